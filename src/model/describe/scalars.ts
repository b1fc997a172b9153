import type { ValueNode } from "graphql";
import { GraphQLError, GraphQLScalarType, Kind, print } from "graphql";
import { isPartialDate } from "./dates";

/** A scalar of dates that are written as strings. */
function dateScalar(
  name: string,
  { description, example, is }: { description: string; example: string; is: (value: unknown) => value is string },
): GraphQLScalarType {
  const wrong = (given: string, node?: ValueNode) =>
    new GraphQLError(`${name} cannot represent ${given.slice(0, 40)}: write ${example} as a string.`, {
      nodes: node,
      extensions: { code: "BAD_DATE" },
    });
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL: "https://www.iso.org/standard/70907.html",
    serialize: (value) => String(value),
    parseValue(value) {
      if (is(value)) return value;
      throw wrong(JSON.stringify(value) ?? "nothing");
    },
    parseLiteral(node) {
      if (node.kind === Kind.STRING && is(node.value)) return node.value;
      throw wrong(print(node), node);
    },
  });
}

export const PartialDateScalar = dateScalar("PartialDate", {
  description:
    "A date as exact as the sources allow, in ISO 8601: a year (`2026`), a month (`2026-07`) or a day (`2026-07-24`). It stands for all its days; ordering is by the first day, then the wider range first.",
  example: "2026, 2026-07 or 2026-07-24",
  is: isPartialDate,
});

export const DateScalar = dateScalar("Date", {
  description: "A day, in ISO 8601: `2026-07-24`.",
  example: "a day such as 2026-07-24",
  is: (value): value is string => isPartialDate(value) && value.length === 10,
});
