import type { ValueNode } from "graphql";
import { GraphQLError, GraphQLScalarType, Kind, print } from "graphql";
import { isPartialDate } from "./dates";

function parse(value: unknown): string {
  if (isPartialDate(value)) return value;
  throw wrong(JSON.stringify(value) ?? "nothing");
}

function wrong(given: string, node?: ValueNode): GraphQLError {
  return new GraphQLError(
    `PartialDate cannot represent ${given.slice(0, 40)}: write 2026, 2026-07 or 2026-07-24 as a string.`,
    { nodes: node, extensions: { code: "BAD_DATE" } },
  );
}

export const PartialDateScalar = new GraphQLScalarType({
  name: "PartialDate",
  description:
    "A date as exact as the sources allow, in ISO 8601: a year (`2026`), a month (`2026-07`) or a day (`2026-07-24`). It stands for all its days; ordering is by the first day, then the wider range first.",
  specifiedByURL: "https://www.iso.org/standard/70907.html",
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral(node) {
    if (node.kind === Kind.STRING && isPartialDate(node.value)) return node.value;
    throw wrong(print(node), node);
  },
});
