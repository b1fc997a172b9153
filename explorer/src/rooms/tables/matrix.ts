import type { GroupKey, Statistics } from "../../kinds/answers";

/** A row or a column of a matrix. */
export interface Line {
  readonly key: GroupKey;
  /** How many records it has, each counted once. */
  readonly total: number;
}

/** Groups along two dimensions as rows and columns. */
export interface Matrix {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** The count where a row and a column meet. */
  readonly at: (row: Line, column: Line) => number;
  readonly most: number;
}

const named = ({ value }: GroupKey) => (value === null ? "none" : `=${value}`);

/** The groups along one dimension as lines, those that have none last. */
export function linesOf({ groups }: Pick<Statistics, "groups">): readonly Line[] {
  const lines = groups.map(({ keys, count }) => ({ key: keys[0]!, total: count }));
  const isYear = lines.every(({ key: { value } }) => value === null || /^\d{4}$/.test(value));
  if (isYear) lines.sort((one, other) => (one.key.value ?? "").localeCompare(other.key.value ?? ""));
  return [...lines.filter(({ key }) => key.value !== null), ...lines.filter(({ key }) => key.value === null)];
}

/** Arranges groups by two dimensions, with what each dimension alone comes to. */
export function matrixOf(
  both: Pick<Statistics, "groups">,
  first: Pick<Statistics, "groups">,
  second: Pick<Statistics, "groups">,
): Matrix {
  const counts = new Map(both.groups.map(({ keys, count }) => [`${named(keys[0]!)} ${named(keys[1]!)}`, count]));
  return {
    rows: linesOf(first),
    columns: linesOf(second),
    at: (row, column) => counts.get(`${named(row.key)} ${named(column.key)}`) ?? 0,
    most: Math.max(0, ...counts.values()),
  };
}

/** The shade of a count, 0 to 5. */
export const shadeOf = (count: number, most: number): number =>
  count === 0 || most === 0 ? 0 : Math.min(5, Math.max(1, Math.ceil((5 * count) / most)));
