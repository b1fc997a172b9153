/** What is known of the status of a record. */
export interface Known {
  /** What the newest source says, and of which day that is. */
  readonly status: string;
  readonly statusAsOf: string;
  /** What the dates tell of the day asked for; null: nothing. Not there: no day was asked for. */
  readonly statusOn?: string | null;
}

/**
 * The status to show and the day of which it is: on a day what the dates tell of it, else what the newest source says,
 * unless that speaks of a later day. Null: of that day none is known.
 */
export function statusShown(
  { status, statusAsOf, statusOn }: Known,
  asOf: string | null,
): { readonly status: string; readonly day: string } | null {
  if (asOf === null) return { status, day: statusAsOf };
  if (statusOn) return { status: statusOn, day: asOf };
  return statusAsOf <= asOf.slice(0, statusAsOf.length) ? { status, day: statusAsOf } : null;
}
