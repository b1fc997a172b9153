import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, GraphQLSchema, SelectionSetNode } from "graphql";
import { isAbstractType, isObjectType, Kind as Syntax } from "graphql";
import { getArgumentValues } from "graphql/execution/values";
import type { Ask, Shape } from "../graph/shape";
import type { Destination, End, Kind, Property } from "../model";

/** What a connection is asked for. */
export interface ConnectionSelection {
  /** What is asked of the records; null where no record is needed. */
  readonly shape: Shape | null;
  readonly total: boolean;
  readonly edge: readonly Property[];
}

type Fields = readonly FieldNode[];
type Document = Pick<GraphQLResolveInfo, "schema" | "fragments">;

/** Fields that are made of others: which properties they need. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = { localizedTitle: ["title", "translated"] };

/**
 * Remembers what a selection asks for by the very array of its field nodes: siblings share it in graphql-js, and a
 * compiled operation keeps it for good. It follows from the document alone; a field under `@include` counts as asked.
 */
function remembered<Value>(make: (fields: Fields, of: Destination | End, document: Document) => Value) {
  const known = new WeakMap<Fields, Value>();
  return (info: GraphQLResolveInfo, of: Destination | End): Value => {
    let value = known.get(info.fieldNodes);
    if (!value) known.set(info.fieldNodes, (value = make(info.fieldNodes, of, info)));
    return value;
  };
}

/** What a field that gives one record asks of it. */
export const shapeOf = remembered((fields, of, document) => shape(fields, of as Destination, document));

/** What a field of Query that gives a connection asks of it. */
export const connectionOf = remembered((fields, of, document) => connection(fields, of as Destination, [], document));

/** What a field that leads from one record to others asks for. */
export const askOf = remembered((fields, end, document) => ask(fields, end as End, new Set(), document));

function shape(fields: Fields, of: Destination, document: Document): Shape {
  const properties = new Set<Property>();
  const found = new Map<string, { end: End; key: string; nodes: Fields; kinds: Set<string> }>();
  for (const kind of of.kinds) {
    for (const [key, nodes] of collect(kind.name, fields, document)) {
      const name = nodes[0]!.name.value;
      for (const property of propertiesOf(kind, name, nodes, document)) properties.add(property);
      const end = kind.ends.find((each) => each.name === name);
      if (!end) continue;
      const identity = `${end.from.name} ${name} ${key} ${nodes.map(numberOf).join(" ")}`;
      const same = found.get(identity) ?? { end, key, nodes, kinds: new Set() };
      found.set(identity, same);
      same.kinds.add(kind.name);
    }
  }
  return {
    of,
    properties: distinct(inOrder(properties, of)),
    asks: [...found.values()]
      .map(({ nodes, end, kinds }) => ask(nodes, end, kinds, document))
      .sort((one, other) => one.end.name.localeCompare(other.end.name) || one.key.localeCompare(other.key)),
  };
}

function propertiesOf(kind: Kind, name: string, nodes: Fields, document: Document): Property[] {
  const group = kind.nested.find((nested) => nested.name === name);
  if (!group) {
    const names = MADE_OF[name] ?? [name];
    return kind.properties.filter(({ path }) => path.length === 1 && path[0] !== "id" && names.includes(path[0]!));
  }
  const inner = [...collect(group.class.name, nodes, document).values()].map(([node]) => node!.name.value);
  const selected = group.properties.filter((property) => inner.includes(property.name));
  // Whether the object is there at all shows only in its values.
  return selected.length > 0 ? selected : [...group.properties];
}

/** Properties as their kinds describe them; one column that several kinds have is read once. */
function inOrder(properties: ReadonlySet<Property>, of: Destination): Property[] {
  return of.kinds.flatMap((kind) => kind.properties.filter((property) => properties.has(property)));
}

function distinct(properties: readonly Property[]): Property[] {
  return properties.filter((property, i) => properties.findIndex(({ stored }) => stored === property.stored) === i);
}

function ask(nodes: Fields, end: End, kinds: ReadonlySet<string>, document: Document): Ask {
  const [node] = nodes as [FieldNode];
  const owner = document.schema.getType(end.from.kinds[0]!.name);
  const field = isObjectType(owner) ? owner.getFields()[end.name]! : undefined;
  const selected = end.many
    ? connection(nodes, end.to, end.relationship.properties, document)
    : { shape: shape(nodes, end.to, document), total: false, edge: [] };
  return {
    end,
    kinds,
    key: (node.alias ?? node.name).value,
    ...selected,
    arguments: (variables) => getArgumentValues(field!, node, variables),
  };
}

function connection(
  nodes: Fields,
  to: Destination,
  edgeProperties: readonly Property[],
  document: Document,
): ConnectionSelection {
  const selected = [...collect(null, nodes, document).values()];
  const named = (name: string) => selected.filter(([node]) => node!.name.value === name).flat();
  const edges = named("edges");
  const ofEdge = edges.length > 0 ? [...collect(null, edges, document).values()] : [];
  const records = [...ofEdge.filter(([node]) => node!.name.value === "node").flat(), ...named("nodes")];
  const needed = records.length + edges.length + named("pageInfo").length > 0;
  return {
    shape: needed ? shape(records, to, document) : null,
    total: named("totalCount").length > 0,
    edge: edgeProperties.filter(({ name }) => ofEdge.some(([node]) => node!.name.value === name)),
  };
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

const numbers = new WeakMap<FieldNode, number>();
let count = 0;

function numberOf(node: FieldNode): number {
  let number = numbers.get(node);
  if (number === undefined) numbers.set(node, (number = count++));
  return number;
}
