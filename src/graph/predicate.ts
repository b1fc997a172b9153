import type { Destination, End, Kind, Property } from "../model";
import { BadInput } from "./bad-input";
import { alone, filtersOf } from "./fields";
import { follow } from "./patterns";
import type { Scope } from "./scope";

/**
 * A `where` as it was given, coerced. A null operand means «not given», wherever it stands, and so does a part in which
 * nothing is given: neither `not: {}` nor `or: [{}]` narrows anything. `some: {}` asks for any, `none: {}` for none.
 */
export type Where = Readonly<Record<string, unknown>>;

const WHERE = { depth: 8, terms: 100, list: 500, text: 200 } as const;

/** Cypher that holds for a record exactly when the `where` does; null where it holds for all. */
export function predicate(
  where: Where | null | undefined,
  of: Destination,
  alias: string,
  scope: Scope,
): string | null {
  return new Predicates(scope).all(where, of, alias, 0);
}

type Operand = Where | null | undefined;

class Predicates {
  private terms = 0;

  constructor(private readonly scope: Scope) {}

  /** Every part of a `where`, joined by AND, in the order of the description. */
  all(where: Operand, of: Destination, alias: string, depth: number): string | null {
    if (!where) return null;
    if (depth > WHERE.depth) {
      throw new BadInput("WHERE_TOO_DEEP", "where", `where is nested deeper than ${WHERE.depth} levels: ask in steps.`);
    }
    const filters = filtersOf(of);
    const operand = (name: string) => where[name] as Operand;
    return join("AND", [
      ...filters.properties.map((property) => this.property(property, operand(property.path[0]!), alias)),
      ...filters.nested.flatMap((group) =>
        group.properties.map((property) =>
          this.property(property, operand(group.name)?.[property.name] as Operand, alias),
        ),
      ),
      ...filters.ends.map((end) => this.end(end, operand(end.name), alias, depth + 1)),
      ...filters.branches.map(({ name, kind }) => this.branch(kind, operand(name), alias, depth + 1)),
      ...((where["and"] as Operand[] | null) ?? []).map((each) => this.all(each, of, alias, depth + 1)),
      this.or(where["or"] as Operand[] | null, of, alias, depth + 1),
      where["not"] ? not(this.all(operand("not"), of, alias, depth + 1)) : null,
    ]);
  }

  private or(alternatives: Operand[] | null | undefined, of: Destination, alias: string, depth: number): string | null {
    return join("OR", alternatives?.map((alternative) => this.all(alternative, of, alias, depth)) ?? []);
  }

  private property(property: Property, comparison: Operand, alias: string): string | null {
    if (!comparison) return null;
    const column = `${alias}.${property.stored}`;
    return join(
      "AND",
      property.type.operators.map((operator) => {
        const operand = comparison[operator.name];
        if (operand === null || operand === undefined) return null;
        this.bound(property, operand);
        return operator.predicate(column, operand as never, this.scope.parameter);
      }),
    );
  }

  /** Counts a comparison or a relationship looked through. */
  private count(): void {
    if (++this.terms > WHERE.terms) {
      throw new BadInput("WHERE_TOO_LONG", "where", `where has more than ${WHERE.terms} conditions: ask in steps.`);
    }
  }

  private bound(property: Property, operand: unknown): void {
    const name = `where.${property.path.join(".")}`;
    this.count();
    if (Array.isArray(operand) && operand.length > WHERE.list) {
      throw new BadInput(
        "LIST_TOO_LONG",
        name,
        `${name} lists ${operand.length} values: at most ${WHERE.list} are allowed.`,
      );
    }
    if ([operand].flat().some((text) => typeof text === "string" && text.length > WHERE.text)) {
      throw new BadInput("TEXT_TOO_LONG", name, `${name} is longer than ${WHERE.text} characters.`);
    }
  }

  private end(end: End, operand: Operand, alias: string, depth: number): string | null {
    if (!operand) return null;
    const given = (name: string) => operand[name] as Operand;
    if (!end.many) {
      const isNull = operand["isNull"] as boolean | null | undefined;
      return join("AND", [
        given("is") ? this.exists(end, given("is"), alias, depth) : null,
        isNull === null || isNull === undefined
          ? null
          : `${isNull ? "NOT " : ""}${this.exists(end, null, alias, depth)}`,
      ]);
    }
    return join("AND", [
      given("some") ? this.exists(end, given("some"), alias, depth) : null,
      given("none") ? `NOT ${this.exists(end, given("none"), alias, depth)}` : null,
      given("every") ? this.every(end, given("every"), alias, depth) : null,
      ...this.number(end, given("count"), alias),
    ]);
  }

  private branch(kind: Kind, operand: Operand, alias: string, depth: number): string | null {
    if (!operand) return null;
    this.count();
    return join("AND", [`${alias}:${kind.name}`, this.all(operand, alone(kind), alias, depth)]);
  }

  private exists(end: End, where: Operand, alias: string, depth: number): string {
    this.count();
    const other = this.scope.variable("x");
    return `EXISTS { ${follow(alias, { end, to: other, where: this.all(where, end.to, other, depth) })} }`;
  }

  private every(end: End, where: Operand, alias: string, depth: number): string | null {
    this.count();
    const other = this.scope.variable("x");
    const counterexample = not(this.all(where, end.to, other, depth));
    return counterexample && `NOT EXISTS { ${follow(alias, { end, to: other, where: counterexample })} }`;
  }

  private number(end: End, comparison: Operand, alias: string): (string | null)[] {
    const signs = { eq: "=", lt: "<", lte: "<=", gt: ">", gte: ">=" };
    return Object.entries(signs).map(([name, sign]) => {
      const operand = comparison?.[name];
      if (operand === null || operand === undefined) return null;
      this.count();
      const other = this.scope.variable("x");
      return `COUNT { ${follow(alias, { end, to: other })} } ${sign} ${this.scope.parameter(operand)}`;
    });
  }
}

/** Two-valued: what is unknown does not hold, so its negation does. */
const not = (part: string | null) => (part === null ? null : `NOT coalesce(${part}, false)`);

function join(word: "AND" | "OR", parts: readonly (string | null)[]): string | null {
  const given = parts.filter((part) => part !== null);
  return given.length > 1 ? `(${given.join(` ${word} `)})` : (given[0] ?? null);
}
