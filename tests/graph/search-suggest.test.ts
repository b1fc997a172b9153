import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(240_000);

eachDatabase("suggest", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  const suggest = async (given: string) =>
    (
      await service.ask<{ suggest: { id: string; text: string; kind: string; record: { title: string } }[] }>(
        `{ suggest(${given}) { id text kind record { title } } }`,
      )
    ).suggest;

  test.each([
    ["mexi", "cty-mx", "Mexico"],
    ["T-M", "agr-usmca", "T-MEC"],
    ["rules of o", "ch-4", "Rules of Origin"],
    ["règles d'", "ch-4", "Règles d'origine"],
    ["softw", "sec-softwood-lumber", "Softwood lumber"],
    ["maí", "sec-corn", "Maíz"],
    ["34.7.", "com-34-7", "34.7"],
    ["grv-ca-dairy-acc", "grv-ca-dairy-access", "grv-ca-dairy-access"],
    ["msr-us-122", "msr-us-section-122-surcharge", "msr-us-122-2026"],
    ["lumber soft", "sec-softwood-lumber", "Softwood lumber"],
    ["panel maíz transg", "dsp-mx-ge-corn", "Panel de maíz transgénico"],
  ])("%s suggests %s as «%s»", async (prefix, id, text) => {
    const found = await suggest(`prefix: ${JSON.stringify(prefix)}, first: 8`);
    expect(found.map((each) => `${each.id}: ${each.text}`)).toContain(`${id}: ${text}`);
    expect(new Set(found.map((each) => each.id)).size).toBe(found.length);
  });

  test("names that begin so come first, one a record, of the kinds asked for", async () => {
    const found = await suggest(`prefix: "can", kinds: [COUNTRY, SECTOR, ORGANIZATION], first: 500`);
    expect(found[0]).toEqual({ id: "cty-ca", text: "Canada", kind: "COUNTRY", record: { title: "Canada" } });
    const begins = found.map(({ text }) => /^can/i.test(text));
    expect(begins).toContain(false);
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["COUNTRY", "SECTOR", "ORGANIZATION"]));
  });

  test.each(["zzzz", "…", "a de"])("%s suggests nothing", async (prefix) => {
    expect(await suggest(`prefix: ${JSON.stringify(prefix)}`)).toEqual([]);
  });

  test("gives ten, or as many as asked for", async () => {
    expect(await suggest(`prefix: "c"`)).toHaveLength(10);
    expect(await suggest(`prefix: "c", first: null`)).toHaveLength(10);
    expect(await suggest(`prefix: "c", first: 3`)).toEqual((await suggest(`prefix: "c"`)).slice(0, 3));
  });

  test.each([
    [`prefix: " "`, "TEXT_EMPTY", "prefix"],
    [`prefix: "${"a".repeat(201)}"`, "TEXT_TOO_LONG", "prefix"],
    [`prefix: "steel", first: 501`, "PAGE_SIZE", "first"],
  ])("suggest(%s) is refused: %s", async (given, code, argument) => {
    const { errors } = await service.answer(`{ suggest(${given}) { id } }`);
    expect(errors).toMatchObject([{ extensions: { code, argument } }]);
  });
});
