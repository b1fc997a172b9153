import type { RecordClass, RelationshipDescription } from "./decorators";
import { describe } from "./decorators";
import type { Destination, End, Kind, Relationship } from "./kind";
import { inherited, isTree, makeKind, property } from "./kind";

export interface Model {
  /** The kinds of record, then the kinds of part. */
  readonly kinds: readonly Kind[];
  readonly entity: Destination;
  readonly relationships: readonly Relationship[];
  readonly unions: readonly { readonly name: string; readonly description: string; readonly kinds: readonly Kind[] }[];
  /** The kind of an id, by its prefix; undefined where no kind has it. */
  kindOf(id: string): Kind | undefined;
  kind(name: string): Kind;
}

/** Whether the relationships of another end lead from the same kinds, under the same type, only to what this end leads to. */
function leadsNowhereElse(end: End, { relationship, direction, from, to }: End): boolean {
  const same = relationship.type === end.relationship.type && direction === end.direction;
  if (!same || !from.kinds.some((kind) => end.from.kinds.includes(kind))) return true;
  return to.kinds.every((kind) => end.to.kinds.includes(kind));
}

function refuseRepeats(what: string, words: readonly string[]): void {
  const repeated = words.find((word, i) => words.indexOf(word) !== i);
  if (repeated !== undefined) throw new Error(`The ${what} ${repeated} is described twice.`);
}

/** Makes the model of the classes given: every relationship known from both its ends, every name once. */
export function makeModel(base: RecordClass, classes: readonly RecordClass[]): Model {
  const kinds = classes.map(makeKind);
  refuseRepeats(
    "name",
    kinds.map(({ name }) => name),
  );
  refuseRepeats(
    "prefix",
    kinds.flatMap(({ options }) => options?.prefix ?? []),
  );
  refuseRepeats(
    "plural",
    kinds.flatMap(({ options }) => options?.plural ?? []),
  );
  for (const { name, properties } of kinds)
    refuseRepeats(
      `field of ${name}`,
      properties.map(({ stored }) => stored),
    );
  const byName = new Map<string, Kind>(kinds.map((kind) => [kind.name, kind]));
  const byPrefix = new Map(kinds.flatMap((kind) => (kind.options ? [[kind.options.prefix, kind] as const] : [])));
  const kind = (name: string) => {
    const found = byName.get(name);
    if (!found) throw new Error(`${name} is not among the kinds of the model.`);
    return found;
  };
  const entity: Destination = { name: base.name, kinds: kinds.filter((each) => each.options) };
  const unions = new Map<string, Model["unions"][number]>();

  const destination = (target: RelationshipDescription["target"]): Destination => {
    if (typeof target === "function") {
      const targetClass = target();
      return targetClass === base ? entity : { name: targetClass.name, kinds: [kind(targetClass.name)] };
    }
    if ("kind" in target) return { name: target.kind, kinds: [kind(target.kind)] };
    const known = unions.get(target.union);
    const union = known ?? {
      name: target.union,
      description: target.description,
      kinds: target.members().map((member) => kind(member.name)),
    };
    unions.set(union.name, union);
    return union;
  };

  const attach = (end: End) => {
    for (const owner of end.from.kinds) {
      const taken =
        owner.ends.some(({ name }) => name === end.name) || owner.properties.some(({ path }) => path[0] === end.name);
      if (taken) throw new Error(`${owner.name}.${end.name} is described twice.`);
      owner.ends.push(end);
    }
  };

  const relationships: Relationship[] = [];
  const describeEnds = (from: Destination, described: RelationshipDescription) => {
    const properties = described.edge ? inherited(described.edge).properties.map((each) => property(each)) : [];
    const relationship: Relationship = { type: described.type, description: described, properties };
    const to = destination(described.target);
    const { name, description, many, inverse, inverseDescription, parts, tree, reads } = described;
    if (tree && to.name !== from.name) throw new Error(`${from.name}.${name} is no tree: it leads to ${to.name}.`);
    relationships.push(relationship);
    const exclusive = false; // Until all relationships are known.
    attach({ name, description, many, relationship, direction: "out", words: reads[0], from, to, exclusive });
    attach({
      name: inverse,
      description: inverseDescription,
      many: !parts,
      relationship,
      direction: "in",
      words: reads[1],
      from: to,
      to: from,
      exclusive,
    });
  };
  for (const described of inherited(base).relationships) describeEnds(entity, described);
  for (const owner of kinds)
    for (const described of describe(owner.class).relationships)
      describeEnds({ name: owner.name, kinds: [owner] }, described);
  const ends = [...new Set(kinds.flatMap(({ ends }) => ends))];
  for (const end of ends) Object.assign(end, { exclusive: ends.every((other) => leadsNowhereElse(end, other)) });
  for (const { name, ends, properties } of kinds)
    refuseRepeats(`field of ${name}`, [
      ...properties.flatMap(({ path }) => (path.length === 1 ? path : [])),
      ...ends.flatMap((end) => (isTree(end) ? [end.name, "ancestors", "descendants"] : [end.name])),
    ]);

  return {
    kinds,
    entity,
    relationships,
    unions: [...unions.values()],
    kindOf: (id) => byPrefix.get(id.slice(0, id.indexOf("-"))),
    kind,
  };
}
