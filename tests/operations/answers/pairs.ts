import { Periods } from "../../periods";
import type { Grievance } from "../../records";
import type { Answer, Answers } from "../lookup";
import { ordered } from "../lookup";

/** Every two of what complaints name, with the complaints that name both. */
function pairs(grievances: readonly Grievance[], named: (grievance: Grievance) => readonly string[], least: number) {
  const all = [...new Set(grievances.flatMap(named))].sort();
  const naming = (...ids: string[]) =>
    grievances.filter((grievance) => ids.every((id) => named(grievance).includes(id)));
  return all
    .flatMap((one) => all.filter((other) => one < other).map((other) => ({ one, other, shared: naming(one, other) })))
    .filter(({ shared }) => shared.length >= least)
    .sort((a, b) => b.shared.length - a.shared.length)
    .map((pair) => ({ ...pair, oneCount: naming(pair.one).length, otherCount: naming(pair.other).length }));
}

const commitmentsInvokedTogether: Answer = (lookup) => {
  const found = pairs(lookup.records.grievances, ({ commitments }) => commitments ?? [], 2);
  return {
    grievancePairs: {
      totalCount: found.length,
      hasTies: false,
      pairs: found.map(({ one, other, shared, oneCount, otherCount }) => ({
        one: lookup.named(one),
        other: lookup.named(other),
        sharedCount: shared.length,
        oneCount,
        otherCount,
        shared: ordered(shared).map(({ id }) => lookup.named(id)),
      })),
    },
  };
};

const sectorsComplainedOfTogether: Answer<{ asOf: string; least: number; first: number }> = (
  lookup,
  { asOf, least, first },
) => {
  const periods = new Periods(lookup.records);
  const standing = lookup.records.grievances.filter(
    (grievance) =>
      ["OPEN", "IN_CONSULTATION", "IN_DISPUTE"].includes(grievance.status) &&
      ["SURELY", "POSSIBLY"].includes(periods.holding(grievance, asOf)),
  );
  const found = pairs(standing, ({ sectors }) => sectors ?? [], least);
  return {
    grievancePairs: {
      totalCount: found.length,
      hasTies: found.length > first && found[first]!.shared.length === found[first - 1]!.shared.length,
      pairs: found.slice(0, first).map(({ one, other, shared, oneCount, otherCount }) => ({
        one: lookup.named(one),
        other: lookup.named(other),
        sharedCount: shared.length,
        oneCount,
        otherCount,
      })),
    },
  };
};

export const pairsOfRecords: Answers = {
  "commitments-invoked-together": commitmentsInvokedTogether,
  "sectors-complained-of-together": sectorsComplainedOfTogether,
};
