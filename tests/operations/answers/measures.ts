import type { Measure, MeasureRelation, Rate, Relation } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { count, edges, ids, includes, nodes, ordered, orNull, pick, plain } from "../lookup";

type Acting = MeasureRelation & { by: string };

const inForce = ({ dates }: Measure) => dates?.inForce;

/** The relations of that name that act on a measure, with the measure that acts. */
const actingOn = (lookup: Lookup, relation: Relation, id: string): Acting[] =>
  lookup.records.measures.flatMap((measure) =>
    (measure[relation] ?? []).filter((each) => each.measure === id).map((each) => ({ ...each, by: measure.id })),
  );

const relation = ({ from, note }: MeasureRelation, node: object) => ({ from: orNull(from), note: orNull(note), node });

const rateId = (measure: Measure, index: number) => `${measure.id}/rates/${String(index + 1).padStart(2, "0")}`;

const section232InForce: Answer<{ power: string; country: string }> = (lookup, { power, country }) => {
  const holding = ["IN_FORCE", "MODIFIED", "UNDER_CHALLENGE", "UNDER_REVIEW"];
  const meant = lookup.records.measures.filter(
    ({ legalBasis, jurisdiction, status }) =>
      legalBasis === power && jurisdiction === country && holding.includes(status),
  );
  const leadingTo = (list: MeasureRelation[] | undefined) =>
    edges(
      list,
      (each) => each.measure,
      (each) => relation(each, { id: each.measure }),
    );
  return {
    measures: {
      nodes: ordered(meant, [inForce]).map((measure) => ({
        ...lookup.named(measure.id),
        ...pick(measure, "status", "statusAsOf"),
        dates: measure.dates ? pick(measure.dates, "announced", "inForce", "expires") : null,
        rates: {
          nodes: (measure.rates ?? []).map((rate) =>
            pick(rate, "percent", "percentMax", "applies", "scope", "from", "until"),
          ),
        },
        affects: nodes(measure.affects, (id) => ({ iso2: id.slice(4).toUpperCase() })),
        replaces: leadingTo(measure.replaces),
        amends: leadingTo(measure.amends),
        amendedBy: edges(
          actingOn(lookup, "amends", measure.id),
          ({ by }) => by,
          (each) => relation(each, lookup.named(each.by)),
        ),
        retaliatedAgainstBy: nodes(
          actingOn(lookup, "retaliatesAgainst", measure.id).map(({ by }) => by),
          (id) => ({ id }),
        ),
      })),
    },
  };
};

const retaliationChains: Answer = (lookup) => {
  const meant = lookup.records.measures.filter(({ retaliatesAgainst = [] }) => retaliatesAgainst.length > 0);
  const acting = (name: Relation, id: string, show: (each: Acting) => object) =>
    edges(actingOn(lookup, name, id), ({ by }) => by, show);
  return {
    measures: {
      nodes: ordered(meant, [inForce, "DESC"]).map((measure) => ({
        ...lookup.named(measure.id),
        status: measure.status,
        dates: measure.dates ? pick(measure.dates, "inForce", "ended") : null,
        jurisdiction: { id: measure.jurisdiction },
        retaliatesAgainst: edges(
          measure.retaliatesAgainst,
          (each) => each.measure,
          (each) => {
            const { jurisdiction, retaliatesAgainst = [] } = lookup.get<Measure>(each.measure);
            return relation(each, {
              id: each.measure,
              jurisdiction: { id: jurisdiction },
              retaliatesAgainst: nodes(
                retaliatesAgainst.map(({ measure: id }) => id),
                (id) => lookup.named(id),
              ),
            });
          },
        ),
        retaliatedAgainstBy: nodes(
          actingOn(lookup, "retaliatesAgainst", measure.id).map(({ by }) => by),
          (id) => ({ id }),
        ),
        repealedBy: acting("repeals", measure.id, ({ from, by }) => ({ from: orNull(from), node: { id: by } })),
        amendedBy: acting("amends", measure.id, (each) => relation(each, { id: each.by })),
        relievedBy: acting("relieves", measure.id, ({ note, by }) => ({ note: orNull(note), node: { id: by } })),
      })),
    },
  };
};

const quotasAndRates: Answer = (lookup) => {
  const meant = lookup.records.measures.filter(({ rates = [] }) =>
    rates.some(({ quota }) => quota && quota.volume > 0),
  );
  return {
    measures: {
      nodes: ordered(meant).map((measure) => {
        const rates = measure.rates!.map((rate, i) => ({ ...rate, id: rateId(measure, i) }));
        const inOrder = ordered(rates, [({ percent }) => percent, "DESC"], [({ from }) => from]);
        return {
          ...lookup.named(measure.id),
          rates: { ...count(rates), nodes: inOrder.map(quotaRate) },
        };
      }),
    },
  };
};

const quotaRate = (rate: Rate & { id: string }) => ({
  ...pick(rate, "id", "percent", "amount", "currency", "per", "scope", "from", "until", "scheduled"),
  quota: orNull(rate.quota),
});

const actsUnderAReform: Answer<{ reform: string }> = (lookup, { reform }) => {
  const measure = lookup.get<Measure>(reform);
  const acts = actingOn(lookup, "implements", reform).map((each) => ({
    ...lookup.get<Measure>(each.by),
    relation: each,
  }));
  const grievances = (id: string) => ids(lookup.records.grievances.filter(({ measures }) => includes(measures, id)));
  return {
    measure: {
      title: measure.title.en,
      kind: measure.kind,
      dates: pick(measure.dates!, "published", "inForce"),
      implementedBy: {
        edges: ordered(acts, [inForce], [({ title }) => plain(title.en!)]).map((act) => ({
          ...relation(act.relation, {
            ...lookup.named(act.id),
            kind: act.kind,
            enactedBy: nodes(act.enactedBy, (id) => lookup.named(id)),
            grievances: { ...count(grievances(act.id)), ...nodes(grievances(act.id), (id) => ({ id })) },
          }),
        })),
      },
    },
  };
};

export const measures: Answers = {
  "section-232-in-force": section232InForce,
  "retaliation-chains": retaliationChains,
  "quotas-and-rates": quotasAndRates,
  "acts-under-a-reform": actsUnderAReform,
};
