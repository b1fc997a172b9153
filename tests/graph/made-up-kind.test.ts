import { kinds } from "../../src/model";
import { Actor } from "../../src/model/actors";
import { Country } from "../../src/model/country";
import type { Many, One, ValueOf } from "../../src/model/describe";
import {
  decimal,
  enumeration,
  flag,
  Kind,
  listOf,
  makeModel,
  membership,
  Nested,
  Part,
  partialDate,
  Property,
  Reference,
  Relationship,
  text,
  whole,
} from "../../src/model/describe";
import { Entity } from "../../src/model/entity";
import { RecordPart } from "../../src/model/part";
import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { datasetOf, serve } from "./service";

jest.setTimeout(60_000);

const Mode = enumeration("TransportMode", "How goods travel.", { RAIL: "By rail.", ROAD: "By road." });
type Mode = ValueOf<typeof Mode>;

class Route {
  @Property(text, "Where it starts.", { order: true })
  from: string;
  @Property(text, "Where it ends.", { optional: true, order: true })
  to: string | null;
}

class Handling {
  @Property(decimal, "What was paid.")
  fee: number;
  @Property(listOf(text), "Papers shown.", { optional: true })
  papers: readonly string[];
}

@Part({ description: "A crate of a consignment." })
class Crate extends RecordPart {
  @Property(whole, "Its weight, in kilograms.", { order: true })
  weight: number;
  @Reference(() => Country, "ORIGINATES_IN", "Where its goods are from.", {
    inverse: "cratesOriginating",
    inverseDescription: "The crates whose goods are from the country.",
  })
  origin: One<Country>;
}

@Kind({
  prefix: "cns",
  plural: "consignments",
  description: "Goods that travel together: one of each that can be said.",
})
class Consignment extends Entity {
  @Property(Mode, "How it travels.", { order: true })
  mode: Mode;
  @Property(decimal, "Its value.", { optional: true, order: true })
  value: number | null;
  @Property(flag, "Whether it is sealed.", { optional: true, order: true })
  sealed: boolean | null;
  @Property(partialDate, "When it arrived.", { optional: true, order: true })
  arrivedOn: string | null;
  @Property(listOf(Mode), "Other ways it could take.", { optional: true })
  others: readonly Mode[];
  @Property(whole, "How many crates it has.", {
    order: true,
    derive: ({ crates }) => (crates as readonly unknown[]).length,
  })
  crateCount: number;
  @Property(membership, "From one of these countries.", {
    filterOnly: true,
    derive: ({ exporter }) => [String(exporter)],
  })
  fromCountry: readonly string[];
  @Nested(Route, "Its way.")
  route: Route | null;

  @Reference(() => Country, "EXPORTED_BY", "Whence it comes.", {
    inverse: "consignments",
    inverseDescription: "The consignments from the country.",
    required: true,
  })
  exporter: One<Country>;
  @Relationship(Actor, "HANDLED_BY", "Who handled it.", {
    inverse: "consignmentsHandled",
    inverseDescription: "The consignments it handled.",
    edge: Handling,
  })
  handlers: Many<Actor, Handling>;
  @Relationship(() => Crate, "HAS_CRATE", "Its crates.", {
    inverse: "consignment",
    inverseDescription: "The consignment it belongs to.",
    parts: true,
  })
  crates: Many<Crate>;
}

const model = makeModel(Entity, [...kinds, Consignment, Crate]);

const records = datasetOf(model, {
  countries: [
    { id: "cty-can", title: { en: "Canada" }, iso2: "CA", iso3: "CAN", party: true },
    { id: "cty-mex", title: { en: "Mexico" }, iso2: "MX", iso3: "MEX", party: true },
  ],
  organizations: [{ id: "org-rail", title: { en: "Rail Company" }, kind: "COMPANY", country: "cty-can" }],
  consignments: [
    {
      id: "cns-cheese",
      title: { en: "Cheese" },
      mode: "RAIL",
      value: 12.5,
      sealed: true,
      arrivedOn: "2026-07",
      others: ["ROAD"],
      route: { from: "Québec", to: "Chicago" },
      exporter: "cty-can",
      handlers: [
        { actor: "cty-can", fee: 2 },
        { actor: "org-rail", fee: 7.25, papers: ["bill", "permit"] },
      ],
      crates: [{ weight: 40, origin: "cty-can" }, { weight: 30 }],
    },
    {
      id: "cns-cars",
      title: { en: "Cars" },
      mode: "ROAD",
      sealed: false,
      route: { from: "Puebla" },
      exporter: "cty-mex",
      handlers: [{ actor: "org-rail", fee: 1 }],
      crates: [{ weight: 900, origin: "cty-mex" }],
    },
    { id: "cns-corn", title: { en: "Corn" }, mode: "RAIL", value: -3, exporter: "cty-mex", crates: [] },
  ],
});

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

  test("costs one statement with all that leads from it", async () => {
    const query = `{ consignments { nodes { exporter { iso2 } handlers { edges { fee node { ... on Entity { title } } } } crates { nodes { origin { iso2 } } } } } }`;
    expect(await service.statements(query)).toHaveLength(1);
  });
});
