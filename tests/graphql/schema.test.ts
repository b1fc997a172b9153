import type { GraphQLField, GraphQLInputField } from "graphql";
import { execute, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isNonNullType } from "graphql";
import { isObjectType, isSpecifiedScalarType, parse, validateSchema } from "graphql";
import { drifted } from "../../src/cli/emit";
import { loadDataset } from "../../src/dataset/load";
import { createSchema } from "../../src/graphql/schema";
import { Service } from "../../src/service";
import { eachDatabase } from "../databases";
import { madeUp } from "../graph/made-up";

jest.setTimeout(60_000);

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

const LIST_ARGUMENTS = [
  ...["where", "orderBy", "first", "after", "last", "before"],
  ...["asOf", "certainty", "includeUndated"],
];

describe("the schema", () => {
  test("is valid GraphQL", () => {
    expect(validateSchema(schema).map(String)).toEqual([]);
  });

  test("stands in schema/ as the code has it, and so do the other files that follow from the code", async () => {
    expect(await drifted()).toEqual([]);
  });

  test("everything in it has a description", () => {
    const bare: string[] = [];
    const look = (name: string, described: { description?: string | null }) => {
      if (!described.description?.trim()) bare.push(name);
    };
    for (const type of types) {
      look(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      const fields = Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields());
      for (const field of fields) {
        look(`${type.name}.${field.name}`, field);
        if ("args" in field) for (const given of field.args) look(`${type.name}.${field.name}(${given.name})`, given);
      }
    }
    expect(bare).toEqual([]);
    expect(types.length).toBeGreaterThan(150);
  });

  test("a connection is never null, and neither is what is in it", () => {
    const connections = types.filter(isObjectType).filter(({ name }) => name.endsWith("Connection"));
    expect(connections.length).toBeGreaterThan(20);
    for (const connection of connections) {
      const fields = Object.fromEntries(
        Object.values(connection.getFields()).map(({ name, type }) => [name, String(type)]),
      );
      const edge = connection.name.replace(/Connection$/, "Edge");
      expect(fields).toMatchObject({ edges: `[${edge}!]!`, pageInfo: "PageInfo!", totalCount: "Int!" });
      expect(fields["nodes"]).toMatch(/^\[\w+!\]!$/);
      expect(String((schema.getType(edge) as typeof connection).getFields()["node"]!.type)).toMatch(/^\w+!$/);
    }
    const leading = types
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ field, of: type.name })));
    for (const { field, of } of leading.filter(({ field }) => String(field.type).includes("Connection"))) {
      expect([`${of}.${field.name}`, isNonNullType(field.type)]).toEqual([`${of}.${field.name}`, true]);
      const taken = field.args.map(({ name }) => name);
      expect(taken).toEqual(expect.arrayContaining(["first", "after"]));
      // Lists of records take all arguments of a list, each on its own.
      if (taken.includes("where") && taken.includes("orderBy")) expect(taken).toEqual(LIST_ARGUMENTS);
    }
  });
});

eachDatabase("records by their ids and titles by language", (open) => {
  let service: Service;
  beforeAll(async () => {
    const database = await open();
    await loadDataset(database, madeUp);
    service = new Service(database);
    await service.refresh();
  });
  afterAll(() => service?.close());

  async function ask(query: string, languages?: string): Promise<Record<string, unknown>> {
    const request = { requestId: "test", deadline: Date.now() + 60_000, note: { operation: null, codes: [] } };
    const contextValue = service.contextFor(request, { "accept-language": languages });
    const { data, errors } = await execute({ schema, document: parse(query), contextValue });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  }

  describe("language", () => {
    const title = async (id: string, languages?: string, given = "") => {
      const marked = "localizedTitle LOCAL { text language isFallback isTranslation }".replace("LOCAL", given);
      const { node } = await ask(`{ node(id: "${id}") { ... on Entity { title${given} ${marked} } } }`, languages);
      const { title, localizedTitle } = node as { title: string; localizedTitle: Record<string, unknown> };
      expect(localizedTitle["text"]).toBe(title);
      const { language, isFallback, isTranslation } = localizedTitle;
      return [title, language, isFallback ? "fallback" : "asked", isTranslation ? "translation" : "original"].join(
        ", ",
      );
    };

    test.each([
      // The first language of the header that there is.
      ["cty-mex", undefined, "Mexico, EN, asked, original"],
      ["cty-mex", "es-MX,es;q=0.9,en;q=0.5", "México, ES, asked, original"],
      ["cty-mex", "en;q=0.5, fr;q=0.9", "Mexique, FR, asked, original"],
      ["cty-mex", "fr;q=0, es", "México, ES, asked, original"],
      ["cty-mex", "ja, pt-BR", "Mexico, EN, asked, original"],
      ["cty-mex", "*", "Mexico, EN, asked, original"],
      ["cty-mex", ";;,,=q", "Mexico, EN, asked, original"],
      // Where there is none: English, and said so.
      ["cty-can", "fr", "Canada, EN, fallback, original"],
      ["cty-can", "fr, en;q=0.5", "Canada, EN, fallback, original"],
      ["grv-cars", "es", "Origen de autos, ES, asked, translation"],
      ["grv-cars", "en", "Car origin, EN, asked, original"],
      // A source's title stands as printed.
      ["src-diario", undefined, "Diario Oficial, ES, fallback, original"],
      ["src-diario", "es", "Diario Oficial, ES, asked, original"],
      ["src-blatt", "fr", "Amtsblatt, DE, fallback, original"],
    ])("%s for Accept-Language %s: %s", async (id, languages, expected) => {
      expect(await title(id, languages)).toBe(expected);
    });

    test("the argument goes before the header", async () => {
      expect(await title("cty-mex", "es", "(language: FR)")).toBe("Mexique, FR, asked, original");
      expect(await title("cty-mex", "es", "(language: null)")).toBe("México, ES, asked, original");
      expect(await title("cty-can", "en", "(language: ES)")).toBe("Canada, EN, fallback, original");
      expect(await title("src-blatt", "en", "(language: DE)")).toBe("Amtsblatt, DE, asked, original");
      const several = await ask(
        '{ country(id: "cty-mex") { title(language: FR) es: title(language: ES) en: title(language: EN) } }',
      );
      expect(several).toEqual({ country: { title: "Mexique", es: "México", en: "Mexico" } });
    });
  });

  describe("by id", () => {
    test("a record, a part of one, and null for what is unknown", async () => {
      const answer = await ask(`{
        known: grievance(id: "grv-milk") { id entityKind }
        unknown: grievance(id: "grv-nobody") { id }
        ofAnotherKind: grievance(id: "cty-can") { id }
        node(id: "cty-can") { __typename id ... on Country { iso2 } }
        part: node(id: "dsp-plant/panellists/02") { __typename id ... on Panellist { name dispute { id } } ... on Entity { title } }
        noPart: node(id: "dsp-plant/panellists/09") { id }
        noList: node(id: "dsp-plant/citations/01") { id }
        nothing: node(id: "") { id }
        odd: node(id: "grv-milk' OR 1=1") { id }
        dash: node(id: "-/") { id }
      }`);
      expect(answer).toEqual({
        known: { id: "grv-milk", entityKind: "GRIEVANCE" },
        unknown: null,
        ofAnotherKind: null,
        node: { __typename: "Country", id: "cty-can", iso2: "CA" },
        part: { __typename: "Panellist", id: "dsp-plant/panellists/02", name: "Bob", dispute: { id: "dsp-plant" } },
        noPart: null,
        noList: null,
        nothing: null,
        odd: null,
        dash: null,
      });
    });

    test("a property that records and parts share is read of both", async () => {
      const { node } = await ask(
        '{ node(id: "dsp-plant/panellists/01") { ... on Panellist { name role appointedBy { iso2 } } ... on Dispute { facility { name } } } }',
      );
      expect(node).toEqual({ name: "Ana", role: "CHAIR", appointedBy: { iso2: "MX" } });
    });

    test("several, in the order asked, twice where asked twice, null where unknown", async () => {
      const ids = ["sec-dairy", "grv-nobody", "dsp-plant/panellists/01", "cty-can", "sec-dairy", "grv-cheese-before"];
      const { nodes } = await ask(`{ nodes(ids: ${JSON.stringify(ids)}) { __typename id } }`);
      expect(nodes).toEqual([
        { __typename: "Sector", id: "sec-dairy" },
        null,
        { __typename: "Panellist", id: "dsp-plant/panellists/01" },
        { __typename: "Country", id: "cty-can" },
        { __typename: "Sector", id: "sec-dairy" },
        { __typename: "Grievance", id: "grv-cheese" },
      ]);
      expect(await ask("{ nodes(ids: []) { id } }")).toEqual({ nodes: [] });
    });

    test("501 ids are too many", async () => {
      const ids = JSON.stringify(Array.from({ length: 501 }, (_, i) => `grv-${i}`));
      const contextValue = service.contextFor(
        { requestId: "", deadline: Date.now() + 60_000, note: { operation: null, codes: [] } },
        {},
      );
      const { errors } = await execute({ schema, document: parse(`{ nodes(ids: ${ids}) { id } }`), contextValue });
      expect(errors![0]!.originalError).toMatchObject({ code: "LIST_TOO_LONG", argument: "ids" });
    });
  });

  test("a retired id leads to its record where it leads to one alone; all are told by byRetiredId", async () => {
    const answer = await ask(`{
      one: node(id: "grv-cheese-before") { id }
      byId: grievance(id: "grv-cheese-before") { id title }
      ofAnotherKind: measure(id: "grv-cheese-before") { id }
      several: node(id: "grv-milk-before") { id }
      severalById: grievance(id: "grv-milk-before") { id }
      all: byRetiredId(id: "grv-milk-before") { id title ... on Grievance { status } }
      single: byRetiredId(id: "grv-cheese-before") { id }
      current: byRetiredId(id: "grv-milk") { id }
      unknown: byRetiredId(id: "grv-nobody") { id }
    }`);
    expect(answer).toEqual({
      one: { id: "grv-cheese" },
      byId: { id: "grv-cheese", title: "Cheese quotas" },
      ofAnotherKind: null,
      several: null,
      severalById: null,
      all: [
        { id: "grv-cheese", title: "Cheese quotas", status: "IN_DISPUTE" },
        { id: "grv-milk", title: "Milk classes", status: "OPEN" },
      ],
      single: [{ id: "grv-cheese" }],
      current: [],
      unknown: [],
    });
  });

  test("a nested object is there with any of its values, whichever are asked for", async () => {
    const answer = await ask(`{
      plant: dispute(id: "dsp-plant") { facility { city } }
      panel: dispute(id: "dsp-panel") { facility { city } }
      old: agreement(id: "agr-old") { dates { signed } }
      letter: agreement(id: "agr-letter") { dates { signed ended } }
      renamed: dispute(id: "dsp-mine") { where: facility { town: city } facility { state } }
    }`);
    expect(answer).toEqual({
      plant: { facility: { city: null } },
      panel: { facility: null },
      old: { dates: { signed: null } },
      letter: { dates: null },
      renamed: { where: { town: "Cananea" }, facility: { state: "Sonora" } },
    });
  });
});
