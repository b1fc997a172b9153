import type { Fields } from "../dataset/curated";
import { linksOf, partsOf } from "../dataset/curated";
import type { End, Kind } from "../model";
import type { Curated } from "../model/describe";

/** A record or a part of one, as a node of the graph. */
export interface Node {
  readonly id: string;
  readonly kind: Kind;
  readonly value: Fields;
}

/** A relationship that leads from a node. */
export interface Edge {
  readonly end: End;
  readonly from: string;
  readonly to: string;
  readonly properties: Fields;
}

/** The nodes that stand for a record: itself, then its parts. */
export function nodesOf(kind: Kind, record: Curated): Node[] {
  return [{ id: record.id, kind, value: record }, ...parts(kind, record).map(({ node }) => node)];
}

/** The relationships that lead from a record and from its parts. */
export function edgesOf(kind: Kind, record: Curated): Edge[] {
  return [
    ...linksFrom({ id: record.id, kind, value: record }),
    ...parts(kind, record).flatMap(({ end, node }) => [
      { end, from: record.id, to: node.id, properties: {} },
      ...linksFrom(node),
    ]),
  ];
}

function parts(kind: Kind, record: Curated): { end: End; node: Node }[] {
  return partsOf(kind, record).map(({ end, kind, value, place }) => {
    const id = `${record.id}/${place}`;
    return { end, node: { id, kind, value: { ...value, id } } };
  });
}

function linksFrom({ id, kind, value }: Node): Edge[] {
  return linksOf(kind, value).map(({ end, to, properties }) => ({ end, from: id, to, properties }));
}
