import type { Filter, Kind, KindName, RelationshipField, ValueField } from "../../kinds/kinds";
import { kindNamed, kinds } from "../../kinds/kinds";

/** What is compared at the end of a path. */
export interface Leaf {
  readonly type: ValueField["type"] | "record" | "member" | "kind";
  /** The enum of a value. */
  readonly of?: string;
  readonly list?: boolean;
  /** A record's relationship, or the membership `within`, `side` or `government` of what it leads to. */
  readonly membership?: string;
}

/** What a path means: the fields and relationships it goes through, and what stands at its end. */
export interface Meaning {
  /** Each with the GraphQL type it is a field of; none where that is not known. */
  readonly steps: readonly { readonly name: string; readonly type?: string }[];
  readonly leaf: Leaf;
  /** The kind that a branch narrows to, as in `raisedBy.some.country`. */
  readonly branch: KindName | null;
}

const MEMBERSHIPS = ["within", "side", "government"];
const QUANTIFIERS = ["some", "is"];

/** A value of a kind, by its name: `status`, or `dates`, a group of values. */
export const valueOf = (kind: Kind, name: string): ValueField | undefined =>
  kind.fields.find((field) => field.name === name);

export const relationshipOf = (kind: Kind, name: string): RelationshipField | undefined =>
  kind.relationships.find((relationship) => relationship.name === name) ??
  (name === "citations" || name === "conflicts"
    ? { name, kinds: name === "citations" ? ["SOURCE"] : ["CONFLICT"], many: true, onEdge: [] }
    : undefined);

/** What the fields of a path mean that starts at a kind. What the kinds do not describe is taken for text. */
export function meaningOf(from: Kind, path: readonly string[]): Meaning {
  const steps: { name: string; type?: string }[] = [];
  let among: readonly Kind[] = [from];
  let branch: KindName | null = null;
  let leaf: Leaf = { type: "record" };
  let group: ValueField | undefined;
  for (const name of path) {
    if (QUANTIFIERS.includes(name)) continue;
    const only = among.length > 1 ? among.find((kind) => kind.one === name) : undefined;
    if (only) {
      [branch, among, leaf] = [only.name, [only], { type: "kind" }];
      continue;
    }
    if (MEMBERSHIPS.includes(name)) {
      leaf = { type: "member", membership: name };
      continue;
    }
    if (name === "id") {
      leaf = { type: "record" };
      continue;
    }
    const type = among.length === 1 && !group ? among[0]!.type : undefined;
    const value: ValueField | undefined = group?.fields?.find((field) => field.name === name) ?? firstOf(among, name);
    steps.push({ name, ...(type && { type }) });
    group = value?.type === "group" ? value : undefined;
    const relationship = among.map((kind) => relationshipOf(kind, name)).find(Boolean);
    if (relationship && !value) {
      among = (relationship.kinds ?? []).map(kindNamed);
      leaf = { type: "record" };
    } else {
      leaf = value
        ? { type: value.type, ...(value.of && { of: value.of }), ...(value.list && { list: true }) }
        : { type: "text" };
    }
  }
  return { steps, leaf, branch };
}

const firstOf = (among: readonly Kind[], name: string) =>
  among.map((kind) => valueOf(kind, name)).find((found) => found !== undefined);

/** The memberships by which records of all these kinds can be chosen: `within` for sectors, `side` for actors. */
export function membershipsOf(names: readonly KindName[]): readonly string[] {
  return MEMBERSHIPS.filter((membership) =>
    names.every((name) => kindNamed(name).dimensions.some(({ path }) => path.join() === membership.toUpperCase())),
  );
}

/** The kinds of the records that a membership names: sectors for `within`, countries for the others. */
export const memberKinds = (membership: string): readonly KindName[] =>
  kinds
    .filter(({ dimensions, type }) =>
      membership === "within" ? dimensions.some(({ path }) => path.join() === "WITHIN") : type === "Country",
    )
    .map(({ name }) => name);

/** Where a filter's condition stands in a `where`. */
export const pathOfFilter = ({ name, type }: Filter): readonly string[] => [
  ...name.split("."),
  ...(type === "records" ? ["some"] : type === "record" ? ["is"] : []),
];
