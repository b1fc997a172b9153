import { GraphQLString } from "graphql";
import type { PartialDate } from "./dates";
import { dayAfter, firstDay, lastDay } from "./dates";
import type { Span } from "./period";
import { OPEN } from "./period";
import { valueAt } from "./value-at";
import type { ValueType } from "./values";

/** A date of a record from which on it has a status. */
export interface StatusStep {
  /** Where the date stands in the record. */
  readonly path: string;
  /** The status that begins with it, or those of which it is the record's own; where it has another, none is known. */
  readonly implies: string | readonly string[];
}

/** What a status follows from: the steps as the description orders them, the later ones last, and the span. */
export interface StatusRule {
  readonly steps: readonly StatusStep[];
  readonly span: Span | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Stretches of days with the status that is known for them, as `from/until/STATUS`; the second day no longer counts. */
export const stretches: ValueType<readonly string[]> = {
  name: "Stretches",
  description: "days with the status that is known for them",
  graphql: GraphQLString,
  list: true,
  problem: () => null,
  store: (value) => ({ "": value }),
  operators: [],
  order: null,
};

/**
 * The statuses that a record had by its dates, as stretches of days. A step is the furthest one taken by a day, in the
 * order of the description, whatever the order of the dates.
 * - From a step to the next one the status is that of the step.
 * - After the furthest step it is known only where the newest source, of `statusAsOf`, still says the same: until then;
 *   for good, where it says that the record is over. Else something undated happened in between.
 * - A status without a date of its own is known on `statusAsOf`, and from then on where it says that it is over.
 * - While a date may be read either way, and after the last day that the records reach, none is known.
 */
export function statusesOf(rule: StatusRule, record: Fields, coveredUntil: string): string[] {
  const know = statusOn(rule, record, lastDay(coveredUntil));
  const dates = [...rule.steps.map(({ path }) => path), "statusAsOf"].map((path) => valueAt(record, path));
  // Nothing changes but on these days.
  const days = dates
    .filter((date) => typeof date === "string")
    .flatMap((date) => [firstDay(date), lastDay(date)].flatMap((day) => [day, dayAfter(day)]));
  const edges = [...new Set(days)].sort().filter((day, i, all) => i === 0 || know(day) !== know(all[i - 1]!));
  return edges.flatMap((from, i) => {
    const status = know(from);
    return status === null ? [] : [`${from}/${edges[i + 1] ?? OPEN}/${status}`];
  });
}

/** The status in stretches on a day; null where none is known. */
export function statusWithin(known: readonly string[], day: string): string | null {
  const found = known.map((stretch) => stretch.split("/")).find(([from, until]) => from! <= day && day < until!);
  return found?.[2] ?? null;
}

function statusOn({ steps, span }: StatusRule, record: Fields, covered: string): (day: string) => string | null {
  const own = String(record["status"]);
  const isOver = span?.over?.includes(own) ?? false;
  const asOf = (record["statusAsOf"] ?? null) as PartialDate | null;
  const dated = steps.flatMap(({ path, implies }) => {
    const date = valueAt(record, path) as PartialDate | undefined;
    const status = typeof implies === "string" ? implies : implies.includes(own) ? own : null;
    return date ? [{ date, status }] : [];
  });
  const ownIsDated = dated.some(({ status }) => status === own);
  const taken = dated.filter(({ date }) => firstDay(date) <= covered);
  const last = taken.at(-1);

  const afterLast = (day: string) => {
    if (asOf === null || ownIsDated || (last && lastDay(last.date) > firstDay(asOf))) return null;
    return (isOver ? day >= lastDay(asOf) : day === asOf) ? own : null;
  };
  return (day) => {
    const at = taken.findLastIndex(({ date }) => lastDay(date) <= day);
    const step = taken[at];
    const maybe = taken.slice(at + 1).filter(({ date }) => firstDay(date) <= day);
    if (maybe.some(({ status }) => status !== step?.status)) return null;
    if (step && step !== last) return step.status;
    if (!step) return last ? null : afterLast(day);
    if (day === step.date) return step.status;
    if (step.status !== own) return afterLast(day);
    return isOver || (asOf !== null && day <= firstDay(asOf)) ? own : null;
  };
}
