import type { AgendaItem, Position } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { includes, withAncestors } from "../lookup";

const GOVERNMENT = ["GOVERNMENT", "GOVERNMENT_AGENCY", "REGULATOR"];
const first = (date: string) => date + "-01-01".slice(date.length - 4);
const last = (date: string) => {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/** Those that may be their holder's newest on a day; without a day, those that no other follows. */
function newest(lookup: Lookup, asOf: string | null): Position[] {
  const { positions } = lookup.records;
  return positions.filter((position) => {
    const later = positions.filter(
      ({ holder, on, date }) =>
        holder === position.holder &&
        on === position.on &&
        [first(date), date].join() > [first(position.date), position.date].join(),
    );
    if (asOf === null) return later.length === 0;
    return first(position.date) <= asOf && !later.some(({ date }) => last(date) <= asOf);
  });
}

/** Whether a holder is a country, or an agency or regulator of it. */
function isGovernment(lookup: Lookup, holder: string, country: string): boolean {
  if (holder === country) return true;
  const record = lookup.get(holder) as unknown as { kind?: string; country?: string };
  return record.country === country && GOVERNMENT.includes(record.kind ?? "");
}

const bySubject = (positions: readonly Position[]) => [...new Set(positions.map(({ on }) => on))].sort();

const positionsSideBySide: Answer<{ holders: string[]; asOf: string }> = (lookup, { holders, asOf }) => {
  const current = newest(lookup, asOf);
  const ofHolders = current.filter(({ holder }) => holders.some((country) => isGovernment(lookup, holder, country)));
  const subjects = bySubject(ofHolders).map((on) => {
    const stances = holders.map((country) => {
      const taken = current.filter((each) => each.on === on && isGovernment(lookup, each.holder, country));
      const said = [...new Set(taken.map(({ stance }) => stance))];
      return { country, taken, stance: said.length === 1 ? said[0]! : null };
    });
    const who = (wanted: string) =>
      stances.filter(({ stance }) => stance === wanted).map(({ country }) => ({ id: country }));
    return {
      subject: lookup.named(on),
      stances: stances.map(({ country, taken, stance }) => ({
        holder: { id: country },
        stance,
        positions: [...taken]
          .sort((one, other) => (one.holder + " " + one.id < other.holder + " " + other.id ? -1 : 1))
          .map(({ id, date, holder, citations = [] }) => ({
            id,
            date,
            holder: { id: holder },
            citations: {
              edges: [...citations]
                .sort((one, other) => (one.source < other.source ? -1 : 1))
                .slice(0, 3)
                .map(({ locator, source }) => ({ locator, node: { id: source } })),
            },
          })),
      })),
      support: who("SUPPORTS"),
      oppose: who("OPPOSES"),
      condition: who("CONDITIONAL"),
      seekChange: who("SEEKS_CHANGE"),
    };
  });
  return { compare: { totalCount: subjects.length, subjects: subjects.slice(0, 50) } };
};

const whoSidesWithWhom: Answer<{ sectors: string[] }> = (lookup, { sectors }) => {
  const current = newest(lookup, null).filter(({ on }) => {
    const concerned = (lookup.get<AgendaItem>(on).sectors ?? []).flatMap((sector) => withAncestors(lookup, sector));
    return sectors.some((sector) => includes(concerned, sector));
  });
  const holders = [...new Set(current.map(({ holder }) => holder))].sort();
  const stances = (holder: string, on: string) =>
    current.filter((position) => position.holder === holder && position.on === on).map(({ stance }) => stance);
  const pairs = holders.flatMap((one, i) =>
    holders.slice(i + 1).flatMap((other) => {
      const shared = bySubject(current).filter((on) =>
        stances(one, on).some((stance) => stances(other, on).includes(stance)),
      );
      const opposed = bySubject(current).filter((on) =>
        [
          [one, other],
          [other, one],
        ].some(([a, b]) => stances(a!, on).includes("SUPPORTS") && stances(b!, on).includes("OPPOSES")),
      );
      return shared.length + opposed.length > 0 ? [{ one, other, shared, opposed }] : [];
    }),
  );
  const order = pairs.sort(
    (a, b) =>
      b.shared.length - a.shared.length ||
      a.opposed.length - b.opposed.length ||
      ([a.one, a.other].join(" ") < [b.one, b.other].join(" ") ? -1 : 1),
  );
  return {
    alignments: {
      totalCount: pairs.length,
      pairs: order.slice(0, 200).map(({ one, other, shared, opposed }) => ({
        one: lookup.named(one),
        other: lookup.named(other),
        sharedCount: shared.length,
        opposedCount: opposed.length,
        shared: shared.map((id) => ({ id })),
        opposed: opposed.map((id) => ({ id })),
      })),
    },
  };
};

export const compare: Answers = {
  "positions-side-by-side": positionsSideBySide,
  "who-sides-with-whom": whoSidesWithWhom,
};
