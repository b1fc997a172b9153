import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(60_000);

/** Who complains of whom, in which sectors, and who says so: three levels. */
const COMPLAINTS = `query ($first: Int = 100, $with: Boolean = true) {
  grievances(first: $first) {
    nodes {
      id title
      raisedBy { nodes { ...party } }
      against { nodes { ...party } }
      sectors { nodes { id title parent { id title } } }
      citations { totalCount edges { locator node { id title publisher } } }
    }
  }
}
fragment party on Actor { ... on Country { id title iso2 } ... on Organization { id title country @include(if: $with) { id } } }`;

/** The same, with fields that merge, aliases and fragments inside fragments. */
const MERGED = `query ($first: Int = 100, $with: Boolean = true) {
  grievances(first: $first) { ...page nodes { title raisedBy { nodes { ... on Country { iso3 } } } } }
}
fragment page on GrievanceConnection {
  nodes { id raisedBy { nodes { ... on Entity { id title } } } accused: against { nodes { __typename ... on Country { id } } } }
  edges { node { ...sectors citations(first: 3) { nodes { id } } sources: citations(last: 2) { edges { locator node { title } } } } }
}
fragment sectors on Grievance { sectors { nodes { id } } sectors @include(if: $with) { nodes { title parent { title } } } }`;

/** Down and up again: the paths meet in the same records. */
const MEETING = `query ($first: Int = 100) {
  grievances(first: $first) { nodes { id sectors { nodes { id grievances(first: 3) { nodes { id sectors { nodes { id
    grievances(first: 3) { nodes { id } } } } } } } } } }
}`;

eachDatabase("statements", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  const textsOf = async (query: string, variables: Record<string, unknown> = {}) =>
    (await service.statements(query, { variables })).map(({ text }) => text);
  const textOf = async (query: string, variables: Record<string, unknown> = {}) => {
    const texts = await textsOf(query, variables);
    expect(texts).toHaveLength(1);
    return texts[0]!;
  };

  describe.each([
    ["graphql-js", false],
    ["compiled", true],
  ])("counted (%s)", (_, compiled) => {
    const count = async (query: string, variables: Record<string, unknown> = {}) =>
      (await service.statements(query, { variables, compiled })).length;

    test("three levels over 100 grievances are one statement, with merged fields, aliases and fragments too", async () => {
      expect(await count(COMPLAINTS)).toBe(1);
      expect(await count(COMPLAINTS, { with: false })).toBe(1);
      expect(await count(MERGED)).toBe(1);
      expect(await count(MERGED, { with: false })).toBe(1);
    });

    test.each([COMPLAINTS, MERGED, MEETING])("the width changes nothing (%#)", async (query) => {
      expect(await count(query, { first: 5 })).toBe(await count(query, { first: 100 }));
    });

    test("where paths meet again each level is one statement more", async () => {
      expect(await count(MEETING)).toBe(4);
    });

    test("one name for two things in two places of a page costs a loader, and answers right", async () => {
      const query = `{ grievances(first: 20) {
        edges { node { x: sectors(first: 1) { nodes { id } } y: title z: status } }
        nodes { x: sectors(first: 2) { nodes { id } } y: statusAsOf z: against { totalCount } }
        again: nodes { x: measures(first: 1) { nodes { id } } }
      } }`;
      expect(await count(query)).toBe(2);
      type Sectors = { nodes: { id: string }[] };
      type Apart = { grievances: { nodes: Record<"one" | "two" | "measures", Sectors>[] } };
      const apart = await service.ask<Apart>(`{ grievances(first: 20) { nodes {
        one: sectors(first: 1) { nodes { id } } two: sectors(first: 2) { nodes { id } } measures(first: 1) { nodes { id } } } } }`);
      type Mixed = {
        grievances: { edges: { node: { x: Sectors; z: string } }[]; nodes: { x: Sectors }[]; again: { x: Sectors }[] };
      };
      const { edges, nodes, again } = (await service.ask<Mixed>(query, { compiled })).grievances;
      expect(edges.map(({ node }) => node.x)).toEqual(apart.grievances.nodes.map(({ one }) => one));
      expect(nodes.map(({ x }) => x)).toEqual(apart.grievances.nodes.map(({ two }) => two));
      expect(again.map(({ x }) => x)).toEqual(apart.grievances.nodes.map(({ measures }) => measures));
      expect(new Set(edges.map(({ node }) => node.z))).toContain("OPEN");
    });

    test("what falls due for the same records is one statement, whichever kinds the relationships are described for", async () => {
      const country = `... on Country {
        citations { nodes { id } } conflicts { nodes { id } } positions { nodes { id } }
        measures { nodes { id } } grievancesRaised { totalCount nodes { id } }
      }`;
      expect(await count(`{ node(id: "cty-us") { ${country} } }`)).toBe(2);
      expect(await count(`{ nodes(ids: ["cty-us", "cty-ca", "cty-mx", "cty-cn"]) { ${country} } }`)).toBe(2);
    });

    test("what the root asks is one statement, ten questions in each, and an unknown id is one", async () => {
      const lists = ["countries", "organizations", "agreements", "chapters", "commitments", "sectors"]
        .concat(["grievances", "measures", "agendaItems", "positions", "disputes"])
        .map((list) => `${list} { nodes { id } }`);
      expect(await count(`{ ${lists.slice(0, 10).join(" ")} }`)).toBe(1);
      expect(await count(`{ ${lists.join(" ")} }`)).toBe(2);
      expect(await count('{ grievances { totalCount nodes { id } } country(id: "cty-us") { title } }')).toBe(1);
      expect(await count('{ grievance(id: "grv-nobody") { id sectors { nodes { id } } } }')).toBe(1);
    });
  });

  test("an error in one question leaves the others of the statement their answers", async () => {
    const query = `query ($ids: [ID!]) {
      wrong: grievance(id: "grv-ca-dairy-access") { sectors(where: { id: { in: $ids } }) { nodes { id } } }
      right: country(id: "cty-mx") { iso3 }
      none: country(id: "cty-nowhere") { iso3 }
    }`;
    const { data, errors } = await service.answer(query, { variables: { ids: Array(501).fill("sec-dairy") } });
    expect(data).toEqual({ wrong: null, right: { iso3: "MEX" }, none: null });
    expect(errors).toMatchObject([{ path: ["wrong", "sectors"], extensions: { code: "LIST_TOO_LONG" } }]);
  });

  describe("canonical texts", () => {
    test("fields in another order, under other names, give the same text", async () => {
      const one = "{ grievances { nodes { id title status sectors { nodes { id title } } against { totalCount } } } }";
      const other =
        "{ all: grievances { nodes { w: against { totalCount } s: status sectors { edges { node { title id } } } id t: title } } }";
      expect(await textOf(one)).toBe(await textOf(other));
    });

    test("other values give the same text", async () => {
      const query = `query ($where: GrievanceWhere, $first: Int, $two: Int) {
        grievances(where: $where, first: $first) { nodes { id sectors(first: $two) { nodes { id } } } } }`;
      const one = { where: { firstRaised: { gte: "2026-01-01" }, status: { in: ["OPEN"] } }, first: 3, two: 1 };
      const other = {
        where: { status: { in: ["RESOLVED", "OPEN"] }, firstRaised: { gte: "2025-07" } },
        first: 99,
        two: 20,
      };
      expect(await textOf(query, one)).toBe(await textOf(query, other));
    });

    test("values never become text", async () => {
      const odd = ["'", '"', "`", "\\", "$p0", "}) DETACH DELETE n //", "\u2028", "zürich-7391", "\u0000", "😀"];
      for (const text of odd) {
        const where = {
          title: { contains: text },
          id: { in: [text] },
          summary: { eq: text },
          aliases: { startsWith: text },
        };
        const query = "query ($where: GrievanceWhere) { grievances(where: $where) { nodes { id } totalCount } }";
        const plain = {
          title: { contains: "a" },
          id: { in: ["a"] },
          summary: { eq: "a" },
          aliases: { startsWith: "a" },
        };
        const asked = await service.statements(query, { variables: { where } });
        expect(asked.map(({ text }) => text).sort()).toEqual((await textsOf(query, { where: plain })).sort());
        for (const { parameters } of asked) expect(JSON.stringify(parameters)).toContain(JSON.stringify(text));
      }
    });
  });
});
