import type { Kind, Model } from "../../model";
import type { PartialDate } from "../../model/describe";
import { firstDay, lastDay } from "../../model/describe";
import type { Place } from "../cursor";
import type { Graph } from "../graph";
import { listed } from "../listed";
import type { Paging } from "../paging";
import { follow, isOfKinds, RECORD } from "../patterns";
import type { Where } from "../predicate";
import { Scope } from "../scope";
import type { AsOf } from "../time";
import type { DatedKind } from "./happenings";
import { datedKinds } from "./happenings";

/** Of which records a timeline is asked, and from when to when; checked. */
export interface TimelineAsked {
  /** Null: of all. */
  readonly ids: readonly string[] | null;
  readonly kinds: readonly Kind[];
  readonly where: Where | null;
  readonly time: AsOf | null;
  /** What has a day in common with these and what lies between them; null: whenever. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** Something that happened to a record on a date. */
export interface Entry {
  readonly recordId: string;
  readonly happening: string;
  readonly date: PartialDate;
  /** The last day, where it went on for several; else null. */
  readonly until: PartialDate | null;
  /** Its place in the order. */
  readonly place: Place;
}

/** A place in a timeline: the date, the record's id, and which of all happenings. */
export const isPlace = ([date, id, happening]: Place) =>
  typeof date === "string" && typeof id === "string" && typeof happening === "number";

/**
 * A part of a timeline, by the first day of the dates, the wider first, then by record, then in the order in which the
 * happenings are described; one more than asked where there are more, in the direction of reading. One statement:
 *
 *     CALL () {
 *     MATCH (o:Entity) WHERE split(o.id, '-')[0] IN … AND …
 *     UNWIND CASE WHEN o:Measure THEN [[7, o.datesAnnounced, null, o.datesAnnouncedLast], …] WHEN … END AS step
 *     RETURN o.id AS id, step
 *     UNION ALL
 *     MATCH (o:Entity) WHERE … MATCH (o)-[:HAS_RATE]->(n:Rate)
 *     UNWIND [[24, n.from, null, n.fromLast], …] AS step
 *     RETURN DISTINCT o.id AS id, step
 *     }
 *     WITH id, step[0] AS happening, step[1] AS date, step[2] AS until, step[3] AS last
 *     WHERE date IS NOT NULL AND …
 *     RETURN … ORDER BY date, id, happening LIMIT …
 */
export async function timelinePart(
  graph: Graph,
  model: Model,
  asked: TimelineAsked,
  { size, backward, after, before }: Paging,
): Promise<Entry[]> {
  const scope = new Scope({ variables: {}, languages: [] });
  const steps = matchSteps(model, asked, scope);
  if (steps === null) return [];
  const beyond = [after && follows(after, ">", scope), before && follows(before, "<", scope)];
  const direction = backward ? " DESC" : "";
  const text = [
    ...steps,
    ...beyond.filter((condition) => condition !== null).map((condition) => `  AND ${condition}`),
    "RETURN id AS v0, happening AS v1, date AS v2, until AS v3",
    `ORDER BY v2${direction}, v0${direction}, v1${direction} LIMIT ${scope.parameter(size + 1)}`,
  ].join("\n");
  const names = datedKinds(model).flatMap(({ happenings }) => happenings.map(({ name }) => name));
  const rows = await graph.read(text, scope.parameters, { name: "timeline page" });
  return rows.map(([id, happening, date, until]) => ({
    recordId: id as string,
    happening: names[happening as number]!,
    date: date as string,
    until: until as string | null,
    place: [date, id, happening],
  }));
}

/** How many entries the whole timeline has. */
export async function countTimeline(graph: Graph, model: Model, asked: TimelineAsked): Promise<number> {
  const scope = new Scope({ variables: {}, languages: [] });
  const steps = matchSteps(model, asked, scope);
  if (steps === null) return 0;
  const text = [...steps, "RETURN count(*) AS v0"].join("\n");
  const [row] = await graph.read(text, scope.parameters, { name: "timeline count" });
  return row![0] as number;
}

/** The clauses that bring all that happened as `id`, `happening`, `date` and `until`; null where nothing can have. */
function matchSteps(model: Model, asked: TimelineAsked, scope: Scope): string[] | null {
  const dated = datedKinds(model);
  const records = dated.filter(({ part }) => !part);
  const parts = dated.filter(({ part }) => part);
  if (!records.some(({ kind }) => asked.kinds.includes(kind))) return null;
  const start = asked.ids
    ? `UNWIND ${scope.parameter(asked.ids)} AS wanted MATCH (o:${RECORD} {id: wanted})`
    : `MATCH (o:${RECORD})`;
  const match = (kinds: readonly Kind[]) => {
    const among = kinds.filter((kind) => asked.kinds.includes(kind));
    const conditions = [isOfKinds("o", among, scope), listed(asked, model.entity, "o", scope)];
    return `${start} WHERE ${conditions.filter((condition) => condition !== null).join(" AND ")}`;
  };

  const cases = records.map((each) => `WHEN o:${each.kind.name} THEN ${steps(each, "o")}`);
  const ofRecords = [
    match(records.map(({ kind }) => kind)),
    `UNWIND CASE ${cases.join("\n  ")} END AS step`,
    "RETURN o.id AS id, step",
  ];
  const ofParts = parts.map((each) => [
    match(each.part!.from.kinds),
    follow("o", { end: each.part!, to: "n" }),
    `UNWIND ${steps(each, "n")} AS step`,
    "RETURN DISTINCT o.id AS id, step",
  ]);
  const { from, to } = asked;
  return [
    "CALL () {",
    [ofRecords, ...ofParts].map((branch) => branch.join("\n")).join("\nUNION ALL\n"),
    "}",
    "WITH id, step[0] AS happening, step[1] AS date, step[2] AS until, step[3] AS last",
    `WHERE date IS NOT NULL${from ? ` AND last >= ${scope.parameter(firstDay(from))}` : ""}${to ? ` AND date <= ${scope.parameter(lastDay(to))}` : ""}`,
  ];
}

/** What happened, when, until when, and the last day that it can have been: a list for each date of `alias`. */
function steps({ happenings }: DatedKind, alias: string): string {
  const each = happenings.map(({ place, date, until }) => {
    const [begin, end] = [date, until].map((property) => (property ? `${alias}.${property.stored}` : null));
    return `[${place}, ${begin}, ${end}, ${end ? `coalesce(${end}Last, ${begin}Last)` : `${begin}Last`}]`;
  });
  return `[${each.join(", ")}]`;
}

function follows(place: Place, sign: ">" | "<", scope: Scope): string {
  const [date, id, happening] = place.map(scope.parameter);
  return `(date ${sign} ${date} OR (date = ${date} AND (id ${sign} ${id} OR (id = ${id} AND happening ${sign} ${happening}))))`;
}
