import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, GraphQLSchema, SelectionSetNode } from "graphql";
import { isAbstractType, isObjectType, Kind as Syntax, print } from "graphql";
import { getArgumentValues } from "graphql/execution/values";
import { SOURCE_PROPERTIES } from "../graph/citing/works";
import type { Ask, Counts, Shape } from "../graph/shape";
import type { Destination, End, Kind, Property } from "../model";
import { PERIOD } from "../model/describe";

/** What a connection is asked for. */
export interface ConnectionSelection {
  /** What is asked of the records; null where no record is needed. */
  readonly shape: Shape | null;
  readonly counts: Counts;
  readonly edge: readonly Property[];
}

/** The nodes of one field of the answer: several where a selection names it several times. */
type Fields = readonly FieldNode[];
/** One record may be answered in several places, such as `nodes` and `edges { node }`. */
type Places = readonly Fields[];
type Document = Pick<GraphQLResolveInfo, "schema" | "fragments">;

/** Fields that are made of others: which properties they need. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  localizedTitle: ["title", "translated"],
  holdsOn: PERIOD,
  statusOn: ["statuses"],
  citation: SOURCE_PROPERTIES,
};

/**
 * Remembers what a selection asks for by the very array of its field nodes: siblings share it in graphql-js, and a
 * compiled operation keeps it for good. Where one field is selected of records of several kinds, each kind has an array
 * of its own with the same nodes. It follows from the document alone; a field under `@include` counts as asked.
 */
function remembered<Value>(make: (places: Places, of: Destination | End, document: Document) => Value) {
  const known = new WeakMap<Fields, Value>();
  const byFirst = new WeakMap<FieldNode, { nodes: Fields; of: Destination | End; value: Value }[]>();
  return (info: GraphQLResolveInfo, of: Destination | End): Value => {
    const nodes = info.fieldNodes;
    let value = known.get(nodes);
    if (value) return value;
    const [first] = nodes as [FieldNode];
    const others = byFirst.get(first) ?? [];
    const same = others.find(
      (other) =>
        other.of === of && other.nodes.length === nodes.length && other.nodes.every((node, i) => node === nodes[i]),
    );
    value = same ? same.value : make([nodes], of, info);
    known.set(nodes, value);
    if (!same) byFirst.set(first, [...others, { nodes, of, value }]);
    return value;
  };
}

/** What a field that gives one record asks of it. */
export const shapeOf = remembered((places, of, document) => shape(places, of as Destination, document));

/** What a field of Query that gives a connection asks of it. */
export const connectionOf = remembered((places, of, document) => connection(places, of as Destination, [], document));

/** What a field that leads from one record to others asks for. */
export const askOf = remembered((places, end, document) => ask(places, end as End, new Set(), document));

interface Found {
  readonly end: End;
  readonly key: string;
  readonly places: Fields[];
  readonly kinds: Set<string>;
}

function shape(places: Places, of: Destination, document: Document): Shape {
  const properties = new Set<Property>();
  const texts = new Set<Property>();
  const found = new Map<string, Found>();
  for (const kind of of.kinds) {
    for (const fields of under(places, kind.name, document)) {
      const { name, alias, arguments: given = [] } = fields[0]!;
      const isText = (property: Property) => property.type.stored && name.value === property.name && given.length === 0;
      for (const property of propertiesOf(kind, name.value, fields, document)) {
        (isText(property) ? texts : properties).add(property);
      }
      const end = kind.ends.find((each) => each.name === name.value);
      if (!end) continue;
      const key = (alias ?? name).value;
      const identity = [end.from.name, name.value, key, ...given.map(print).sort()].join(" ");
      const same = found.get(identity) ?? { end, key, places: [], kinds: new Set<string>() };
      found.set(identity, same);
      same.places.push(fields);
      same.kinds.add(kind.name);
    }
  }
  return {
    of,
    properties: distinct(inOrder(properties, of)),
    texts: distinct(inOrder(texts, of)),
    asks: [...found.values()]
      .filter((each) => isClear(each, found))
      .map((each) => ask(each.places, each.end, each.kinds, document))
      .sort((one, other) => one.end.name.localeCompare(other.end.name) || one.key.localeCompare(other.key)),
  };
}

/** Whether one name stands for one thing in all places where a record is answered; what does not, loaders bring. */
function isClear(one: Found, found: ReadonlyMap<string, Found>): boolean {
  return [...found.values()].every(
    (other) => other === one || other.key !== one.key || ![...other.kinds].some((kind) => one.kinds.has(kind)),
  );
}

function propertiesOf(kind: Kind, name: string, nodes: Fields, document: Document): Property[] {
  const group = kind.nested.find((nested) => nested.name === name);
  if (!group) {
    const names = MADE_OF[name] ?? [name];
    return kind.properties.filter(({ path }) => path.length === 1 && path[0] !== "id" && names.includes(path[0]!));
  }
  const inner = under([nodes], group.class.name, document).map(([node]) => node!.name.value);
  const selected = group.properties.filter((property) => inner.includes(property.name));
  // Whether the object is there at all shows in a value that it always has, else only in all of them.
  return selected.some(({ optional }) => !optional) ? selected : [...group.properties];
}

/** Properties as their kinds describe them; one column that several kinds have is read once. */
function inOrder(properties: ReadonlySet<Property>, of: Destination): Property[] {
  return of.kinds.flatMap((kind) => kind.properties.filter((property) => properties.has(property)));
}

function distinct(properties: readonly Property[]): Property[] {
  return properties.filter((property, i) => properties.findIndex(({ stored }) => stored === property.stored) === i);
}

function ask(places: Places, end: End, kinds: ReadonlySet<string>, document: Document): Ask {
  const node = places[0]![0]!;
  const owner = document.schema.getType(end.from.kinds[0]!.name);
  const field = isObjectType(owner) ? owner.getFields()[end.name]! : undefined;
  const selected = end.many
    ? connection(places, end.to, end.relationship.properties, document)
    : { shape: shape(places, end.to, document), counts: { total: false, undated: false }, edge: [] };
  return {
    end,
    kinds,
    key: (node.alias ?? node.name).value,
    ...selected,
    arguments: (variables) => getArgumentValues(field!, node, variables),
  };
}

function connection(
  places: Places,
  to: Destination,
  edgeProperties: readonly Property[],
  document: Document,
): ConnectionSelection {
  const selected = under(places, null, document);
  const named = (name: string, among: Places) => among.filter(([node]) => node!.name.value === name);
  const edges = named("edges", selected);
  const ofEdge = under(edges, null, document);
  const records = [...named("node", ofEdge), ...named("nodes", selected)];
  const needed = records.length + edges.length + named("pageInfo", selected).length > 0;
  return {
    shape: needed ? shape(records, to, document) : null,
    counts: {
      total: named("totalCount", selected).length > 0,
      undated: named("undatedCount", selected).length > 0,
    },
    edge: edgeProperties.filter(({ name }) => named(name, ofEdge).length > 0),
  };
}

/** The names of what is selected of the object that a field gives. */
export const namesUnder = (info: GraphQLResolveInfo): ReadonlySet<string> =>
  new Set(under([info.fieldNodes], null, info).map(([node]) => node!.name.value));

/** The fields selected in each place for records of a type; see collect. */
function under(places: Places, typeName: string | null, document: Document): Fields[] {
  return places.flatMap((fields) => [...collect(typeName, fields, document).values()]);
}

/**
 * The fields selected for records of a type, merged by their name in the answer. Null stands for a connection or an
 * edge: a fragment inside one can only be on itself.
 */
function collect(typeName: string | null, fields: Fields, document: Document): Map<string, FieldNode[]> {
  const collected = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const visit = (selections: SelectionSetNode | undefined) => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Syntax.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        collected.set(key, [...(collected.get(key) ?? []), selection]);
        continue;
      }
      const fragment: Pick<FragmentDefinitionNode, "selectionSet"> & { typeCondition?: { name: { value: string } } } =
        selection.kind === Syntax.INLINE_FRAGMENT ? selection : document.fragments[selection.name.value]!;
      if (selection.kind === Syntax.FRAGMENT_SPREAD) {
        if (visited.has(selection.name.value)) continue;
        visited.add(selection.name.value);
      }
      if (applies(fragment.typeCondition?.name.value, typeName, document.schema)) visit(fragment.selectionSet);
    }
  };
  for (const field of fields) visit(field.selectionSet);
  return collected;
}

function applies(condition: string | undefined, typeName: string | null, schema: GraphQLSchema): boolean {
  if (condition === undefined || typeName === null || condition === typeName) return true;
  const [abstract, object] = [schema.getType(condition), schema.getType(typeName)];
  return isAbstractType(abstract) && isObjectType(object) && schema.isSubType(abstract, object);
}
