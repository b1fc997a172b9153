import { daysOf } from "./periods";
import type { AnyRecord } from "./records";

type Steps = readonly (readonly [path: string, status: (own: string) => string | null])[];

const always = (status: string) => () => status;
const ifIts =
  (...statuses: string[]) =>
  (own: string) =>
    statuses.includes(own) ? own : null;

/** Which status begins with which date, the further steps last; and which statuses say that a record is over. */
const KINDS: Readonly<Record<string, { over: readonly string[]; steps: Steps }>> = {
  msr: {
    over: ["SUPERSEDED", "EXPIRED", "REPEALED", "STRUCK_DOWN", "CONCLUDED"],
    steps: [
      ["dates.announced", ifIts("PROPOSED", "ANNOUNCED", "PENDING")],
      ["dates.inForce", always("IN_FORCE")],
      ["dates.observedFrom", always("IN_FORCE")],
      ["dates.suspended", ifIts("SUSPENDED", "STAYED")],
      ["dates.ended", ifIts("SUPERSEDED", "EXPIRED", "REPEALED", "STRUCK_DOWN", "CONCLUDED")],
    ],
  },
  agr: {
    over: ["REPLACED", "SUPERSEDED"],
    steps: [
      ["dates.inForce", always("IN_FORCE")],
      ["dates.ended", ifIts("REPLACED", "SUPERSEDED")],
    ],
  },
  dsp: {
    over: ["RESOLVED", "CLOSED"],
    steps: [
      ["requestedOn", always("REQUESTED")],
      ["remediationAgreedOn", always("REMEDIATION_AGREED")],
      ["panelRequestedOn", always("PANEL_REQUESTED")],
      ["reportedOn", always("DECIDED")],
      ["reportPublicOn", always("DECIDED")],
      ["resolvedOn", ifIts("DECIDED", "RESOLVED", "CLOSED")],
    ],
  },
  grv: { over: ["RESOLVED"], steps: [["settledOn", ifIts("RESOLVED", "PARTLY_RESOLVED")]] },
  agd: { over: [], steps: [] },
};

/**
 * The status that the dates of a record imply for a day, null where they imply none: worked out for every reading of
 * its dates (the first or the last day of each); it is known where all readings say the same.
 */
export function statusOn(record: AnyRecord, day: string, coveredUntil: string): string | null {
  const { over, steps } = KINDS[record.id.split("-")[0]!]!;
  const { status: own, statusAsOf } = record as unknown as { status: string; statusAsOf?: string };
  const dated = steps.flatMap(([path, status]) => {
    const date = path
      .split(".")
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], record);
    return typeof date === "string" ? [{ date, status: status(own) }] : [];
  });
  const reached = dated.filter(({ date }) => daysOf(date)[0] <= daysOf(coveredUntil)[1]);
  const wanted = daysOf(day)[0];

  /** The status by one reading: the day of each step, and that of the newest source. */
  const read = (days: readonly number[], asOf: number | undefined): string | null => {
    const ownHasDate = dated.some(({ status }) => status === own);
    const furthest = reached.reduce((at, _, i) => (days[i]! <= wanted ? i : at), -1);
    const isLast = furthest === reached.length - 1;
    if (!isLast) return furthest < 0 ? null : reached[furthest]!.status;
    if (furthest >= 0 && reached[furthest]!.status === own) {
      return over.includes(own) || wanted === days[furthest] || (asOf !== undefined && wanted <= asOf) ? own : null;
    }
    if (furthest >= 0 && wanted === days[furthest]) return reached[furthest]!.status;
    if (asOf === undefined || ownHasDate || (furthest >= 0 && days[furthest]! > asOf)) return null;
    return (over.includes(own) ? wanted >= asOf : wanted === asOf) ? own : null;
  };

  const readings = (dates: readonly string[]): number[][] =>
    dates.reduce<number[][]>((all, date) => all.flatMap((one) => daysOf(date).map((each) => [...one, each])), [[]]);
  const found = readings(reached.map(({ date }) => date)).flatMap((days) =>
    statusAsOf === undefined ? [read(days, undefined)] : daysOf(statusAsOf).map((asOf) => read(days, asOf)),
  );
  return new Set(found).size === 1 ? found[0]! : null;
}
