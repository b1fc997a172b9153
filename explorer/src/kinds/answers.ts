import type { EvidenceFragment, RecordLineFragment } from "../api/fragments.operation";

/** A record in a line, with whatever values its kind adds. */
export type Line = RecordLineFragment & Readonly<Record<string, unknown>>;

/** What a record rests on. */
export type Evidence = EvidenceFragment;

/** What a relationship leads to. */
export interface Related {
  readonly totalCount: number;
  /** How many were left out on the day asked for, since their begin is not known; null: no day was asked for. */
  readonly undatedCount: number | null;
  readonly nodes?: readonly Line[];
  readonly edges?: readonly (Readonly<Record<string, unknown>> & { readonly node: Line })[];
}

/** A page of a table. */
export interface Page {
  readonly totalCount: number;
  readonly undatedCount: number | null;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly nodes: readonly Line[];
}

export interface GroupKey {
  readonly dimension: string;
  /** Null: the records that have none. */
  readonly value: string | null;
  readonly label: string | null;
  readonly record: RecordLineFragment | null;
}

export interface Statistics {
  readonly totalCount: number;
  readonly undatedCount: number | null;
  readonly groupCount: number;
  readonly hasTies: boolean;
  readonly groups: readonly { readonly count: number; readonly keys: readonly GroupKey[] }[];
}
