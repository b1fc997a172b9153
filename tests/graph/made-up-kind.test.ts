import { eachDatabase } from "../databases";
import { model, records } from "./consignments";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(60_000);

eachDatabase("a made-up kind, with nothing written but its class", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, records, model);
  });
  afterAll(() => service?.close());

  const found = async (given: string) => {
    const { consignments } = await service.ask<{ consignments: { nodes: { id: string }[] } }>(
      `{ consignments(${given}) { nodes { id } } }`,
    );
    return consignments.nodes.map(({ id }) => id.slice(4)).join(" ");
  };

  test("gives all that it says, with its parts, its nested object and the properties of its relationships", async () => {
    const answer = await service.ask(`{ consignment(id: "cns-cheese") {
      entityKind title mode value sealed arrivedOn others crateCount route { from to } exporter { iso2 }
      handlers(orderBy: [{ field: TITLE, direction: DESC }]) { edges { fee papers node { __typename ... on Entity { title } } } }
      crates(orderBy: [{ field: WEIGHT }]) { totalCount nodes { id weight origin { id } consignment { id } } }
    } }`);
    expect(answer).toEqual({
      consignment: {
        entityKind: "CONSIGNMENT",
        title: "Cheese",
        mode: "RAIL",
        value: 12.5,
        sealed: true,
        arrivedOn: "2026-07",
        others: ["ROAD"],
        crateCount: 2,
        route: { from: "Québec", to: "Chicago" },
        exporter: { iso2: "CA" },
        handlers: {
          edges: [
            { fee: 7.25, papers: ["bill", "permit"], node: { __typename: "Organization", title: "Rail Company" } },
            { fee: 2, papers: [], node: { __typename: "Country", title: "Canada" } },
          ],
        },
        crates: {
          totalCount: 2,
          nodes: [
            { id: "cns-cheese/crates/02", weight: 30, origin: null, consignment: { id: "cns-cheese" } },
            { id: "cns-cheese/crates/01", weight: 40, origin: { id: "cty-can" }, consignment: { id: "cns-cheese" } },
          ],
        },
      },
    });
  });

  test("is there from the other end, in unions, as a node and as one of all records", async () => {
    const answer = await service.ask(`{
      country(id: "cty-mex") { consignments { totalCount nodes { id } } cratesOriginating { nodes { weight } } }
      organization(id: "org-rail") { consignmentsHandled { edges { fee node { id } } } }
      nodes(ids: ["cns-corn/crates/01", "cns-cars/crates/01", "cns-corn"]) { __typename id ... on Consignment { value route { from } } }
    }`);
    expect(answer).toEqual({
      country: {
        consignments: { totalCount: 2, nodes: [{ id: "cns-cars" }, { id: "cns-corn" }] },
        cratesOriginating: { nodes: [{ weight: 900 }] },
      },
      organization: {
        consignmentsHandled: {
          edges: [
            { fee: 1, node: { id: "cns-cars" } },
            { fee: 7.25, node: { id: "cns-cheese" } },
          ],
        },
      },
      nodes: [
        null,
        { __typename: "Crate", id: "cns-cars/crates/01" },
        { __typename: "Consignment", id: "cns-corn", value: -3, route: null },
      ],
    });
  });

  test("is walked, and says its relationships in words, those of its parts as its own", async () => {
    const ties = "ties { relationship words handling { fee papers } }";
    const { paths, byCrate } = await service.ask(`{
      paths(from: "cns-cheese", to: "cty-can") { nodes { hops { ${ties} } } }
      byCrate: paths(from: "cty-mex", to: "cns-cars", through: { kinds: [CONSIGNMENT], relationships: [ORIGINATES_IN] }) {
        nodes { hops { ${ties} } }
      }
    }`);
    const tie = (relationship: string, words: string, handling: object | null = null) => ({
      relationship,
      words,
      handling,
    });
    expect(paths).toEqual({
      nodes: [
        {
          hops: [
            {
              ties: [
                tie("EXPORTED_BY", "is exported by"),
                tie("HANDLED_BY", "is handled by", { fee: 2, papers: [] }),
                tie("ORIGINATES_IN", "has a crate from"),
              ],
            },
          ],
        },
      ],
    });
    expect(byCrate).toEqual({ nodes: [{ hops: [{ ties: [tie("ORIGINATES_IN", "is the origin of a crate of")] }] }] });
  });

  test.each([
    ["where: { mode: { in: [RAIL] }, value: { gt: -5 } }", "cheese corn"],
    ["where: { sealed: { isNull: true } }", "corn"],
    ["where: { others: { has: ROAD } }", "cheese"],
    ['where: { route: { from: { startsWith: "quebec" } } }', "cheese"],
    ['where: { fromCountry: { in: ["cty-mex"] } }', "cars corn"],
    ["where: { crates: { some: { weight: { gte: 100 } } } }", "cars"],
    ["where: { crates: { every: { origin: { isNull: false } } } }", "cars corn"],
    ["where: { crateCount: { eq: 0 } }", "corn"],
    ['where: { handlers: { some: { country: { iso2: { eq: "CA" } } } } }', "cheese"],
    ["orderBy: [{ field: VALUE, direction: DESC }]", "cheese corn cars"],
    ["orderBy: [{ field: SEALED }]", "cars cheese corn"],
    ["orderBy: [{ field: SEALED, direction: DESC, nulls: FIRST }]", "corn cheese cars"],
    ["orderBy: [{ field: ROUTE_TO, nulls: FIRST }, { field: ROUTE_FROM, nulls: FIRST }]", "corn cars cheese"],
    ["orderBy: [{ field: CRATE_COUNT, direction: DESC }, { field: ID }], last: 2", "cars corn"],
  ])("consignments(%s): %s", async (given, expected) => {
    expect(await found(given)).toBe(expected);
  });

  test.each([
    ["consignmentStatistics(by: [MODE, SEALED])", "RAIL true 1, RAIL null 1, ROAD false 1"],
    ["consignmentStatistics(by: [FROM_COUNTRY], of: CRATES_COUNT)", "cty-mex 2, cty-can 1"],
    ["consignmentStatistics(by: [CRATES_ORIGIN], zeros: ALL)", "cty-can 1, cty-mex 1, null 1"],
    ["consignmentStatistics(by: [ARRIVED_ON_YEAR], withNull: false)", "2026 1"],
    ["consignmentStatistics(by: [OTHERS], orderBy: KEY, zeros: ALL)", "RAIL 0, ROAD 1, null 2"],
    ["crateStatistics(by: [CONSIGNMENT_MODE])", "RAIL 2, ROAD 1"],
  ])("is counted: %s: %s", async (asked, expected) => {
    type Groups = Record<string, { groups: { keys: { value: string | null }[]; count: number }[] }>;
    const answer = await service.ask<Groups>(`{ answer: ${asked} { groups { keys { value } count } } }`);
    const shown = answer["answer"]!.groups.map(({ keys, count }) => [...keys.map(({ value }) => value), count]);
    expect(shown.map((words) => words.map(String).join(" ")).join(", ")).toBe(expected);
  });

  test("costs one statement with all that leads from it", async () => {
    const query = `{ consignments { nodes { exporter { iso2 } handlers { edges { fee node { ... on Entity { title } } } } crates { nodes { origin { iso2 } } } } } }`;
    expect(await service.statements(query)).toHaveLength(1);
  });
});
