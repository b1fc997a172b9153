import type { Kind, KindName } from "../../kinds/kinds";
import { dimensionOf, kindNamed, kinds } from "../../kinds/kinds";
import { relationshipOf, valueOf } from "./meaning";
import type { Where } from "./where";

/** A group of a statistic along one dimension. */
export interface Group {
  /** Null: the records that have none. */
  readonly value: string | null;
  /** Whether what is rolled up lies above the level asked for and so counts as itself alone. */
  readonly itself?: boolean;
}

/** The `where` that finds the records of a group; null where no `where` can say it. */
export function whereOfGroup(kind: Kind, dimension: string, group: Group): Where | null {
  const { path } = dimensionOf(kind.name, dimension);
  return group.value === null ? absence([kind], path) : presence([kind], path, group);
}

const kindsOf = (names: readonly KindName[] | null) => names?.map(kindNamed) ?? null;

/** Holds where a path leads to the value of a group; without a group, where it leads to any. */
function presence(among: readonly Kind[], path: readonly string[], group: Group | null): Where | null {
  const [step, ...rest] = path;
  if (step === undefined) return group ? { id: { eq: group.value } } : {};
  if (step === "WITHIN") {
    if (!group) return {};
    return group.itself ? { id: { eq: group.value } } : { within: { in: [group.value] } };
  }
  if (step === "SIDE" || step === "GOVERNMENT") return group && { [step.toLowerCase()]: { in: [group.value] } };
  if (step === "ENTITY_KIND" || step === "entityKind") return group ? branchTo(group.value!) : {};
  const relationship = among.length === 1 ? relationshipOf(among[0]!, step) : undefined;
  if (relationship) {
    const targets = kindsOf(relationship.kinds);
    const below = targets && presence(targets, rest, group);
    return below && { [step]: { [relationship.many ? "some" : "is"]: below } };
  }
  return among.length === 1 ? presenceOfValue(among[0]!, path, group) : null;
}

const branchTo = (name: string): Where | null => {
  const kind = kinds.find((each) => each.name === name);
  return kind ? { [kind.one]: {} } : null;
};

function presenceOfValue(kind: Kind, [name, ...rest]: readonly string[], group: Group | null): Where | null {
  const value = valueOf(kind, name!);
  const inner = value?.type === "group" ? value.fields!.find((field) => field.name === rest[0]) : value;
  if (!value || !inner) return null;
  const comparison = comparisonOf(inner, group);
  return comparison && { [name!]: inner === value ? comparison : { [inner.name]: comparison } };
}

function comparisonOf({ type, list }: { type: string; list?: boolean }, group: Group | null): Where | null {
  if (!group) return list ? { isEmpty: false } : { isNull: false };
  // Lists of texts are not compared as a whole.
  if (list) return type === "enum" ? { has: group.value } : null;
  // A dimension of dates is their years, within which every date of one lies.
  if (type === "date") return { gte: group.value, lte: group.value };
  if (type === "boolean") return { eq: group.value === "true" };
  if (type === "number") return { eq: Number(group.value) };
  return { eq: group.value };
}

/** Holds where a path leads to nothing. */
function absence([kind]: readonly Kind[], path: readonly string[]): Where | null {
  const [step, ...rest] = path;
  const relationship = relationshipOf(kind!, step!);
  if (!relationship) {
    const any = presence([kind!], path, null);
    return any && negated(any);
  }
  const targets = kindsOf(relationship.kinds);
  const any = targets && presence(targets, rest, null);
  if (!any) return null;
  const all = Object.keys(any).length === 0;
  if (relationship.many) return { [step!]: { none: any } };
  return all ? { [step!]: { isNull: true } } : { not: { [step!]: { is: any } } };
}

/** `{"status": {"isNull": false}}` the other way round. */
const negated = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([name, value]) => [name, typeof value === "boolean" ? !value : negated(value as Where)]),
  );
