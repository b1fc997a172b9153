import type { Kind } from "../../kinds/kinds";
import { dimensionOf } from "../../kinds/kinds";
import type { Where } from "./where";
import { whereIn } from "./where";

/** One step of a sort. */
export interface Order {
  readonly field: string;
  readonly direction: "ASC" | "DESC";
}

/** What an address says of a table. */
export interface TableState {
  /** Null: all records; undefined: it cannot be read. */
  readonly where: Where | null | undefined;
  readonly order: readonly Order[];
  readonly size: number;
  /** Whether pages are counted from the end: the page before a cursor, or the last one. */
  readonly fromEnd: boolean;
  /** The cursor after which, or before which, the page lies; null: the first page, or the last. */
  readonly after: string | null;
  readonly before: string | null;
  /** The dimensions it is counted by; none: the table itself. */
  readonly by: readonly string[];
  /** How far below the roots sectors are counted. */
  readonly level: number;
}

export const SIZES = [25, 50, 100] as const;
export const LEVELS = [0, 1, 2, 3] as const;

const list = (text: string | null) => (text ? text.split(",") : []);

/** Reads a table's state; what the kind has not is left out. */
export function tableStateOf(params: URLSearchParams, kind: Kind): TableState {
  const size = SIZES.find((each) => String(each) === (params.get("first") ?? params.get("last"))) ?? 50;
  const order = list(params.get("orderBy")).map((text): Order => {
    return text.startsWith("-") ? { field: text.slice(1), direction: "DESC" } : { field: text, direction: "ASC" };
  });
  return {
    where: whereIn(params.get("where")),
    order: order.filter(({ field }) => kind.order.includes(field)),
    size,
    fromEnd: params.has("last"),
    after: params.get("after"),
    before: params.get("before"),
    by: list(params.get("by"))
      .filter((name) => kind.dimensions.some((dimension) => dimension.name === name))
      .slice(0, 2),
    level: LEVELS.find((each) => String(each) === params.get("level")) ?? 0,
  };
}

/** A sort as the address has it: `-FIRST_RAISED,TITLE`. */
export const orderText = (order: readonly Order[]): string | null =>
  order.map(({ field, direction }) => (direction === "DESC" ? `-${field}` : field)).join(",") || null;

/** The sort after a press on a column's head: ascending, descending, then none. */
export function nextOrder(order: readonly Order[], field: string): readonly Order[] {
  const [first] = order;
  if (first?.field !== field) return [{ field, direction: "ASC" }];
  return first.direction === "ASC" ? [{ field, direction: "DESC" }] : [];
}

/** What changes in the address so that the first page is shown; the size of the pages stays. */
export const firstPage = (params: URLSearchParams) => ({
  first: params.get("first") ?? params.get("last"),
  last: null,
  after: null,
  before: null,
});

/** The variables of the page of a table. */
export function tableVariables({ where, order, size, fromEnd, after, before }: TableState) {
  return {
    where: where ?? null,
    orderBy: order.length > 0 ? order : null,
    ...(fromEnd ? { last: size, before } : { first: size, after }),
  };
}

/** A `where` of a kind as the `EntityWhere` of timelines and exports. */
export const entityWhere = (kind: Kind, where: Where | null | undefined): string | null =>
  where ? JSON.stringify({ [kind.one]: where }) : null;

/** Whether sectors are rolled up in what a kind is counted by. */
export const rollsUp = (kind: Kind, by: readonly string[]): boolean =>
  kind.leveled && by.some((name) => dimensionOf(kind.name, name).path.includes("WITHIN"));
