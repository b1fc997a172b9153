import { Decimal } from "decimal.js";
import type { End, Kind } from "../../model";
import { constantCase, filtersOf, alone } from "../fields";
import { follow } from "../patterns";
import type { Scope } from "../scope";

/** A number of each record that statistics can summarise. */
export interface Figure {
  readonly name: string;
  readonly description: string;
  /** Cypher for a record's number; null where it has none. */
  cypher(alias: string, scope: Scope): string;
}

/** The figures of a kind: its quantities, and how many records each of its relationships leads to. */
export function figuresOf(kind: Kind): Figure[] {
  const { properties, nested } = filtersOf(alone(kind));
  const quantities = [...properties, ...nested.flatMap((group) => group.properties)].filter(({ quantity }) => quantity);
  return [
    ...quantities.map(({ path, description, stored }) => ({
      name: path.map(constantCase).join("_"),
      description,
      cypher: (alias: string) => `${alias}.${stored}`,
    })),
    ...kind.ends.filter(({ many }) => many).map(numberOf),
  ];
}

const numberOf = (end: End): Figure => ({
  name: `${constantCase(end.name)}_COUNT`,
  description: `${end.description} Their number.`,
  cypher(alias, scope) {
    return `COUNT { ${follow(alias, { end, to: scope.variable("x") })} }`;
  },
});

/** What the numbers of some records come to. */
export interface Summary {
  /** How many records have a number, and how many have none. */
  readonly n: number;
  readonly without: number;
  readonly min: number | null;
  /** The middle one, or the mean of the two middle ones. */
  readonly median: number | null;
  readonly mean: number | null;
  readonly max: number | null;
  readonly sum: number;
}

/** Sums up the numbers that were found of so many records, in decimal arithmetic: 0.1 and 0.2 are 0.3. */
export function summarize(found: readonly number[], records: number): Summary {
  const inOrder = [...found].sort((one, other) => one - other);
  const n = inOrder.length;
  const sum = total(inOrder);
  const middle = inOrder.slice(Math.ceil(n / 2) - 1, Math.floor(n / 2) + 1);
  return {
    n,
    without: records - n,
    min: inOrder[0] ?? null,
    median: n === 0 ? null : total(middle).dividedBy(middle.length).toNumber(),
    mean: n === 0 ? null : sum.dividedBy(n).toNumber(),
    max: inOrder.at(-1) ?? null,
    sum: sum.toNumber(),
  };
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum.plus(number), new Decimal(0));
