// The part of the graph that the questions need, as @neo4j/graphql wants it described.
import { shortestPaths } from "../questions/path.mjs";
import { matrixStatement } from "../questions/matrix.mjs";

const cites = `
  citations: [Source!]! @relationship(type: "CITES", direction: OUT, properties: "Citation")`;

export const typeDefs = `#graphql
  type Citation @relationshipProperties { locator: String! }

  interface Actor { id: ID! title: String! side: [ID!] }
  type Country implements Actor @node(labels: ["Country"]) { id: ID! title: String! side: [ID!] }
  type Organization implements Actor @node { id: ID! title: String! side: [ID!] }

  type Source @node { id: ID! title: String! url: String }

  type Sector @node {
    id: ID!
    title: String!
    parent: [Sector!]! @relationship(type: "PART_OF", direction: OUT)
    grievances: [Grievance!]! @relationship(type: "CONCERNS", direction: IN)
  }

  type Grievance @node {
    id: ID!
    title: String!
    status: String!
    firstRaised: String
    raisedBy: [Actor!]! @relationship(type: "RAISED_BY", direction: OUT)
    against: [Actor!]! @relationship(type: "AGAINST", direction: OUT)
    sectors: [Sector!]! @relationship(type: "CONCERNS", direction: OUT)
    measures: [Measure!]! @relationship(type: "TARGETS", direction: OUT)${cites}
  }

  type Measure @node {
    id: ID!
    title: String!
    status: String!
    summary: String
    datesInForce: String
    datesEnded: String${cites}
  }

  type Dispute @node { id: ID! title: String! }
  type Event @node { id: ID! title: String! }
  type Position @node { id: ID! title: String! }
  type Commitment @node { id: ID! title: String! }
  type AgendaItem @node { id: ID! title: String! }

  type Found { id: ID! title: String! confidence: String }
  type Path { length: Int! records: [Found!]! }
  type Cell { country: ID sector: ID count: Int! }

  type Query {
    search(query: String!, first: Int!): [Found!]! @cypher(
      statement: """
      CALL db.index.fulltext.queryNodes('records', $query) YIELD node
      WITH node LIMIT toInteger($first)
      RETURN {id: node.id, title: node.title, confidence: node.confidence} AS found
      """
      columnName: "found"
    )
    paths(from: ID!, to: ID!): [Path!]! @cypher(
      statement: """
      ${shortestPaths}
      WITH DISTINCT [n IN nodes(p) | n {.id, .title}] AS records
      RETURN {length: size(records) - 1, records: records} AS path
      """
      columnName: "path"
    )
    matrix: [Cell!]! @cypher(
      statement: """
      CALL () {
        ${matrixStatement}
      }
      RETURN {country: c0, sector: c1, count: c2} AS cell
      """
      columnName: "cell"
    )
  }
`;
