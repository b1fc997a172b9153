import type { Decimal } from "decimal.js";
import { statement } from "../../database/cypher";
import type { Row } from "../../database/database";
import { firstDay, lastDay } from "../../model/describe/dates";
import { BadInput } from "../bad-input";
import type { Graph } from "../graph";
import { startingFrom } from "../starting";
import { printed } from "./decimals";

/** One figure of a series. */
export interface Figure {
  /** The id of its observation. */
  readonly id: string;
  readonly period: string;
  /** The span that it is of, both included; the period itself where that is a calendar year or month. */
  readonly from: string;
  readonly to: string;
  /** In the unit and scale of its series. */
  readonly value: Decimal;
  readonly vintage: string;
  /** How exact it is; null: as exact as printed. */
  readonly qualifier: string | null;
}

/** What decides whether figures of two series go together, in the order of the statement's columns. */
const TERMS = [
  "unit",
  "vintage",
  "flow",
  "coverage",
  "product",
  "partnerScope",
  "basis",
  "valuation",
  "adjustment",
  "prices",
  "transformation",
  "reporter",
  "partner",
  "sector",
] as const;
export type Term = (typeof TERMS)[number];

export interface SeriesFigures {
  readonly id: string;
  readonly scale: number;
  /** A vintage is null where each figure has its own. */
  readonly terms: Readonly<Record<Term, string | null>>;
  /** By the first day of their spans, then the wider first, then by vintage. */
  readonly figures: readonly Figure[];
}

/** The figures of a series, null where the id is unknown; read together with those of others. */
export const figuresOf = (graph: Graph, id: string): Promise<SeriesFigures | null> =>
  graph.together("figures of series", id, (ids) => readFigures(graph.read, ids));

/**
 * The figures of series that a question starts from, in the order given. @param given the ids, by their arguments.
 * @throws BadInput UNKNOWN_ID
 */
export async function figuresFrom(graph: Graph, given: Readonly<Record<string, string>>): Promise<SeriesFigures[]> {
  const found = await Promise.all(Object.values(given).map((id) => figuresOf(graph, id)));
  const all: SeriesFigures[] = [];
  for (const [i, [argument, id]] of Object.entries(given).entries()) {
    all.push(found[i] ?? (await successor(graph, argument, id)));
  }
  return all;
}

/** The figures of the series that a retired id leads to. */
async function successor(graph: Graph, argument: string, id: string): Promise<SeriesFigures> {
  const [live] = (await startingFrom(graph, argument, [id])) as [string];
  const series = live === id ? null : await figuresOf(graph, live);
  if (series) return series;
  throw new BadInput("UNKNOWN_ID", argument, `${argument} is ${JSON.stringify(id)}: no series has that id.`);
}

async function readFigures(
  read: Graph["read"],
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeriesFigures | null>> {
  const purpose = { name: "figures of series", batch: ids.length };
  const rows = await read(statement("figures-of-series"), { ids }, purpose);
  const found = new Map(rows.map(seriesOf).map((series) => [series.id, series]));
  return new Map(ids.map((id) => [id, found.get(id) ?? null]));
}

function seriesOf([id, scale, ...row]: Row): SeriesFigures {
  return {
    id: id as string,
    scale: scale as number,
    terms: Object.fromEntries(TERMS.map((term, i) => [term, row[i] ?? null])) as SeriesFigures["terms"],
    figures: (row[TERMS.length] as Row[]).map(figureOf).sort(inOrder),
  };
}

function figureOf([id, period, from, to, value, vintage, qualifier]: Row): Figure {
  return {
    id: id as string,
    period: period as string,
    from: (from ?? period) as string,
    to: (to ?? period) as string,
    value: printed(value as number),
    vintage: vintage as string,
    qualifier: (qualifier ?? null) as string | null,
  };
}

/** The first and the last day that a figure is of: figures with the same span are of the same time. */
export const spanOf = ({ from, to }: Figure): readonly [string, string] => [firstDay(from), lastDay(to)];

function inOrder(one: Figure, other: Figure): number {
  const [[begin, end], [otherBegin, otherEnd]] = [spanOf(one), spanOf(other)];
  return (
    compare(begin, otherBegin) ||
    compare(otherEnd, end) ||
    compare(one.vintage, other.vintage) ||
    compare(one.id, other.id)
  );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Puts what was found last first: by the end of its span, the wider first, then the newest vintage. */
export function newestFirst(one: Figure, other: Figure): number {
  const [[begin, end], [otherBegin, otherEnd]] = [spanOf(one), spanOf(other)];
  return (
    compare(otherEnd, end) ||
    compare(begin, otherBegin) ||
    compare(other.vintage, one.vintage) ||
    compare(one.id, other.id)
  );
}
