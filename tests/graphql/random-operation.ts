import type { ExecutionResult, GraphQLInputType, GraphQLNamedType, GraphQLSchema } from "graphql";
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  parse,
  validate,
} from "graphql";
import { randomOf } from "../random";

export interface Operation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a scalar is given, by the type's name and that of its argument or input field. */
export type Scalars = (type: string, name: string) => readonly unknown[];

type Pick = <Value>(from: readonly Value[]) => Value;

/** A stream of choices that the seed decides. */
function choices(seed: number): Pick {
  const random = randomOf(seed);
  return (from) => from[Math.floor(random() * from.length)]!;
}

/** An enum's value, or a variable: what a literal writes without quotes. */
class Name {
  constructor(readonly text: string) {}
}

/** A valid random operation of a schema: nested, with fragments, conditions, and variables at any place of an input. */
export function randomOperation(schema: GraphQLSchema, seed: number, scalars: Scalars, depth: number): Operation {
  // Two fields of one name with other arguments, a fragment nobody uses: not every text is an operation.
  for (let attempt = 0; ; attempt++) {
    const operation = new Writer(schema, choices(seed * 1000 + attempt), scalars).operation(depth);
    if (validate(schema, parse(operation.text)).length === 0) return operation;
  }
}

class Writer {
  private readonly fragments = new Map<string, string>();
  private readonly declared: string[] = [];
  private readonly variables: Record<string, unknown> = {};

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pick: Pick,
    private readonly scalars: Scalars,
  ) {}

  operation(depth: number): Operation {
    const selected = this.selections(this.schema.getQueryType()!, depth);
    const declared = this.declared.length > 0 ? `(${this.declared.join(", ")})` : "";
    const text = ["query Random", declared, ` ${selected}`, ...[...this.fragments.values()].map((each) => ` ${each}`)];
    return { text: text.join(""), variables: this.variables };
  }

  private selections(type: GraphQLNamedType, depth: number): string {
    const parts = this.pick([true, false, false, false]) ? ["__typename"] : [];
    for (let more = this.pick([1, 1, 2, 3]); more > 0; more--) parts.push(this.selection(type, depth));
    return `{ ${parts.join(" ")} }`;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    const kind = depth > 0 ? this.pick(["field", "field", "field", "field", "inline", "fragment"]) : "field";
    const target = isAbstractType(type) ? this.pick([type, ...this.schema.getPossibleTypes(type)]) : type;
    if (kind === "inline") return `... on ${target.name}${this.condition()} ${this.selections(target, depth - 1)}`;
    if (kind === "fragment") return this.spread(target, depth);
    if (!isObjectType(target) && !isInterfaceType(target)) return "__typename";
    const fields = Object.values(target.getFields());
    const field = this.pick(fields.filter((each) => depth > 0 || !isCompositeType(getNamedType(each.type))));
    if (!field) return "__typename";
    const given = field.args.filter((each) => isRequiredInputField(each) || this.pick([true, false, false]));
    const list = given.map((each) => `${each.name}: ${this.literal(this.value(each.type, each.name, 3, true))}`);
    const inner = getNamedType(field.type);
    const below = isCompositeType(inner) ? ` ${this.selections(inner, depth - 1)}` : "";
    const alias = this.pick(["", list.length > 0 ? `x${this.pick([1, 2, 3, 4, 5, 6])}: ` : "", "y: "]);
    const one = `${alias}${field.name}${list.length > 0 ? `(${list.join(", ")})` : ""}${this.condition()}${below}`;
    return target === type ? one : `... on ${target.name} { ${one} }`;
  }

  private spread(target: GraphQLNamedType, depth: number): string {
    const name = `F${target.name}${depth}`;
    if (!this.fragments.has(name)) {
      this.fragments.set(name, "");
      this.fragments.set(name, `fragment ${name} on ${target.name} ${this.selections(target, depth - 1)}`);
    }
    // One that is being written cannot be used in itself.
    return this.fragments.get(name) ? `...${name}${this.condition()}` : "__typename";
  }

  private condition(): string {
    const wanted = this.pick(["", "", "", "", "", "@include", "@skip", "@skip @include"]);
    const flag = () => this.literal(this.pick([true, false, this.variable("Boolean!", this.pick([true, false]))]));
    return wanted.replace(/@\w+/g, (name) => `${name}(if: ${flag()})`).replace(/^(?=.)/, " ");
  }

  /** A value of an input type; `free`: null and variables are among those picked. */
  private value(type: GraphQLInputType, name: string, depth: number, free: boolean): unknown {
    if (isNonNullType(type)) return this.given(type, this.value(type.ofType, name, depth, false), free);
    if (free && this.pick([true, ...Array<boolean>(11).fill(false)])) return null;
    const held = this.pick([true, false, false]) && free;
    return this.given(type, this.bare(type, name, depth, free && !held), held);
  }

  private bare(type: GraphQLInputType, name: string, depth: number, free: boolean): unknown {
    if (isListType(type)) {
      return Array.from({ length: this.pick([0, 1, 1, 2]) }, () => this.value(type.ofType, name, depth, free));
    }
    if (isEnumType(type)) return new Name(this.pick(type.getValues()).name);
    if (!isInputObjectType(type)) return this.pick(this.scalars(getNamedType(type).name, name));
    const all = Object.values(type.getFields());
    const some = all.filter((each) => depth > 0 || isLeafType(getNamedType(each.type)));
    const optional = some.length > 0 ? [this.pick(some), ...(this.pick([true, false]) ? [this.pick(some)] : [])] : [];
    const chosen = new Set([...all.filter(isRequiredInputField), ...optional]);
    return Object.fromEntries(
      [...chosen].map((each) => [each.name, this.value(each.type, each.name, depth - 1, free)]),
    );
  }

  /** The value itself, or a variable that has it, may lack it, or has it by default. */
  private given(type: GraphQLInputType, value: unknown, held: boolean): unknown {
    if (!held || hasVariable(value)) return value;
    const needed = isNonNullType(type);
    const how = this.pick(["given", "given", "given", needed ? "given" : "absent", "default"]);
    if (how === "given") return this.variable(String(type), value);
    if (how === "absent") return this.variable(String(type), undefined);
    return this.variable(`${String(type)} = ${this.literal(value)}`, this.pick([undefined, value]));
  }

  private variable(type: string, value: unknown): Name {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}`);
    if (value !== undefined) this.variables[name] = asJson(value);
    return new Name(`$${name}`);
  }

  private literal(value: unknown): string {
    if (value instanceof Name) return value.text;
    if (Array.isArray(value)) return `[${value.map((each) => this.literal(each)).join(", ")}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const fields = Object.entries(value).map(([name, each]) => `${name}: ${this.literal(each)}`);
    return `{ ${fields.join(", ")} }`;
  }
}

function hasVariable(value: unknown): boolean {
  if (value instanceof Name) return value.text.startsWith("$");
  return typeof value === "object" && value !== null && Object.values(value).some(hasVariable);
}

function asJson(value: unknown): unknown {
  if (value instanceof Name) return value.text;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asJson(each)]));
}

/**
 * The data, and one error for each null that came of errors: of several needed fields that failed below it, graphql-js
 * reports the first, compiled code all of them.
 */
export function comparable(result: ExecutionResult): { data: unknown; errors: string[] } {
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
