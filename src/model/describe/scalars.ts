import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { isPartialDate } from "./dates";

function parse(value: unknown): string {
  if (isPartialDate(value)) return value;
  throw new GraphQLError(
    `PartialDate cannot represent ${JSON.stringify(value)?.slice(0, 40)}: write 2026, 2026-07 or 2026-07-24 as a string.`,
    { extensions: { code: "BAD_DATE" } },
  );
}

export const PartialDateScalar = new GraphQLScalarType({
  name: "PartialDate",
  description:
    "A date as exact as the sources allow, in ISO 8601: a year (`2026`), a month (`2026-07`) or a day (`2026-07-24`). It stands for all its days; ordering is by the first day, then the wider range first.",
  specifiedByURL: "https://www.iso.org/standard/70907.html",
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
