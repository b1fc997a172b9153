import type { Kind, Model } from "../../model";
import { BadInput } from "../bad-input";
import { constantCase } from "../fields";
import type { Graph } from "../graph";
import { PAGE } from "../paging";
import type { AsOf } from "../time";
import { hubs } from "./hubs";
import { routesOf } from "./routes";

/** What of the graph a walk is given, coerced. */
export interface WalkFilter {
  /** Kinds of record, as in `EntityKind`. */
  readonly kinds?: readonly string[] | null;
  /** Types of relationship. */
  readonly relationships?: readonly string[] | null;
  readonly ids?: readonly string[] | null;
}

/** The arguments of a walk, coerced. */
export interface WalkArguments {
  /** Only these: null or a missing list says nothing, an empty one leaves none. */
  readonly through?: WalkFilter | null;
  readonly avoid?: WalkFilter | null;
  readonly withoutHubs?: boolean | null;
  readonly maxTies?: number | null;
}

/** What may be walked. */
export interface WalkRules {
  /** The types of relationship. */
  readonly types: ReadonlySet<string>;
  /** The kinds of the records that are walked to; null: all. */
  readonly kinds: readonly Kind[] | null;
  /** The ids of the only records that are walked to; null: all. */
  readonly only: readonly string[] | null;
  /** The ids of records that are not walked to. */
  readonly avoided: readonly string[];
  /** The day on which they must hold; null: whenever. */
  readonly time: AsOf | null;
  /** The ids of records that are walked to whatever else is said: the ends of a path. */
  readonly always: readonly string[];
}

const MOST_IDS = PAGE.max;

/**
 * Checks the arguments of a walk.
 * @param always the ids of the records that are never avoided.
 * @throws BadInput LIST_TOO_LONG, OUT_OF_RANGE
 */
export async function walkRules(
  graph: Graph,
  model: Model,
  given: WalkArguments,
  time: AsOf | null,
  always: readonly string[] = [],
): Promise<WalkRules> {
  const { through, avoid, withoutHubs, maxTies } = given;
  for (const [name, filter] of Object.entries({ through, avoid })) bounded(name, filter);
  const { types, usual } = routesOf(model);
  const walked = through?.relationships ?? [...usual];
  const narrowed = (through?.kinds ?? avoid?.kinds ?? null) !== null;
  const isAllowed = (kind: Kind) => {
    const name = constantCase(kind.name);
    return (through?.kinds ?? [name]).includes(name) && !avoid?.kinds?.includes(name);
  };
  const [only, avoided, busy] = await Promise.all([
    through?.ids ? withSuccessors(graph, through.ids) : null,
    withSuccessors(graph, avoid?.ids ?? []),
    hubs(graph, withoutHubs ?? false, maxTies ?? null),
  ]);
  return {
    types: new Set(types.filter((type) => walked.includes(type) && !avoid?.relationships?.includes(type))),
    kinds: narrowed ? model.entity.kinds.filter(isAllowed) : null,
    only,
    avoided: [...new Set([...avoided, ...busy])],
    time,
    always,
  };
}

function bounded(argument: string, filter: WalkFilter | null | undefined): void {
  for (const [name, list] of Object.entries(filter ?? {}) as [string, readonly string[] | null][]) {
    if (!list || list.length <= MOST_IDS) continue;
    const path = `${argument}.${name}`;
    throw new BadInput("LIST_TOO_LONG", path, `${path} lists ${list.length} values: at most ${MOST_IDS} are allowed.`);
  }
}

/** Retired ids stand for the records that they lead to. */
async function withSuccessors(graph: Graph, ids: readonly string[]): Promise<string[]> {
  return (await Promise.all(ids.map(async (id) => [id, ...(await graph.retired(id))]))).flat();
}
