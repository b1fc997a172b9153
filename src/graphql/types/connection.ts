import { GraphQLInt, GraphQLString } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { encodeCursor } from "../../graph/cursor";
import { PageInfo } from "./shared";
import { namedClass } from "./classes";

type Class<Instance> = new () => Instance;

/** What a page of a list made by hand is made of. */
export interface PageOf<Node> {
  /** The nodes read, each with its place in the order; one more than the page has where there are more. */
  readonly read: readonly { readonly node: Node; readonly place: readonly unknown[] }[];
  readonly size: number;
  /** Says which list in which order. */
  readonly signature: string;
  readonly totalCount: number;
  /** Whether there are more before the page. */
  readonly hasPreviousPage: boolean;
  /** Whether there are more after it; nothing: where more were read than the page has. */
  readonly hasNextPage?: boolean;
}

/**
 * The base class of the connection of a list made by hand, whose pages are read forward (Relay's Cursor Connections):
 * `class GapConnection extends connectionTo(Gap, "gaps") {}` with a decorator of its own.
 */
export function connectionTo<Node extends object>(node: Class<Node>, items: string) {
  const Edge = namedClass(`${node.name}Edge`) as Class<{ cursor: string; node: Node }>;
  ObjectType(Edge.name, { description: `One of the ${items} in a list.`, simpleResolvers: true })(Edge);
  const edge = Edge.prototype as object;
  Field(() => GraphQLString, { description: "Its place in the list, for `after`; it holds for this list only." })(
    edge,
    "cursor",
  );
  Field(() => node, { description: "What stands there." })(edge, "node");

  // TypeGraphQL inherits fields of described classes only; nothing leads to this one, so it is not in the schema.
  @ObjectType(`${node.name}Page`, { simpleResolvers: true })
  abstract class ConnectionTo {
    @Field(() => [Edge], { description: `The ${items} of the page, each with its cursor.` })
    edges: { cursor: string; node: Node }[];
    @Field(() => [node], { description: `The ${items} of the page by themselves.` })
    nodes: Node[];
    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo: PageInfo;
    @Field(() => GraphQLInt, { description: `How many ${items} the whole list has.` })
    totalCount: number;

    /** Fills the connection with a page. */
    fill({ read, size, signature, totalCount, hasPreviousPage, hasNextPage = read.length > size }: PageOf<Node>): this {
      const edges = read
        .slice(0, size)
        .map((item) => ({ node: item.node, cursor: encodeCursor(signature, item.place) }));
      const [startCursor, endCursor] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
      const pageInfo: PageInfo = { hasNextPage, hasPreviousPage, startCursor, endCursor };
      return Object.assign(this, { edges, nodes: edges.map((edge) => edge.node), pageInfo, totalCount });
    }
  }
  return ConnectionTo;
}
