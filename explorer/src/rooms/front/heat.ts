import type { RecordLineFragment } from "../../api/fragments.operation";

interface Group {
  readonly count: number;
  readonly keys: readonly { readonly value: string | null; readonly record?: RecordLineFragment | null }[];
}

/** What the API answers of complaints by side and sector. */
export interface HeatAnswer {
  readonly cells: { readonly totalCount: number; readonly groups: readonly Group[] };
  readonly sides: { readonly groups: readonly Group[] };
  readonly sectors: { readonly groups: readonly Group[] };
}

/** A row or a column: a sector or a side. */
export interface Head {
  /** The id of the record; null: the complaints that have none. */
  readonly id: string | null;
  readonly record: RecordLineFragment | null;
  readonly total: number;
}

/** Complaints by sector (rows) and side (columns), the most complained of first, those without a record last. */
export interface Heat {
  readonly sides: readonly Head[];
  readonly sectors: readonly Head[];
  readonly total: number;
  /** The largest number of a cell. */
  readonly most: number;
  readonly count: (side: Head, sector: Head) => number;
}

const headsOf = (groups: readonly Group[]): readonly Head[] =>
  groups
    .map(({ count, keys: [key] }) => ({ id: key!.value, record: key!.record ?? null, total: count }))
    .sort((a, b) => Number(a.id === null) - Number(b.id === null) || b.total - a.total);

const keyOf = (side: string | null, sector: string | null) => `${side}\n${sector}`;

/** Lays out what the API answers. */
export function heatOf({ cells, sides, sectors }: HeatAnswer): Heat {
  const counts = new Map(
    cells.groups.map(({ count, keys: [side, sector] }) => [keyOf(side!.value, sector!.value), count]),
  );
  return {
    sides: headsOf(sides.groups),
    sectors: headsOf(sectors.groups),
    total: cells.totalCount,
    most: Math.max(0, ...counts.values()),
    count: (side, sector) => counts.get(keyOf(side.id, sector.id)) ?? 0,
  };
}

/** How dark a number is shown, from 0 to 5, where the largest is 5 and what is not nothing at least 1. */
export const shadeOf = (count: number, most: number): number => (count === 0 ? 0 : Math.ceil((5 * count) / most));

/**
 * The `where` of the table of complaints that has the very records of a cell: those against a side and in a sector or
 * what lies below it. Null for a side or a sector leaves it out.
 */
export function whereOf(side: Head | null, sector: Head | null): object {
  return {
    ...(side && { against: side.id === null ? { none: {} } : { some: { side: { in: [side.id] } } } }),
    ...(sector && { sectors: sector.id === null ? { none: {} } : { some: { within: { in: [sector.id] } } } }),
  };
}
