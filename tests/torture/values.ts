import type { Scalars } from "../graphql/random-operation";

/** Ids of every kind, one that is retired, and some that are none. */
const IDS = [
  ...["cty-us", "cty-mx", "cty-ca", "org-ustr", "agr-usmca", "sec-dairy", "sec-steel", "agd-extension"],
  ...["grv-ca-dairy-access", "dsp-canada-dairy-trq-2021", "com-3-a-2", "pos-ustr-extension", "src-porges-rta"],
  ...["", "no-such-id", "cty-"],
];
const TEXTS = ["dairy", "Dairy", "US", "lácteos", "énergie", "a", "", " ", "-", "%_*", "2026", "🧀", "no such words"];
const DAYS = ["2026-07-24", "2020-07-01", "2026-07-01", "1994-01-01", "2040-12-31", "2024-02-29"];
const PARTIAL_DATES = [...DAYS, "2026", "2020-07", "1789"];
const SIZES = [1, 1, 2, 3, 5, 20, 500, 0, -1, 501];
const NUMBERS = [0, 1, 1, 2, 2, 3, 5, 24, -1, 2147483647, -2147483648];

/** Values of the schema's scalars: mostly such as there are, some at the border of what is allowed, some beyond. */
export const scalars: Scalars = (type, name) => {
  switch (type) {
    case "ID":
      return IDS;
    case "String":
      return name === "after" || name === "before" ? ["bm8gY3Vyc29y", ""] : TEXTS;
    case "Boolean":
      return [true, false];
    case "Date":
      return DAYS;
    case "PartialDate":
      return PARTIAL_DATES;
    case "Decimal":
      return ["1.5", "-0.001", "0", "123456789012345678.9"];
    case "Float":
      return [0, 1.5, -3, 1e21];
    case "Int":
      return ["first", "last", "limit"].includes(name) ? SIZES : NUMBERS;
  }
  throw new Error(`No values are given for ${type}.`);
};
