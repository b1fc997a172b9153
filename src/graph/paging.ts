import type { Destination } from "../model";
import { BadInput } from "./bad-input";
import type { Place } from "./cursor";
import { decodeCursor, encodeCursor } from "./cursor";
import type { Order, OrderBy } from "./order";
import { orderOf, reversed } from "./order";
import type { Where } from "./predicate";
import type { Counts } from "./shape";
import type { AsOf, TimeArguments } from "./time";
import { asOf } from "./time";

/** How many records a page gives: without `first` and `last` at the root and below it, and at most. */
export const PAGE = { root: 100, nested: 25, max: 500 } as const;

/** The arguments of a list, coerced. */
export interface ListArguments extends TimeArguments {
  readonly where?: Where | null;
  readonly orderBy?: readonly OrderBy[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Which part of a list is asked for. */
export interface Paging {
  readonly size: number;
  /** True for the last records before a place, or before the end. */
  readonly backward: boolean;
  readonly after: Place | null;
  readonly before: Place | null;
}

/** A page that is asked for, its arguments checked. */
export interface PageRequest extends Paging {
  readonly where: Where | null;
  readonly time: AsOf | null;
  readonly order: Order;
}

/** Checks the arguments of the list of that name. @throws BadInput naming the argument. */
export function pageRequest(list: string, given: ListArguments, of: Destination, defaultSize: number): PageRequest {
  const order = orderOf(list, given.orderBy, of);
  const isPlace = (place: Place) => typeof place.at(-1) === "string";
  const paging = pagingOf(given, { signature: order.signature, length: order.keys.length, isPlace }, defaultSize);
  return { where: given.where ?? null, time: asOf(given), order, ...paging };
}

/** What a list's cursors are: its signature, the number of values that tell a place in it, and whether they do. */
interface Cursors {
  readonly signature: string;
  readonly length: number;
  readonly isPlace: (place: Place) => boolean;
}

/** Checks which part of a list is asked for. @throws BadInput naming the argument. */
export function pagingOf(
  given: Pick<ListArguments, "first" | "after" | "last" | "before">,
  { signature, length, isPlace }: Cursors,
  defaultSize: number,
): Paging {
  const backward = given.last !== null && given.last !== undefined;
  if (backward && given.first !== null && given.first !== undefined) {
    throw new BadInput("FIRST_AND_LAST", "last", "Give first or last, not both.");
  }
  const placeOf = (argument: "after" | "before") => {
    const cursor = given[argument] ?? null;
    const place = cursor === null ? null : decodeCursor(cursor, signature, length, argument);
    if (place === null || isPlace(place)) return place;
    throw new BadInput("BAD_CURSOR", argument, `${argument} is no cursor: give one that this list gave.`);
  };
  const size = checkedSize(backward ? "last" : "first", (backward ? given.last : given.first) ?? defaultSize);
  return { size, backward, after: placeOf("after"), before: placeOf("before") };
}

/** @throws BadInput where a page cannot have that size. */
export function checkedSize(argument: string, size: number, most: number = PAGE.max): number {
  if (size >= 1 && size <= most) return size;
  throw new BadInput("PAGE_SIZE", argument, `${argument} is ${size}: a page has 1 to ${most} records.`);
}

/** @throws BadInput where more ids are given than records are answered at once. */
export function checkedIds<Ids extends readonly unknown[]>(ids: Ids, argument = "ids"): Ids {
  if (ids.length <= PAGE.max) return ids;
  const text = `${argument} lists ${ids.length} values: at most ${PAGE.max} are allowed.`;
  throw new BadInput("LIST_TOO_LONG", argument, text);
}

/** One record of a page, with where it stands and the properties of the relationship that led to it. */
export class Edge {
  constructor(
    readonly node: object,
    private readonly order: Order,
    private readonly place: Place,
    properties: object,
  ) {
    Object.assign(this, properties);
  }

  get cursor(): string {
    return encodeCursor(this.order.signature, this.place);
  }
}

/** A page of a list, a connection in GraphQL; what is not selected is not worked out. */
export class Page {
  constructor(
    readonly edges: readonly Edge[],
    private readonly request: PageRequest,
    /** Whether there are more in the direction of reading. */
    private readonly more: boolean,
    private readonly counts: Counts<number | null>,
  ) {}

  get totalCount(): number | null {
    return this.counts.total;
  }

  /** Null where no day is asked of. */
  get undatedCount(): number | null {
    return this.request.time && this.counts.undated;
  }

  get nodes(): object[] {
    return this.edges.map(({ node }) => node);
  }

  get pageInfo() {
    const { backward, after, before } = this.request;
    return {
      hasNextPage: before !== null || (!backward && this.more),
      hasPreviousPage: after !== null || (backward && this.more),
      startCursor: this.edges[0]?.cursor ?? null,
      endCursor: this.edges.at(-1)?.cursor ?? null,
    };
  }
}

/** The order in which a page is read: backward from its end. */
export const directed = ({ order, backward }: PageRequest) => (backward ? reversed(order) : order);

/** A page of the rows read, one more than asked where there are more. */
export function pageOf(read: readonly Edge[], request: PageRequest, counts: Counts<number | null>): Page {
  const edges = read.slice(0, request.size);
  return new Page(request.backward ? edges.reverse() : edges, request, read.length > request.size, counts);
}
