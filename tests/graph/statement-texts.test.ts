import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(60_000);

eachDatabase("statements, as the database sees them: only what is asked for", (open) => {
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

  test("a page of nothing but its kind asks nothing", async () => {
    expect(await textsOf("{ grievances { __typename } }")).toEqual([]);
    expect(await textOf("{ grievances { nodes { sectors { __typename } } } }")).not.toContain("CONCERNS");
  });

  test("a number alone reads no records", async () => {
    const [root, ...others] = await service.statements("{ sources { totalCount } }");
    expect(others).toEqual([]);
    expect(root!.text).toMatchInlineSnapshot(`
     "MATCH (n:Source)
     WITH count(n) AS number
     RETURN number AS v0"
    `);
    expect(root!.rows).toBe(1);
    const nested = await textOf("{ sectors(first: 3) { nodes { grievances { totalCount } } } }");
    expect(nested).toMatchInlineSnapshot(`
       "MATCH (n:Sector) WHERE n.id >= ''
       WITH n ORDER BY n.id LIMIT $p0
       RETURN n.id AS v0, COUNT { MATCH (n)<-[:CONCERNS]-(x0:Grievance) } AS v1
       ORDER BY n.id"
      `);
  });

  test("ids alone", async () => {
    expect(await textOf("{ grievances { nodes { id } } }")).toMatchInlineSnapshot(`
       "MATCH (n:Grievance) WHERE n.id >= ''
       WITH n ORDER BY n.id LIMIT $p0
       RETURN n.id AS v0
       ORDER BY n.id"
      `);
  });

  test("a record by its id, with what single record it refers to", async () => {
    const query = '{ chapter(id: "ch-4") { id number agreement { id status } } }';
    expect(await textOf(query)).toMatchInlineSnapshot(`
     "UNWIND $p0 AS id MATCH (n:Chapter {id: id})
     CALL (n) {
     MATCH (n)-[:CHAPTER_OF]->(x0)
     RETURN collect([x0.id, x0.status]) AS c1
     }
     RETURN n.id AS v0, n.number AS v1, c1 AS v2"
    `);
  });

  test("a filter and an order whose first key may be missing", async () => {
    const query = `{ grievances(
        first: 10, orderBy: [{ field: FIRST_RAISED, direction: DESC }]
        where: { status: { in: [OPEN] }, against: { some: { side: { in: ["cty-mx"] } } }, not: { settledOn: { gte: "2026" } } }
      ) { edges { cursor node { id status } } } }`;
    expect(await textOf(query)).toMatchInlineSnapshot(`
       "CALL () {
       MATCH (n:Grievance) WHERE n.firstRaised >= '' AND (n.status IN $p1 AND EXISTS { MATCH (n)-[:AGAINST]->(x0) WHERE (x0:Country OR x0:Organization) AND any(entry IN x0.side WHERE entry IN $p2) } AND NOT coalesce(n.settledOn >= $p3, false))
       WITH n ORDER BY n.firstRaised DESC, n.id DESC LIMIT $p0
       RETURN collect(n) AS found
       }
       CALL (found) {
       UNWIND found AS n
       RETURN n
       UNION ALL
       WITH found WHERE size(found) < $p0
       CALL () {
       MATCH (n:Grievance) WHERE n.firstRaised IS NULL AND n.id >= '' AND (n.status IN $p4 AND EXISTS { MATCH (n)-[:AGAINST]->(x1) WHERE (x1:Country OR x1:Organization) AND any(entry IN x1.side WHERE entry IN $p5) } AND NOT coalesce(n.settledOn >= $p6, false))
       WITH n ORDER BY n.id DESC LIMIT $p0
       RETURN n
       }
       RETURN n
       }
       WITH n ORDER BY n.firstRaised IS NULL, n.firstRaised DESC, n.id DESC LIMIT $p0
       RETURN n.id AS v0, n.status AS v1, n.firstRaised AS v2
       ORDER BY n.firstRaised IS NULL, n.firstRaised DESC, n.id DESC"
      `);
  });

  test("a page after a cursor", async () => {
    type Page = { chapters: { pageInfo: { endCursor: string } } };
    const order = "orderBy: [{ field: NUMBER, direction: DESC }]";
    const { chapters } = await service.ask<Page>(`{ chapters(first: 3, ${order}) { pageInfo { endCursor } } }`);
    const query = `query ($after: String) { chapters(first: 3, ${order}, after: $after) { nodes { number } } }`;
    expect(await textOf(query, { after: chapters.pageInfo.endCursor })).toMatchInlineSnapshot(`
       "MATCH (n:Chapter) WHERE n.number <= $p3 AND CASE WHEN n.number = $p1 THEN n.id < $p2 ELSE n.number < $p1 END
       WITH n ORDER BY n.number DESC, n.id DESC LIMIT $p0
       RETURN n.id AS v0, n.number AS v1, n.number AS v2
       ORDER BY n.number DESC, n.id DESC"
      `);
  });

  test.each([
    [undefined, "n.title AS v1"],
    ["en, es;q=0.5", "n.title AS v1"],
    ["es", "coalesce(n.titleEs, n.title) AS v1"],
    ["fr-CA, es;q=0.8, en;q=0.5", "coalesce(n.titleFr, n.titleEs, n.title) AS v1"],
  ])("of a title only what a reader of %s is given", async (languages, column) => {
    const [asked] = await service.statements("{ chapters(first: 1) { nodes { title } } }", { languages });
    expect(asked!.text).toContain(`RETURN n.id AS v0, ${column}\n`);
  });

  test("of a title all, where a field names its own language", async () => {
    const text = await textOf(
      "{ chapters(first: 1) { nodes { title es: title(language: ES) localizedTitle { language } } } }",
    );
    expect(text).toContain(
      "n.title AS v1, n.titleEs AS v2, n.titleFr AS v3, n.titleLanguage AS v4, n.translated AS v5",
    );
  });

  test("relationships, brought along with a page", async () => {
    const query = `{ grievances(first: 10) { nodes {
        title against { nodes { ... on Country { iso2 } } } sectors(first: 5) { totalCount nodes { parent { id } } }
      } } }`;
    expect(await textOf(query)).toMatchInlineSnapshot(`
     "MATCH (n:Grievance) WHERE n.id >= ''
     WITH n ORDER BY n.id LIMIT $p0
     CALL (n) {
     MATCH (n)-[:AGAINST]->(x0)
     WITH x0 ORDER BY x0.id LIMIT $p1
     RETURN collect([x0.id, x0.iso2]) AS c1
     }
     CALL (n) {
     MATCH (n)-[:CONCERNS]->(x2)
     WITH x2 ORDER BY x2.id LIMIT $p2
     CALL (x2) {
     MATCH (x2)-[:PART_OF]->(x4)
     RETURN collect([x4.id]) AS c5
     }
     WITH x2, c5 ORDER BY x2.id
     RETURN collect([x2.id, c5]) AS c3
     }
     RETURN n.id AS v0, n.title AS v1, c1 AS v2, c3 AS v3, COUNT { MATCH (n)-[:CONCERNS]->(x6) } AS v4
     ORDER BY n.id"
    `);
  });

  test("two relationships, brought by loaders for all sectors at once", async () => {
    const query = `{ grievances(first: 3) { nodes { sectors { nodes { id
        measures(first: 2) { nodes { id } } grievances(where: { status: { eq: OPEN } }) { totalCount } disputes { nodes { status } }
      } } } } }`;
    const [, loaded, ...others] = await textsOf(query);
    expect(others).toEqual([]);
    expect(loaded).toMatchInlineSnapshot(`
       "UNWIND $p0 AS id MATCH (n:Sector {id: id})
       CALL (n) {
       MATCH (n)<-[:CONCERNS]-(x0:Dispute)
       WITH x0 ORDER BY x0.id LIMIT $p1
       RETURN collect([x0.id, x0.status]) AS c1
       }
       CALL (n) {
       MATCH (n)<-[:CONCERNS]-(x2:Measure)
       WITH x2 ORDER BY x2.id LIMIT $p2
       RETURN collect([x2.id]) AS c3
       }
       RETURN id AS v0, c1 AS v1, c3 AS v2"
      `);
  });
});
