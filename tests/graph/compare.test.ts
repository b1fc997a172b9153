import { alignments, compareHolders } from "../../src/graph/compare";
import type { Stated } from "../../src/graph/positions";
import { eachDatabase } from "../databases";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(120_000);

const HOLDERS: Record<string, Pick<Stated, "side" | "government">> = {
  "cty-us": { side: ["cty-us"], government: ["cty-us"] },
  "org-ustr": { side: ["cty-us"], government: ["cty-us"] },
  "org-union": { side: ["cty-us"], government: [] },
  "cty-ca": { side: ["cty-ca"], government: ["cty-ca"] },
  "org-wto": { side: [], government: [] },
};

const stated: Stated[] = [
  ["p1", "SUPPORTS", "org-ustr", "agd-a"],
  ["p2", "OPPOSES", "org-union", "agd-a"],
  ["p3", "OPPOSES", "cty-ca", "agd-a"],
  ["p4", "SUPPORTS", "cty-us", "agd-b"],
  ["p5", "CONDITIONAL", "org-ustr", "agd-b"],
  ["p6", "SUPPORTS", "cty-ca", "agd-b"],
  // Two of one day, that differ.
  ["p7", "SUPPORTS", "org-wto", "agd-b"],
  ["p8", "OPPOSES", "org-wto", "agd-b"],
].map(([id, stance, holder, subject]) => ({ id, stance, holder, subject, ...HOLDERS[holder!] }) as Stated);

const shown = (reading: "SELF" | "GOVERNMENT" | "SIDE", ...holders: string[]) =>
  compareHolders(stated, holders, reading).map(({ subjectId, stances }) => [
    subjectId,
    ...stances.map(({ stance, positionIds }) => `${stance} ${positionIds.join("+")}`.trim()),
  ]);

test("each holder speaks for itself, unless its government or side is asked for", () => {
  expect(shown("SELF", "cty-us", "cty-ca")).toEqual([
    ["agd-a", "null", "OPPOSES p3"],
    ["agd-b", "SUPPORTS p4", "SUPPORTS p6"],
  ]);
  expect(shown("GOVERNMENT", "cty-us")).toEqual([
    ["agd-a", "SUPPORTS p1"],
    ["agd-b", "null p4+p5"],
  ]);
  expect(shown("SIDE", "cty-us", "org-ustr")).toEqual([
    ["agd-a", "null p1+p2", "SUPPORTS p1"],
    ["agd-b", "null p4+p5", "CONDITIONAL p5"],
  ]);
  expect(shown("SELF", "cty-mx")).toEqual([]);
});

test("who sides with whom", () => {
  const found = alignments(stated).map(({ oneId, otherId, sharedIds, opposedIds }) =>
    [oneId, otherId, "shared", ...sharedIds, "opposed", ...opposedIds].join(" "),
  );
  expect(found).toEqual([
    "cty-ca cty-us shared agd-b opposed",
    "cty-ca org-union shared agd-a opposed",
    "cty-ca org-wto shared agd-b opposed agd-b",
    "cty-us org-wto shared agd-b opposed agd-b",
    "cty-ca org-ustr shared opposed agd-a",
    "org-union org-ustr shared opposed agd-a",
  ]);
});

eachDatabase("compare", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open);
  });
  afterAll(() => service?.close());

  const subjects = async (given: string) => {
    const { compare } = await service.ask<{ compare: { subjects: { subject: { id: string } }[] } }>(
      `{ compare(${given}, first: 200) { subjects { subject { id } } } }`,
    );
    return compare.subjects.map(({ subject }) => subject.id);
  };

  test.each([
    ['holders: ["cty-zz"]', "UNKNOWN_ID", "holders"],
    ['holders: ["cty-us", "cty-zz"]', "UNKNOWN_ID", "holders.1"],
    ['holders: ["cty-us"], agendaItems: ["agd-nothing"]', "UNKNOWN_ID", "agendaItems"],
    ['holders: ["cty-us"], sectors: ["sec-nothing"]', "UNKNOWN_ID", "sectors"],
    ["holders: []", "LIST_TOO_LONG", "holders"],
    [`holders: [${'"cty-us",'.repeat(21)}]`, "LIST_TOO_LONG", "holders"],
    [`holders: ["cty-us"], sectors: [${'"sec-dairy",'.repeat(101)}]`, "LIST_TOO_LONG", "sectors"],
    ['holders: ["cty-us"], first: 0', "PAGE_SIZE", "first"],
    ['holders: ["cty-us"], first: 201', "PAGE_SIZE", "first"],
  ])("compare(%s) is refused: %s of %s", async (given, code, argument) => {
    const { errors } = await service.answer(`{ compare(${given}) { totalCount } }`);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code, argument }]);
  });

  // USTR set conditions on the extension on 17 December 2025 and opposed it on 1 July 2026.
  test.each([
    ["2025-12-16", []],
    ["2025-12-17", ["CONDITIONAL"]],
    ["2026-06-30", ["CONDITIONAL"]],
    ["2026-07-01", ["OPPOSES"]],
  ])("the newest position on %s", async (day, expected) => {
    const query = `{ compare(holders: ["org-ustr"], agendaItems: ["agd-extension"], asOf: "${day}") {
      subjects { stances { stance } } } }`;
    const { compare } = await service.ask<{ compare: { subjects: { stances: { stance: string }[] }[] } }>(query);
    expect(compare.subjects.flatMap(({ stances }) => stances.map(({ stance }) => stance))).toEqual(expected);
  });

  test("an empty list of matters asks for none, and a sector asks for what is below it too", async () => {
    expect(await subjects('holders: ["cty-us"], agendaItems: []')).toEqual([]);
    const of = (sector: string) =>
      subjects(`holders: ["cty-us", "cty-ca", "cty-mx"], reading: SIDE, sectors: ["${sector}"]`);
    const [dairy, agriculture] = [await of("sec-dairy"), await of("sec-agriculture")];
    expect(dairy.length).toBeGreaterThan(0);
    expect(agriculture).toEqual(expect.arrayContaining(dairy));
    expect(agriculture.length).toBeGreaterThan(dairy.length);
  });
});
