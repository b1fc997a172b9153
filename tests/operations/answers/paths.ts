import { Periods } from "../../periods";
import type { Measure, MeasureRelation } from "../../records";
import type { Walk } from "../../graph/walking";
import { Walker } from "../../graph/walking";
import type { Answer, Answers, Lookup } from "../lookup";
import { entityKind } from "../lookup";

interface Ends {
  from: string;
  to: string;
}

/** The paths between two records, and the ties of each of their steps, by type. */
function walked(lookup: Lookup, { from, to }: Ends, walk: Walk = {}, maxLength = 4, longerBy = 0) {
  const walker = new Walker(lookup.records);
  const paths = walker.paths(from, to, walk, maxLength, longerBy);
  const hops = (path: readonly string[]) =>
    path.slice(1).map((next, i) => ({
      from: path[i]!,
      to: next,
      ties: walker
        .from(path[i]!, walk, [from, to])
        .filter((tie) => tie.to === next)
        .sort((one, other) => (one.type < other.type ? -1 : 1)),
    }));
  const found = paths.map((ids) => ({ ids, length: ids.length - 1, hops: hops(ids) }));
  return { shortest: found[0]?.length ?? null, totalCount: found.length, found };
}

const howTwoRecordsAreTied: Answer<Ends> = (lookup, ends) => {
  const { found, ...counts } = walked(lookup, ends);
  return {
    paths: {
      ...counts,
      nodes: found.slice(0, 10).map(({ ids, length, hops }) => ({
        length,
        records: ids.map((id) => lookup.named(id)),
        hops: hops.map(({ ties }) => ({
          ties: ties.map(({ type, words, by }) => ({
            relationship: type,
            words,
            statedBy: {
              id: by,
              citations: {
                edges: lookup
                  .cited(lookup.get(by).citations)
                  .sort((one, other) => (one.id < other.id ? -1 : 1))
                  .slice(0, 3)
                  .map(({ locator, id, title }) => ({ locator, node: { id, title } })),
              },
            },
          })),
        })),
      })),
    },
  };
};

const shortestWaysWithoutHubs: Answer<Ends & { maxTies: number }> = (lookup, { maxTies, ...ends }) => {
  const { found, ...counts } = walked(lookup, ends, { withoutHubs: true, maxTies }, 4, 1);
  return {
    paths: {
      ...counts,
      nodes: found.slice(0, 30).map(({ ids, length, hops }) => ({
        length,
        records: ids.map((id) => ({ ...lookup.named(id), entityKind: entityKind(id) })),
        hops: hops.map(({ ties }) => ({ ties: ties.map(({ words }) => ({ words })) })),
      })),
      pageInfo: { hasNextPage: found.length > 30 },
    },
  };
};

const pathAsOf: Answer<{ measure: string; complaint: string; asOf: string }> = (lookup, given) => {
  const { measure, complaint, asOf } = given;
  const avoid = { kinds: ["COUNTRY", "ORGANIZATION"], ids: ["agr-usmca"] };
  const { found, ...counts } = walked(lookup, { from: measure, to: complaint }, { asOf, avoid });
  const periods = new Periods(lookup.records);
  return {
    paths: {
      ...counts,
      nodes: found.map(({ ids, hops }) => ({
        records: ids.map((id) => ({
          ...lookup.named(id),
          holdsOn: periods.holding(lookup.get(id), asOf),
        })),
        hops: hops.map(({ from, to, ties }) => ({
          from: { id: from },
          to: { id: to },
          ties: ties.map(({ type, words }) => ({ relationship: type, words })),
        })),
      })),
    },
  };
};

/** `RETALIATES_AGAINST` as the field of a measure's file: `retaliatesAgainst`. */
const fieldOf = (type: string) => type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const chainOfMeasures: Answer<Ends> = (lookup, ends) => {
  const { shortest, found } = walked(lookup, ends, { through: { kinds: ["MEASURE"] } }, 6);
  return {
    paths: {
      shortest,
      nodes: found.map(({ hops }) => ({
        hops: hops.map(({ from, to, ties }) => ({
          from: lookup.named(from),
          to: lookup.named(to),
          ties: ties.map(({ type, words, by }) => {
            const relations = lookup.get<Measure>(by)[fieldOf(type) as "amends"] as MeasureRelation[];
            const other = by === from ? to : from;
            const { from: since = null, note = null } = relations.find(({ measure }) => measure === other)!;
            return { words, measureRelation: { from: since, note }, statedBy: { id: by } };
          }),
        })),
      })),
    },
  };
};

const sourcesTwoRecordsShare: Answer<{ one: string; other: string }> = (lookup, { one, other }) => {
  const [ofOne, ofOther] = [one, other].map((id) => lookup.cited(lookup.get(id).citations)) as [
    ReturnType<Lookup["cited"]>,
    ReturnType<Lookup["cited"]>,
  ];
  const shared = ofOne
    .flatMap((first) => ofOther.flatMap((second) => (first.id === second.id ? [{ first, second }] : [])))
    .sort((a, b) => (a.first.id < b.first.id ? -1 : 1));
  const hop = (words: string, { locator, supports = [] }: { locator: string; supports?: string[] }) => ({
    ties: [{ words, citation: { locator, supports } }],
  });
  return {
    paths: {
      totalCount: shared.length,
      nodes: shared.map(({ first, second }) => ({
        records: [one, first.id, other].map((id) => lookup.named(id)),
        hops: [hop("cites", first), hop("is cited by", second)],
      })),
    },
  };
};

export const paths: Answers = {
  "how-two-records-are-tied": howTwoRecordsAreTied,
  "shortest-ways-without-hubs": shortestWaysWithoutHubs,
  "path-between-measure-and-complaint-as-of": pathAsOf,
  "chain-of-measures": chainOfMeasures,
  "sources-two-records-share": sourcesTwoRecordsShare,
};
