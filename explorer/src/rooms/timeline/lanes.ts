import type { Span } from "./days";
import { firstDay, lastDay } from "./days";

/** A record with all that happened to it. */
export interface Lane<Of> {
  readonly entries: readonly [Of, ...Of[]];
  /** From its begin to its end; null where its begin is not known or it has no period. */
  readonly period: Span | null;
  /** Whether no end is known: the period then reaches as far as the records do. */
  readonly open: boolean;
}

/** The happenings with which a record begins, and those with which it ends, as the meaning of the dates is defined. */
const BEGINS: readonly string[] = ["ENTERED_INTO_FORCE", "OBSERVED", "REQUESTED", "RAISED"];
const ENDS: readonly string[] = ["ENDED", "SETTLED"];

interface Dated {
  readonly date: string;
  readonly happening: string;
  readonly record: { readonly id: string; readonly status?: string };
}

/** Settled in part, a grievance goes on. */
const endsWith = <Of extends Dated>({ happening, record }: Of) =>
  ENDS.includes(happening) && !(happening === "SETTLED" && record.status === "PARTLY_RESOLVED");

function laneOf<Of extends Dated>(entries: readonly [Of, ...Of[]], coveredUntil: string): Lane<Of> {
  const begin = entries.find(({ happening }) => BEGINS.includes(happening));
  const end = entries.find(endsWith);
  const covered = lastDay(coveredUntil);
  // What has not begun by the day that the records reach has no period yet.
  if (!begin || firstDay(begin.date) > covered) return { entries, period: null, open: false };
  const first = firstDay(begin.date);
  return { entries, period: { first, last: end ? Math.max(first, lastDay(end.date)) : covered }, open: !end };
}

/** A lane for each record, in the order in which something first happened to them. */
export function lanesOf<Of extends Dated>(entries: readonly Of[], coveredUntil: string): readonly Lane<Of>[] {
  const byRecord = new Map<string, [Of, ...Of[]]>();
  for (const entry of entries) {
    const found = byRecord.get(entry.record.id);
    if (found) found.push(entry);
    else byRecord.set(entry.record.id, [entry]);
  }
  return [...byRecord.values()].map((own) => laneOf(own, coveredUntil));
}
