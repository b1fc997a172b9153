import { readFileSync } from "node:fs";
import { eachDatabase } from "../databases";
import { madeUp } from "./made-up";
import type { Service } from "./service";
import { serve } from "./service";

jest.setTimeout(60_000);

/** The `where` input of a list, as `schema.graphql` has it. */
const schema = readFileSync(`${__dirname}/../../schema/schema.graphql`, "utf8");
const inputOf = (list: string) => new RegExp(`\\b${list}\\([^)]*?where: (\\w+)`, "s").exec(schema)![1]!;

eachDatabase("where", (open) => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(open, madeUp);
  });
  afterAll(() => service?.close());

  const question = (list: string) =>
    `query ($where: ${inputOf(list)}) { ${list}(where: $where) { nodes { id } totalCount } }`;

  /** The ids of a list that a `where` holds for, without prefix; the list and its count must agree. */
  async function found(list: string, where: object | null): Promise<string> {
    const name = list === "series" ? "allSeries" : list;
    type Found = Record<string, { nodes: { id: string }[]; totalCount: number }>;
    const answer = await service.ask<Found>(question(name), { variables: { where } });
    const { nodes, totalCount } = answer[name]!;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }) => id.slice(id.indexOf("-") + 1)).join(" ");
  }

  /** Each row: a list, a `where`, and whom it holds for. */
  const rows = (table: readonly (readonly [list: string, where: object | null, expected: string])[]) =>
    test.each(table.map(([list, where, expected]) => [list, JSON.stringify(where), expected] as const))(
      "%s %s: %s",
      async (list, where, expected) => {
        expect(await found(list, JSON.parse(where) as object)).toBe(expected);
      },
    );

  const allGrievances = "cars cheese milk parts";

  describe("what is null or empty is not given", () => {
    rows([
      ["grievances", null, allGrievances],
      ["grievances", {}, allGrievances],
      ["grievances", { status: null }, allGrievances],
      ["grievances", { status: {} }, allGrievances],
      ["grievances", { status: { eq: null } }, allGrievances],
      ["grievances", { status: { eq: "OPEN", in: null } }, "cars milk"],
      ["grievances", { firstRaised: { isNull: null } }, allGrievances],
      ["grievances", { not: null }, allGrievances],
      ["grievances", { not: {} }, allGrievances],
      ["grievances", { not: { status: { eq: null } } }, allGrievances],
      ["grievances", { not: { not: {} } }, allGrievances],
      ["grievances", { and: null }, allGrievances],
      ["grievances", { and: [] }, allGrievances],
      ["grievances", { and: [{}, { status: { eq: "RESOLVED" } }] }, "parts"],
      ["grievances", { or: null }, allGrievances],
      ["grievances", { or: [] }, allGrievances],
      ["grievances", { or: [{}] }, allGrievances],
      ["grievances", { or: [{}, { status: { eq: "RESOLVED" } }] }, "parts"],
      ["grievances", { not: { or: [] } }, allGrievances],
      ["grievances", { sectors: null }, allGrievances],
      ["grievances", { sectors: {} }, allGrievances],
      ["grievances", { sectors: { some: null, none: null, every: null, count: null } }, allGrievances],
      ["grievances", { sectors: { count: {} } }, allGrievances],
      ["grievances", { sectors: { every: {} } }, allGrievances],
      ["grievances", { not: { sectors: { every: {} } } }, allGrievances],
      ["grievances", { partOf: {} }, allGrievances],
      ["grievances", { partOf: { is: null, isNull: null } }, allGrievances],
      // Inside a relationship `{}` says that something is there.
      ["grievances", { sectors: { some: {} } }, "cars cheese milk"],
      ["grievances", { sectors: { none: {} } }, "parts"],
      ["grievances", { sectors: { some: { id: { eq: null } } } }, "cars cheese milk"],
      ["grievances", { partOf: { is: {} } }, "parts"],
      ["grievances", { raisedBy: { some: { country: {} } } }, "cars cheese parts"],
      ["disputes", { facility: {} }, "mine panel plant"],
      ["disputes", { facility: { state: null } }, "mine panel plant"],
    ]);
  });

  describe("values", () => {
    rows([
      ["grievances", { id: { eq: "grv-cars" } }, "cars"],
      ["grievances", { id: { in: ["grv-milk", "grv-cars", "grv-nobody"] } }, "cars milk"],
      ["grievances", { id: { in: [] } }, ""],
      ["grievances", { id: { eq: "grv-nobody" } }, ""],
      ["grievances", { status: { eq: "OPEN" } }, "cars milk"],
      ["grievances", { status: { in: ["RESOLVED", "IN_DISPUTE"] } }, "cheese parts"],
      ["grievances", { status: { in: [] } }, ""],
      ["grievances", { status: { isNull: true } }, ""],
      ["grievances", { confidence: { isNull: true } }, "cheese parts"],
      ["grievances", { confidence: { isNull: false } }, "cars milk"],
      ["countries", { party: { eq: true } }, "can mex usa"],
      ["countries", { party: { eq: false } }, "chn"],
      ["disputes", { selfInitiated: { eq: false } }, "mine"],
      ["disputes", { selfInitiated: { isNull: true } }, "panel"],
      ["agreements", { termYears: { eq: 16 } }, "new"],
      ["agreements", { termYears: { in: [16, 26, 27] } }, "new old"],
      ["agreements", { termYears: { lt: 26 } }, "new"],
      ["agreements", { termYears: { lte: 26 } }, "new old"],
      ["agreements", { termYears: { gt: 16 } }, "old"],
      ["agreements", { termYears: { gte: 16, lt: 20 } }, "new"],
      ["agreements", { termYears: { isNull: true } }, "letter"],
      ["observations", { value: { lt: 0 } }, "a"],
      ["observations", { value: { eq: 0 } }, "b"],
      ["observations", { value: { gte: 0 } }, "b c"],
      ["observations", { value: { gt: 2.2, lte: 2.25 } }, "c"],
      ["observations", { value: { in: [-1.5, 2.25] } }, "a c"],
    ]);
  });

  describe("texts", () => {
    rows([
      ["countries", { iso2: { eq: "CA" } }, "can"],
      ["countries", { iso2: { eq: "ca" } }, ""],
      ["countries", { iso2: { in: ["US", "CN"] } }, "chn usa"],
      ["countries", { iso2: { startsWith: "c" } }, "can chn"],
      ["countries", { iso2: { contains: "S" } }, "usa"],
      ["countries", { iso2: { contains: "" } }, "can chn mex usa"],
      ["grievances", { summary: { contains: "creme fraiche" } }, "cheese"],
      ["grievances", { summary: { contains: "CRÈME FRAÎCHE" } }, "cheese"],
      ["grievances", { summary: { contains: "queso anejo" } }, "cheese"],
      ["grievances", { summary: { contains: "l'acces - limited" } }, "cheese"],
      ["grievances", { summary: { contains: "cre\u0300me" } }, "cheese"],
      ["grievances", { summary: { startsWith: "fraiche" } }, ""],
      ["grievances", { summary: { isNull: true } }, "cars milk parts"],
      ["grievances", { summary: { contains: "" } }, "cheese"],
      ["grievances", { summary: { contains: ".*" } }, ""],
      ["grievances", { summary: { contains: "' OR true //" } }, ""],
      ["countries", { title: { eq: "MEXIQUE" } }, "mex"],
      ["countries", { title: { eq: "mexico" } }, "mex"],
      ["countries", { title: { eq: "Mex" } }, ""],
      ["countries", { title: { startsWith: "méx" } }, "mex"],
      ["countries", { title: { contains: "QUE" } }, "mex"],
      ["countries", { title: { contains: "mexico mexique" } }, ""],
      ["countries", { aliases: { contains: "ee. uu" } }, "usa"],
      ["countries", { aliases: { startsWith: "AMER" } }, "usa"],
      ["countries", { aliases: { startsWith: "merica" } }, ""],
      ["sectors", { aliases: { contains: "anejo" } }, "cheese"],
      ["sectors", { aliases: { isEmpty: true } }, "cars dairy farm"],
      ["sectors", { aliases: { isEmpty: false } }, "cheese"],
      ["sectors", { hsChapters: { startsWith: "0" } }, "dairy farm"],
      ["sectors", { hsChapters: { contains: "1" } }, "farm"],
      ["grievances", { translated: { has: "ES" } }, "cars"],
      ["grievances", { translated: { has: "EN" } }, ""],
      ["grievances", { translated: { hasAny: ["EN", "FR"] } }, "cars"],
      ["grievances", { translated: { hasAny: [] } }, ""],
      ["grievances", { translated: { isEmpty: true } }, "cheese milk parts"],
      ["grievances", { retiredIds: { has: "grv-milk-before" } }, "cheese milk"],
      ["grievances", { retiredIds: { hasAny: ["grv-cheese-before", "grv-x"] } }, "cheese"],
    ]);
  });

  describe("dates are ranges of days: cheese 2026, milk 2026-07, cars 2026-07-24, parts unknown", () => {
    const raised = (firstRaised: object) => ({ firstRaised });
    rows([
      ["grievances", raised({ eq: "2026" }), "cheese"],
      ["grievances", raised({ eq: "2026-01-01" }), ""],
      ["grievances", raised({ in: ["2026-07", "2026-07-24"] }), "cars milk"],
      ["grievances", raised({ lt: "2026" }), ""],
      ["grievances", raised({ lt: "2026-08" }), "cars milk"],
      ["grievances", raised({ lt: "2026-07-25" }), "cars"],
      ["grievances", raised({ lt: "2026-07-24" }), ""],
      ["grievances", raised({ lt: "2027" }), "cars cheese milk"],
      ["grievances", raised({ lte: "2026" }), "cars cheese milk"],
      ["grievances", raised({ lte: "2026-12-31" }), "cars cheese milk"],
      ["grievances", raised({ lte: "2026-12-30" }), "cars milk"],
      ["grievances", raised({ lte: "2026-07" }), "cars milk"],
      ["grievances", raised({ lte: "2026-07-24" }), "cars"],
      ["grievances", raised({ gt: "2025" }), "cars cheese milk"],
      ["grievances", raised({ gt: "2025-12-31" }), "cars cheese milk"],
      ["grievances", raised({ gt: "2026" }), ""],
      ["grievances", raised({ gt: "2026-01-01" }), "cars milk"],
      ["grievances", raised({ gt: "2026-06" }), "cars milk"],
      ["grievances", raised({ gt: "2026-07" }), ""],
      ["grievances", raised({ gt: "2026-07-01" }), "cars"],
      ["grievances", raised({ gte: "2026" }), "cars cheese milk"],
      ["grievances", raised({ gte: "2026-01" }), "cars cheese milk"],
      ["grievances", raised({ gte: "2026-01-01" }), "cars cheese milk"],
      ["grievances", raised({ gte: "2026-01-02" }), "cars milk"],
      ["grievances", raised({ gte: "2026-07" }), "cars milk"],
      ["grievances", raised({ gte: "2026-07-01" }), "cars milk"],
      ["grievances", raised({ gte: "2026-07-02" }), "cars"],
      ["grievances", raised({ overlaps: "2026-07-24" }), "cars cheese milk"],
      ["grievances", raised({ overlaps: "2026-07-01" }), "cheese milk"],
      ["grievances", raised({ overlaps: "2026-02" }), "cheese"],
      ["grievances", raised({ overlaps: "2026-12-31" }), "cheese"],
      ["grievances", raised({ overlaps: "2026" }), "cars cheese milk"],
      ["grievances", raised({ overlaps: "2027" }), ""],
      ["grievances", raised({ overlaps: "2025-12-31" }), ""],
      ["grievances", raised({ gte: "2026-07", lte: "2026-07" }), "cars milk"],
      ["grievances", raised({ isNull: true }), "parts"],
      ["grievances", raised({ isNull: false }), "cars cheese milk"],
    ]);
  });

  describe("not is two-valued, and parts combine", () => {
    rows([
      ["grievances", { not: { firstRaised: { lt: "2026-08" } } }, "cheese parts"],
      ["grievances", { not: { firstRaised: { gte: "2026-08" } } }, allGrievances],
      ["grievances", { not: { not: { firstRaised: { lt: "2026-08" } } } }, "cars milk"],
      ["grievances", { not: { firstRaised: { isNull: true } } }, "cars cheese milk"],
      ["grievances", { not: { firstRaised: { lt: "2027" }, status: { eq: "OPEN" } } }, "cheese parts"],
      ["grievances", { not: { summary: { contains: "creme" } } }, "cars milk parts"],
      ["grievances", { not: { translated: { has: "ES" } } }, "cheese milk parts"],
      ["grievances", { not: { translated: { hasAny: ["ES"] } } }, "cheese milk parts"],
      ["sectors", { not: { aliases: { contains: "queso" } } }, "cars dairy farm"],
      ["disputes", { not: { facility: { state: { eq: "Sonora" } } } }, "panel plant"],
      ["grievances", { or: [{ status: { eq: "RESOLVED" } }, { firstRaised: { lt: "2026-07-25" } }] }, "cars parts"],
      [
        "grievances",
        { not: { or: [{ firstRaised: { lt: "2026-07-25" } }, { settledOn: { gt: "2027" } }] } },
        "cheese milk parts",
      ],
      ["grievances", { status: { eq: "OPEN" }, or: [{ id: { eq: "grv-milk" } }, { id: { eq: "grv-parts" } }] }, "milk"],
      ["grievances", { and: [{ status: { eq: "OPEN" } }, { confidence: { eq: "LOW" } }] }, "cars"],
      ["grievances", { and: { status: { eq: "OPEN" } } }, "cars milk"],
    ]);
  });

  describe("nested objects", () => {
    rows([
      ["disputes", { facility: { state: { eq: "Sonora" } } }, "mine"],
      ["disputes", { facility: { state: { contains: "queretaro" } } }, "plant"],
      ["disputes", { facility: { city: { isNull: true } } }, "panel plant"],
      ["disputes", { facility: { name: { startsWith: "pla" }, state: { in: ["Querétaro", "Sonora"] } } }, "plant"],
      ["agreements", { dates: { inForce: { lt: "2000" } } }, "old"],
      ["agreements", { dates: { ended: { isNull: true }, inForce: { isNull: false } } }, "new"],
    ]);
  });

  describe("references", () => {
    rows([
      ["grievances", { partOf: { is: { status: { eq: "OPEN" } } } }, "parts"],
      ["grievances", { partOf: { is: { status: { eq: "RESOLVED" } } } }, ""],
      ["grievances", { partOf: { isNull: true } }, "cars cheese milk"],
      ["grievances", { partOf: { isNull: false } }, "parts"],
      ["grievances", { not: { partOf: { is: { id: { eq: "grv-cars" } } } } }, "cars cheese milk"],
      ["grievances", { partOf: { is: { partOf: { isNull: true } } } }, "parts"],
      ["grievances", { parts: { some: {} } }, "cars"],
      ["agreements", { replaces: { is: { termYears: { gt: 20 } } } }, "new"],
      ["agreements", { replacedBy: { some: { id: { eq: "agr-new" } } } }, "old"],
      ["agreements", { accompaniedBy: { count: { eq: 1 } } }, "new"],
      ["disputes", { respondent: { is: { iso2: { eq: "MX" } } } }, "mine plant"],
      ["observations", { series: { is: { reporter: { is: { iso2: { eq: "US" } } } } } }, "a b c"],
      ["disputes", { panellists: { some: { appointedBy: { isNull: true } } } }, "plant"],
      ["disputes", { panellists: { some: { role: { eq: "CHAIR" }, name: { eq: "Bob" } } } }, ""],
      ["countries", { panellistsAppointed: { some: { dispute: { is: { id: { eq: "dsp-plant" } } } } } }, "mex"],
    ]);
  });

  describe("relationships, from both ends", () => {
    rows([
      ["grievances", { against: { some: { id: { eq: "cty-can" } } } }, "cars cheese milk"],
      ["grievances", { against: { every: { id: { eq: "cty-can" } } } }, "cheese"],
      ["grievances", { against: { none: { id: { eq: "cty-can" } } } }, "parts"],
      ["grievances", { against: { some: { id: { eq: "cty-can" } }, none: { id: { eq: "cty-usa" } } } }, "cheese milk"],
      ["grievances", { against: { count: { gte: 2 } } }, "cars milk"],
      ["grievances", { against: { count: { lt: 2, gt: 0 } } }, "cheese parts"],
      ["grievances", { sectors: { count: { eq: 0 } } }, "parts"],
      ["grievances", { sectors: { count: { lte: 1 } } }, "cars cheese parts"],
      // Where there is none, every one fulfils anything.
      ["grievances", { sectors: { every: { id: { eq: "sec-cars" } } } }, "cars parts"],
      ["grievances", { sectors: { every: { naics: { isEmpty: true } } } }, "cheese milk parts"],
      ["countries", { grievancesAgainst: { some: { status: { eq: "OPEN" } } } }, "can mex usa"],
      ["countries", { grievancesAgainst: { count: { eq: 3 } } }, "can"],
      ["countries", { grievancesAgainst: { every: { firstRaised: { isNull: false } } } }, "can chn mex"],
      ["countries", { grievancesAgainst: { none: { firstRaised: { lt: "2027" } } } }, "chn"],
      ["countries", { agreements: { some: { termYears: { eq: 16 } } } }, "can mex usa"],
      [
        "sectors",
        { grievances: { some: { raisedBy: { some: { organization: { kind: { eq: "INDUSTRY_ASSOCIATION" } } } } } } },
        "cheese",
      ],
      ["organizations", { parent: { is: { units: { some: {} } } } }, "ustr-labor"],
    ]);
  });

  describe("a country itself, its side and its government", () => {
    const raisedBy = (some: object) => ({ raisedBy: { some } });
    rows([
      ["grievances", raisedBy({ id: { eq: "cty-usa" } }), "cheese"],
      ["grievances", raisedBy({ side: { in: ["cty-usa"] } }), "cheese milk"],
      ["grievances", raisedBy({ government: { in: ["cty-usa"] } }), "cheese milk"],
      ["grievances", raisedBy({ organization: { government: { in: ["cty-usa"] } } }), "milk"],
      ["grievances", raisedBy({ organization: { side: { in: ["cty-usa"] } } }), "cheese milk"],
      ["grievances", raisedBy({ side: { in: ["cty-mex", "cty-chn"] } }), "cars parts"],
      ["grievances", raisedBy({ side: { in: [] } }), ""],
      ["organizations", { side: { in: ["cty-usa"] } }, "dairy ustr ustr-labor"],
      ["organizations", { government: { in: ["cty-usa"] } }, "ustr ustr-labor"],
      ["organizations", { not: { side: { in: ["cty-usa"] } } }, "world"],
    ]);
  });

  describe("a sector and what is below it", () => {
    const within = (id: string) => ({ sectors: { some: { within: { in: [id] } } } });
    rows([
      ["sectors", { within: { in: ["sec-farm"] } }, "cheese dairy farm"],
      ["sectors", { within: { in: ["sec-dairy"] } }, "cheese dairy"],
      ["sectors", { within: { in: ["sec-cheese", "sec-cars"] } }, "cars cheese"],
      ["grievances", within("sec-farm"), "cheese milk"],
      ["grievances", within("sec-cheese"), "cheese"],
      ["grievances", { not: within("sec-farm") }, "cars parts"],
      ["grievances", { sectors: { some: { id: { eq: "sec-farm" } } } }, "milk"],
    ]);
  });

  describe("unions, and the interface of all records", () => {
    rows([
      ["positions", { holder: { is: { country: { iso2: { eq: "CA" } } } } }, "can-cheese"],
      ["positions", { holder: { is: { title: { contains: "dairy" } } } }, "dairy-agr"],
      ["positions", { holder: { is: { organization: {} } } }, "dairy-agr"],
      ["positions", { holder: { is: { not: { organization: {} } } } }, "can-cheese"],
      ["positions", { holder: { is: { country: {}, organization: {} } } }, ""],
      ["positions", { holder: { is: { or: [{ country: {} }, { organization: {} }] } } }, "can-cheese dairy-agr"],
      ["positions", { on: { is: { grievance: { status: { eq: "IN_DISPUTE" } } } } }, "can-cheese"],
      ["positions", { on: { is: { agreement: { parties: { some: { iso2: { eq: "MX" } } } } } } }, "dairy-agr"],
      ["positions", { on: { is: { id: { in: ["grv-cheese", "agr-new"] } } } }, "can-cheese dairy-agr"],
      ["countries", { positions: { some: { stance: { eq: "OPPOSES" } } } }, "can"],
      ["grievances", { positionsOn: { some: { holder: { is: { country: { party: { eq: true } } } } } } }, "cheese"],
      ["grievances", { raisedBy: { every: { organization: {} } } }, "milk"],
      ["grievances", { raisedBy: { none: { organization: {} } } }, "cars parts"],
    ]);
  });

  describe("bounds", () => {
    const nested = (depth: number): object => (depth === 0 ? { status: { eq: "OPEN" } } : { not: nested(depth - 1) });
    const related = (depth: number): object =>
      depth === 0 ? { id: { eq: "grv-cars" } } : { partOf: { is: related(depth - 1) } };
    const listed = (count: number) => ({ id: { in: Array.from({ length: count }, (_, i) => `grv-${i}`) } });
    const many = (count: number, each: object) => ({ or: Array.from({ length: count }, () => each) });

    async function refused(where: object) {
      const { data, errors } = await service.answer(question("grievances"), { variables: { where } });
      expect(data).toBeNull();
      return [errors![0]!.extensions!["code"], errors![0]!.extensions!["argument"], errors![0]!.message];
    }

    test("the depth", async () => {
      expect(await found("grievances", nested(8))).toBe("cars milk");
      expect(await found("grievances", related(8))).toBe("");
      const expected = ["WHERE_TOO_DEEP", "where", "where is nested deeper than 8 levels: ask in steps."];
      expect(await refused(nested(9))).toEqual(expected);
      expect(await refused(related(9))).toEqual(expected);
    });

    test("the number of conditions, of relationships too", async () => {
      const expected = ["WHERE_TOO_LONG", "where", "where has more than 100 conditions: ask in steps."];
      expect(await found("grievances", many(100, { status: { eq: "OPEN" } }))).toBe("cars milk");
      expect(await refused(many(101, { status: { eq: "OPEN" } }))).toEqual(expected);
      expect(await refused(many(101, { sectors: { some: {} } }))).toEqual(expected);
      expect(await refused(many(101, { sectors: { count: { eq: 1 } } }))).toEqual(expected);
      expect(await refused(many(101, { partOf: { isNull: true } }))).toEqual(expected);
      expect(await refused({ raisedBy: { some: many(101, { country: {} }) } })).toEqual(expected);
    });

    test("the length of lists and texts", async () => {
      expect(await found("grievances", listed(500))).toBe("");
      expect(await refused(listed(501))).toEqual([
        "LIST_TOO_LONG",
        "where.id",
        "where.id lists 501 values: at most 500 are allowed.",
      ]);
      expect(await found("grievances", { summary: { contains: "x".repeat(200) } })).toBe("");
      const expected = ["TEXT_TOO_LONG", "where.summary", "where.summary is longer than 200 characters."];
      expect(await refused({ summary: { contains: "x".repeat(201) } })).toEqual(expected);
      expect(await refused({ summary: { in: ["x".repeat(201)] } })).toEqual(expected);
    });

    test("a wrong date", async () => {
      const query = "query ($where: GrievanceWhere) { grievances(where: $where) { totalCount } }";
      const { errors } = await service.answer(query, { variables: { where: { firstRaised: { lt: "2026-02-30" } } } });
      expect(errors![0]!.message).toContain('"2026-02-30"');
      expect(errors![0]!.message).toContain("write 2026, 2026-07 or 2026-07-24 as a string.");
    });
  });
});
