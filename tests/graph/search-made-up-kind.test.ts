import { kinds } from "../../src/model";
import { Kind, listOf, makeModel, Nested, Property, text, whole } from "../../src/model/describe";
import { Entity } from "../../src/model/entity";
import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { datasetOf, serve } from "./service";

jest.setTimeout(120_000);

class Freight {
  @Property(text, "What lies in it.", { search: "SUMMARY" })
  goods: string;
}

@Kind({ prefix: "shp", plural: "ships", description: "A ship, in no way known to search but by its description." })
class Ship extends Entity {
  @Property(whole, "Its number.", { search: "NUMBER", called: ["ship"] })
  number: number;
  @Property(listOf(text), "What sailors call it.", { optional: true, search: "ALIAS" })
  nicknames: readonly string[];
  @Property(text, "Its port; not searched.")
  port: string;
  @Nested(Freight, "Its freight.")
  freight: Freight | null;
}

const model = makeModel(Entity, [...kinds, Ship]);

eachDatabase("search of a made-up kind", (open) => {
  let service: Service;
  const ships = [
    {
      id: "shp-maria",
      title: { en: "Maria" },
      number: 7,
      nicknames: ["Old Lady", "La Vieja"],
      port: "Veracruz",
      freight: { goods: "A hold full of cinnamon." },
    },
    { id: "shp-anna", title: { en: "Anna" }, number: 12, port: "Halifax" },
  ];
  beforeAll(async () => {
    service = await serve(open, datasetOf(model, { ships }), model);
  });
  afterAll(() => service?.close());

  test.each([
    ["Maria", [["TITLE", "Maria"]]],
    ["7", [["NUMBER", "7"]]],
    ["ship 7", [["NUMBER", "7"]]],
    ["la vieja", [["ALIAS", "La Vieja"]]],
    ["cinamon", [["SUMMARY", "A hold full of cinnamon."]]],
    ["shp-maria", [["ID", "shp-maria"]]],
    ["Veracruz", []],
  ])("%s finds it as %j", async (query, expected) => {
    const { nodes } = (
      await service.ask<{ search: { nodes: { field: string; fragment: { text: string }[]; record: object }[] } }>(
        `{ search(query: "${query}", kinds: [SHIP]) { nodes { field fragment { text } record { id ... on Ship { number } } } } }`,
      )
    ).search;
    expect(nodes.map(({ field, fragment }) => [field, fragment.map((part) => part.text).join("")])).toEqual(expected);
    for (const { record } of nodes) expect(record).toEqual({ id: "shp-maria", number: 7 });
  });

  test("is suggested, and counted among the kinds", async () => {
    const answer = await service.ask(
      `{ suggest(prefix: "old") { id text kind } search(query: "anna") { kindCounts { kind count } } }`,
    );
    expect(answer).toEqual({
      suggest: [{ id: "shp-maria", text: "Old Lady", kind: "SHIP" }],
      search: { kindCounts: [{ kind: "SHIP", count: 1 }] },
    });
  });
});
