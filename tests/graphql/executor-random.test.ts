import type { ExecutionResult, GraphQLNamedType, GraphQLObjectType } from "graphql";
import {
  execute,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from "graphql";
import { createExecutor } from "../../src/graphql/executor";
import { zoo } from "./zoo";

const schema = zoo();
const DECLARED = "($a: Boolean!, $b: Boolean = true, $n: Int, $w: AnimalWhere, $t: String)";
const ARGUMENTS: Record<string, string[]> = {
  first: ["1", "2", "null", "$n"],
  times: ["2", "$n"],
  text: ['"so"', "null", "$t"],
  where: ["$w", "{ not: $w }", "{ and: [{ not: $w }, { name: { equals: $t, in: [$t] } }] }", "null"],
  count: ["3", "$n"],
  list: ["4", "[$n, 1]"],
  flag: ["$a"],
};
const VALUES: Record<string, unknown[]> = {
  a: [true, false],
  b: [undefined, true, false],
  n: [undefined, null, 1, 2],
  w: [undefined, null, { size: "LARGE" }, { and: { not: { some: {} } } }],
  t: [undefined, null, "low"],
};

/** A stream of choices that the seed decides (a linear congruential generator). */
function choices(seed: number) {
  let state = seed;
  return <Value>(from: readonly Value[]): Value => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return from[Math.floor((state / 2147483648) * from.length)]!;
  };
}

/** A random operation, with fragments that are used more than once, and values for its variables. */
function operation(seed: number) {
  const pick = choices(seed);
  const condition = () => pick(["", "", "", " @include(if: $a)", " @skip(if: $b)", " @skip(if: $a) @include(if: $b)"]);
  const fragments = new Map<string, string>();

  function selections(type: GraphQLNamedType, depth: number): string {
    const parts = ["__typename"];
    for (let more = pick([1, 2, 3]); more > 0; more--) parts.push(selection(type, depth));
    return `{ ${parts.join(" ")} }`;
  }
  function selection(type: GraphQLNamedType, depth: number): string {
    const kind = pick(["field", "field", "field", "inline", depth > 0 ? "fragment" : "field"]);
    const target = isAbstractType(type) ? pick([...schema.getPossibleTypes(type)]) : type;
    if (kind === "inline") return `... on ${target.name}${condition()} ${selections(target, depth)}`;
    if (kind === "fragment") {
      const name = `F${target.name}${depth}`;
      if (!fragments.has(name)) {
        fragments.set(name, "");
        fragments.set(name, `fragment ${name} on ${target.name} ${selections(target, depth - 1)}`);
      }
      // One that is being written cannot be used in itself.
      return fragments.get(name) ? `...${name}${condition()}` : "__typename";
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return "__typename";
    const fields = Object.values((type as GraphQLObjectType).getFields());
    const field = pick(fields.filter((each) => depth > 0 || !isCompositeType(getNamedType(each.type))));
    if (!field) return "__typename";
    const given = field.args.filter((each) => ARGUMENTS[each.name] && pick([true, false]));
    const list = given.map((each) => `${each.name}: ${pick(ARGUMENTS[each.name]!)}`).join(", ");
    const inner = getNamedType(field.type);
    const below = isCompositeType(inner) ? ` ${selections(inner, depth - 1)}` : "";
    return `${pick(["", "", "x", "y"].map((alias) => alias && `${alias}${field.name}: `))}${field.name}${list && `(${list})`}${condition()}${below}`;
  }

  const root = `query ${DECLARED} ${selections(schema.getQueryType()!, 4)}`;
  const used = `{ echo(flag: $a, count: 1, text: $t, where: $w, list: [$n]) @skip(if: $b) }`;
  const all = `${root.slice(0, -1)} all: ${used.slice(2, -2)} } ${[...fragments.values()].join(" ")}`;
  const variables = Object.entries(VALUES).flatMap(([name, values]) => {
    const value = pick(values);
    return value === undefined ? [] : [[name, value]];
  });
  return { text: all, variables: Object.fromEntries(variables) as Record<string, unknown> };
}

test("150 random operations are answered as by graphql-js", async () => {
  const executor = createExecutor(schema);
  let compared = 0;
  for (let seed = 1; compared < 150; seed++) {
    const { text, variables } = operation(seed);
    const document = parse(text);
    // Two fields of one name with other arguments, a fragment nobody uses: not every text is an operation.
    if (validate(schema, document).length > 0) continue;
    compared++;
    const expected = await execute({ schema, document, variableValues: variables, contextValue: {} });
    for (let time = 0; time < 3; time++) {
      const answer = await executor({ document, key: text, variables, context: {} });
      expect({ text, variables, ...parsed(answer) }).toEqual({ text, variables, ...parsed(expected) });
    }
  }
});

/**
 * The data, and one error for each null that came of errors: of several needed fields that failed below it, graphql-js
 * reports the first, compiled code all of them.
 */
function parsed(result: ExecutionResult) {
  const { data, errors = [] } = JSON.parse(JSON.stringify(result)) as ExecutionResult;
  const told = errors.map((error) => {
    const at = nulled(data, error.path ?? []);
    return at.length === error.path?.length ? JSON.stringify(error) : JSON.stringify(at);
  });
  return { data, errors: [...new Set(told)].sort() };
}

/** The part of a path up to the first null. */
function nulled(data: unknown, path: readonly (string | number)[]) {
  let value = data;
  let depth = 0;
  while ((value ?? null) !== null && depth < path.length) value = (value as Record<string, unknown>)[path[depth++]!];
  return path.slice(0, depth);
}
