import type { GraphQLInputType, GraphQLSchema } from "graphql";
import { coerceInputValue } from "graphql";
import { BadInput } from "../graph/bad-input";
import { constantCase } from "../graph/fields";
import type { Graph } from "../graph/graph";
import { listed } from "../graph/listed";
import { checkedIds } from "../graph/paging";
import type { Where } from "../graph/predicate";
import { Scope } from "../graph/scope";
import { startingFrom } from "../graph/starting";
import type { AsOf, Certainty } from "../graph/time";
import { asOf } from "../graph/time";
import { neighbourhood } from "../graph/walk/neighbourhood";
import { walkRules } from "../graph/walk/rules";
import type { Kind, Model } from "../model";
import { DateScalar } from "../model/describe/scalars";

/** Which records an export has; what is null does not narrow. */
export interface Selection {
  /** In the order of their prefixes, which is that of the ids. */
  readonly kinds: readonly Kind[];
  /** An EntityWhere, coerced. */
  readonly where: Where | null;
  readonly time: AsOf | null;
  readonly ids: readonly string[] | null;
  /** What was asked for, as an export tells it; null: everything. */
  readonly asked: Readonly<Record<string, unknown>> | null;
}

/** The parameters of an export, all texts; lists have commas between their entries. */
const PARAMETERS = [
  "kinds",
  "where",
  "asOf",
  "certainty",
  "includeUndated",
  "ids",
  "neighbourhoodOf",
  "depth",
] as const;

export type Parameters = Partial<Record<(typeof PARAMETERS)[number], string>>;

/**
 * The selection that parameters describe. What is given must all hold; an empty text counts as not given.
 * @param schema has the type EntityWhere.
 * @throws BadInput
 */
export async function selectionOf(
  given: Readonly<Record<string, unknown>>,
  graph: Graph,
  schema: GraphQLSchema,
  model: Model,
): Promise<Selection> {
  const parameters = checked(given);
  const kinds = parameters.kinds ? kindsOf(list(parameters.kinds), model) : inOrder(model.entity.kinds);
  const where = parameters.where ? whereOf(parameters.where, schema) : null;
  const time = timeOf(parameters);
  const around = parameters.neighbourhoodOf ? list(parameters.neighbourhoodOf) : null;
  const depth = depthOf(parameters);
  const ids = around
    ? await aroundOf(around, depth, time, graph, model)
    : parameters.ids
      ? await idsOf("ids", checkedIds(list(parameters.ids)), graph)
      : null;
  // A `where` over its bounds is refused before anything is written.
  listed({ where, time }, model.entity, "n", new Scope({ variables: {}, languages: [] }));
  const asked = {
    ...(parameters.kinds && { kinds: kinds.map(({ name }) => constantCase(name)) }),
    ...(parameters.where && { where: JSON.parse(parameters.where) as unknown }),
    ...(time && { asOf: time.day }),
    ...(time?.certainty === "SURE" && { certainty: time.certainty }),
    ...(time?.includeUndated && { includeUndated: true }),
    ...(ids && !around && { ids }),
    ...(around && { neighbourhoodOf: around, depth }),
  };
  return { kinds, where, time, ids, asked: Object.keys(asked).length > 0 ? asked : null };
}

const MOST_STARTS = 20;

function checked(given: Readonly<Record<string, unknown>>): Parameters {
  for (const [name, value] of Object.entries(given)) {
    const problem = !PARAMETERS.some((known) => known === name)
      ? `is no parameter: there are ${PARAMETERS.join(", ")}.`
      : typeof value !== "string"
        ? "is given twice: give it once."
        : null;
    if (problem) throw new BadInput("BAD_PARAMETER", name, `${name} ${problem}`);
  }
  return given;
}

const list = (text: string) => [...new Set(text.split(",").map((entry) => entry.trim()))].filter((entry) => entry);

function inOrder(kinds: readonly Kind[]): Kind[] {
  const prefix = ({ options }: Kind) => `${options!.prefix}-`;
  return [...kinds].sort((one, other) => (prefix(one) < prefix(other) ? -1 : 1));
}

function kindsOf(names: readonly string[], model: Model): Kind[] {
  const kinds = new Map(model.entity.kinds.map((kind) => [constantCase(kind.name), kind]));
  const unknown = names.find((name) => !kinds.has(name));
  if (unknown !== undefined) {
    const said = JSON.stringify(unknown.slice(0, 40));
    throw new BadInput("UNKNOWN_KIND", "kinds", `kinds has ${said}: there are ${[...kinds.keys()].join(", ")}.`);
  }
  return inOrder(names.map((name) => kinds.get(name)!));
}

function whereOf(text: string, schema: GraphQLSchema): Where {
  const wrong = (argument: string, problem: string) =>
    new BadInput("BAD_WHERE", argument, `${argument} is no EntityWhere: ${problem}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong("where", "it must be JSON.");
  }
  const type = schema.getType("EntityWhere") as GraphQLInputType;
  return coerceInputValue(value, type, (path, _, { message, extensions }) => {
    const argument = ["where", ...path].join(".");
    if (extensions["code"] === "BAD_DATE") throw new BadInput("BAD_DATE", argument, `${argument}: ${message}`);
    throw wrong(argument, message);
  }) as Where;
}

const CERTAINTIES: readonly Certainty[] = ["POSSIBLE", "SURE"];

/** The day asked for; as in the API, `certainty` and `includeUndated` say something with `asOf` only. */
function timeOf({ asOf: day, certainty = "", includeUndated = "" }: Parameters): AsOf | null {
  if (!["", ...CERTAINTIES].includes(certainty)) throw noneOf("certainty", certainty, CERTAINTIES);
  if (!["", "true", "false"].includes(includeUndated))
    throw noneOf("includeUndated", includeUndated, ["true", "false"]);
  if (!day) return null;
  return asOf({
    asOf: dayOf(day),
    certainty: (certainty || null) as Certainty | null,
    includeUndated: includeUndated === "true",
  });
}

function noneOf(argument: string, given: string, allowed: readonly string[]): BadInput {
  const text = `${argument} is ${JSON.stringify(given.slice(0, 40))}: there are ${allowed.join(" and ")}.`;
  return new BadInput("BAD_PARAMETER", argument, text);
}

function dayOf(text: string): string {
  try {
    return DateScalar.parseValue(text) as string;
  } catch (error) {
    throw new BadInput("BAD_DATE", "asOf", `asOf: ${(error as Error).message}`);
  }
}

async function idsOf(argument: string, ids: readonly string[], graph: Graph): Promise<string[]> {
  return [...new Set(await startingFrom(graph, argument, ids))].sort();
}

function depthOf({ neighbourhoodOf, ids, depth }: Parameters): number {
  if (ids && neighbourhoodOf) throw new BadInput("BAD_PARAMETER", "ids", "Give ids or neighbourhoodOf, not both.");
  if (!depth) return 1;
  if (!neighbourhoodOf) throw new BadInput("BAD_PARAMETER", "depth", "depth goes with neighbourhoodOf.");
  if (/^[1-3]$/.test(depth)) return Number(depth);
  throw new BadInput("OUT_OF_RANGE", "depth", `depth is ${JSON.stringify(depth.slice(0, 40))}: 1 to 3 are allowed.`);
}

/** The ids of all that stands around records, whole: where that is too much to read it is an error. */
async function aroundOf(
  ids: readonly string[],
  depth: number,
  time: AsOf | null,
  graph: Graph,
  model: Model,
): Promise<string[]> {
  if (ids.length > MOST_STARTS) {
    const text = `neighbourhoodOf lists ${ids.length} ids: at most ${MOST_STARTS} are allowed.`;
    throw new BadInput("LIST_TOO_LONG", "neighbourhoodOf", text);
  }
  const starts = await idsOf("neighbourhoodOf", ids, graph);
  const rules = await walkRules(graph, model, {}, time, starts);
  const { nodes } = await neighbourhood(graph.read, model, starts, { depth, limit: Infinity }, rules);
  return nodes.map(({ id }) => id).sort();
}
