import { derived } from "../../src/dataset/derive";
import { graphOf } from "../../src/dataset/graph";
import { digestOf } from "../databases";
import type { Files } from "./folder";
import { changed, datasetOf } from "./folder";
import { small } from "./small";
async function stored(files: Files) {
  const dataset = await datasetOf(files);
  const records = new Map([...graphOf(dataset).records].map((record) => [record.id, record]));
  return { digest: digestOf(dataset), records };
}

const digests = async (files: Files) =>
  new Map([...(await stored(files)).records.values()].map(({ id, digest }) => [id, digest]));

/** The ids of the records whose digest differs after a change. */
async function touched(name: string, from: string, to: string): Promise<string[]> {
  const [before, after] = [await digests(small), await digests(changed(small, name, from, to))];
  return [...after].filter(([id, digest]) => before.get(id) !== digest).map(([id]) => id).sort(); // prettier-ignore
}

/** What holds since a day with no end in sight does so surely up to the last day that the records reach. */
const openFrom = (day: string) => ({
  possiblyFrom: day,
  possiblyUntil: "9999-12-31",
  surelyFrom: day,
  surelyUntil: "2026-07-25",
});

test("a record is a node with a column for each value, and for what comparisons need of it", async () => {
  const { records } = await stored(small);
  const { label, properties } = records.get("msr-quota")!;
  expect(label).toBe("Measure");
  expect(properties).toEqual({
    id: "msr-quota",
    title: "Dairy quota",
    titleLanguage: "EN",
    titleFolded: ["dairy quota"],
    titleSort: "dairy quota",
    kind: "REGULATION",
    status: "IN_FORCE",
    statusAsOf: "2026-03-02",
    statusAsOfLast: "2026-03-02",
    statuses: ["2022-05-16/2026-03-03/IN_FORCE"],
    datesPublished: "2022-04-01",
    datesPublishedLast: "2022-04-01",
    datesInForce: "2022-05-16",
    datesInForceLast: "2022-05-16",
    generalKnowledge: ["dates.published"],
    generalKnowledgeFolded: ["dates.published"],
    confidence: "MEDIUM",
    ...openFrom("2022-05-16"),
  });
  expect(records.get("grv-dairy")!.properties).toMatchObject({ firstRaised: "2021-05", firstRaisedLast: "2021-05-31" });
  expect(records.get("sec-dairy")!.properties).toMatchObject({
    titleEs: "Lácteos",
    titleFolded: ["dairy", "lacteos"],
    translated: ["ES"],
    within: ["sec-dairy", "sec-food"],
  });
});

test("a part is a node of its own, named by its record and its place", async () => {
  const { parts } = (await stored(small)).records.get("msr-quota")!;
  expect(parts).toHaveLength(2);
  expect(parts[0]).toEqual({
    id: "msr-quota/rates/01",
    label: "Rate",
    type: "HAS_RATE",
    properties: {
      id: "msr-quota/rates/01",
      idFolded: "msr-quota/rates/01",
      percent: 0,
      applies: "AD_VALOREM",
      scope: "cheese within the quota",
      scopeFolded: "cheese within the quota",
      from: "2022-05-16",
      fromLast: "2022-05-16",
      quotaVolume: 4167,
      quotaUnit: "t",
      quotaUnitFolded: "t",
      quotaSide: "WITHIN",
      ...openFrom("2022-05-16"),
    },
  });
});

test("a record owns what leads out of it and of its parts", async () => {
  const { records } = await stored(small);
  const seen = (id: string) =>
    records.get(id)!.relationships.map(({ type, fromLabel, from, toLabel, to }) => `${fromLabel} ${from} ${type} ${toLabel} ${to}`).sort(); // prettier-ignore
  expect(seen("msr-quota")).toEqual([
    "Entity msr-quota AFFECTS Entity cty-us",
    "Entity msr-quota CITES Entity src-law",
    "Entity msr-quota CONCERNS Entity sec-dairy",
    "Entity msr-quota IN_JURISDICTION Entity cty-ca",
    "Entity msr-quota REPLACES Entity msr-old-quota",
  ]);
  expect(seen("cfl-balance")).toEqual([
    "ConflictVersion cfl-balance/versions/01 CITES Entity src-law",
    "ConflictVersion cfl-balance/versions/01 STATED_IN Entity obs-balance-2024",
    "Entity cfl-balance CONTESTS Entity obs-balance-2024",
  ]);
  expect(seen("obs-balance-2025")).toEqual([
    "Entity obs-balance-2025 CITES Entity src-law",
    "Entity obs-balance-2025 OBSERVATION_OF Entity ser-balance",
  ]);
  const replaces = records.get("msr-quota")!.relationships.find(({ type }) => type === "REPLACES")!;
  expect(replaces.properties).toMatchObject({ from: "2022-05-16", note: "in part" });
});

test("what the files do not say is worked out, also from what is worked out itself", async () => {
  const { records } = await stored(small);
  const title = (id: string) => records.get(id)!.properties["title"];
  expect(title("src-press")).toBe("Las quejas de los lecheros");
  expect(records.get("src-press")!.properties["titleLanguage"]).toBe("ES");
  expect(title("pos-union-dairy")).toBe("Dairy Union supports: Dairy, 2025-11");
  expect(title("obs-balance-2024")).toBe("Of goods balance, 2024");
  expect(title("cfl-balance")).toBe("Of goods balance, 2024: value");
  expect(records.get("ser-balance")!.properties).toMatchObject({
    key: "A.US.CA.GOODS_BALANCE._T._T.LEVEL.CENSUS.FAS.N.V.USD",
    coverage: "GOODS",
    flow: "BALANCE",
    decimals: 2,
  });
  expect(records.get("org-dairy-union")!.properties).toMatchObject({ side: ["cty-us"] });
  expect(records.get("org-dairy-union")!.properties).not.toHaveProperty("government");
});

test("records that rest on each other in a circle are worked out all the same", async () => {
  const { records, about } = await datasetOf(small);
  const conflict = records.get("cfl-balance")!;
  const itself = { ...conflict, value: { ...conflict.value, about: "cfl-balance" } };
  expect(derived({ records: new Map([["cfl-balance", itself]]), about })("cfl-balance")!["title"]).toEqual({
    en: "cfl-balance: value",
  });
});

describe("digests", () => {
  test("follow what a record owns, whatever the order of its fields and relationships", async () => {
    const twoParties = "raisedBy: [cty-us, org-dairy-union]";
    expect(await touched("grievances/grv-dairy.yaml", twoParties, "raisedBy: [org-dairy-union, cty-us]")).toEqual([]);
    expect(
      await touched("grievances/grv-dairy.yaml", "firstRaised: 2021-05\n", "# known since\nfirstRaised: 2021-05\n"),
    ).toEqual([]);
    expect(await touched("grievances/grv-dairy.yaml", twoParties, "raisedBy: [cty-us]")).toEqual(["grv-dairy"]);
    expect(await touched("measures/msr-quota.yaml", "per: kg", "per: lb")).toEqual(["msr-quota"]);
    expect(await touched("conflicts/cfl-balance.yaml", "table 1", "table 2")).toEqual(["cfl-balance"]);
  });

  test("follow what is worked out from other records", async () => {
    expect(await touched("agenda-items/agd-dairy.yaml", "en: Dairy", "en: Milk")).toEqual([
      "agd-dairy",
      "pos-union-dairy",
    ]);
    expect(await touched("series/ser-balance.yaml", "Of goods", "The goods")).toEqual([
      "cfl-balance",
      "obs-balance-2024",
      "obs-balance-2025",
      "ser-balance",
    ]);
  });

  test("the graph's follows every record, and what the dataset says of itself", async () => {
    const { digest } = await stored(small);
    const of = async (name: string, from: string, to: string) => (await stored(changed(small, name, from, to))).digest;
    expect(await of("chapters.yaml", "number: 3", "number:   3")).toBe(digest);
    expect(await of("measures/msr-quota.yaml", "per: kg", "per: lb")).not.toBe(digest);
    expect(await of("dataset.yaml", "coveredUntil: 2026-07-24", "coveredUntil: 2026-07-25")).not.toBe(digest);
  });
});
