import { eachDatabase } from "../databases";
import { Periods } from "../periods";
import type { Position } from "../records";
import { readRecords } from "../records";
import { changing, changingAbout } from "./changing";
import type { Service } from "./service";
import { serve } from "./service";

const real = readRecords();

interface Found {
  stance: { holder: { id: string }; position: { id: string; stance: string }; sure: boolean | null }[];
}
const FIELDS = "holder { ... on Entity { id } } position { id stance } sure";

/** The newest positions on a subject, by holder and id, by plain loops over the records. */
function newest(positions: readonly Position[], periods: Periods, on: string, day: string | null, onlySure = false) {
  return positions
    .filter((position) => position.on === on)
    .map((position) => ({ position, holding: day === null ? null : periods.holding(position, day) }))
    .filter(({ position, holding }) =>
      holding === null
        ? periods.next(position) === undefined
        : holding === "SURELY" || (holding === "POSSIBLY" && !onlySure),
    )
    .map(({ position: { id, holder, stance }, holding }) => ({
      holder: { id: holder },
      position: { id, stance },
      sure: holding === null ? null : holding === "SURELY",
    }))
    .sort((one, other) => (one.holder.id + " " + one.position.id < other.holder.id + " " + other.position.id ? -1 : 1));
}

eachDatabase("the stance on a subject", (open) => {
  let service: Service;
  beforeAll(async () => void (service = await serve(open)), 120_000);
  afterAll(() => service.close());

  const periods = new Periods(real);
  const ask = async (given: string) => (await service.ask<Found>(`{ stance(${given}) { ${FIELDS} } }`)).stance;

  test("is that of plain loops, for every subject, on days about its positions", async () => {
    const subjects = [...new Set(real.positions.map(({ on }) => on))].sort();
    expect(subjects.length).toBeGreaterThan(30);
    for (const on of subjects) {
      const dates = real.positions.filter((position) => position.on === on).map(({ date }) => date);
      const days = dates.flatMap((date) => [`${date}-01-01`.slice(0, 10), `${date}-15-15`.slice(0, 10)]);
      const fields = [null, ...new Set([...days, "2017-01-01", "2026-07-25"])]
        .filter((day) => day === null || Number(day.slice(5, 7)) < 13)
        .flatMap((day) => [
          { day, onlySure: false },
          { day, onlySure: true },
        ]);
      const answer = await service.ask<Record<string, Found["stance"]>>(
        `{ ${fields.map(({ day, onlySure }, i) => `s${i}: stance(on: "${on}", asOf: ${JSON.stringify(day)}, certainty: ${onlySure ? "SURE" : "POSSIBLE"}) { ${FIELDS} }`).join("\n")} }`,
      );
      fields.forEach(({ day, onlySure }, i) =>
        expect([on, day, answer[`s${i}`]]).toEqual([on, day, newest(real.positions, periods, on, day, onlySure)]),
      );
    }
  });

  test("is narrowed to some holders; an agency does not speak for its country", async () => {
    const both = await ask('on: "agd-extension", asOf: "2026-07-02", holders: ["org-ustr", "cty-us"]');
    expect(both).toEqual([
      { holder: { id: "org-ustr" }, position: { id: expect.any(String) as string, stance: "OPPOSES" }, sure: true },
    ]);
    expect(await ask('on: "agd-extension", holders: []')).toEqual([]);
  });

  test("is empty, and no error, on what nobody took a position on yet", async () => {
    expect(await ask('on: "agd-extension", asOf: "1990-01-01"')).toEqual([]);
  });

  test("costs a statement to look the subject up, one to answer, and one for all records read", async () => {
    const costs = async (selected: string) =>
      (await service.statements(`{ stance(on: "agd-extension", asOf: "2026-07-02") { ${selected} } }`)).length;
    expect(await costs("sure holder { ... on Entity { id } }")).toBe(2);
    expect(await costs("holder { ... on Entity { title } } position { date stance }")).toBe(3);
  });

  test.each([
    ['on: "agd-nobody"', "UNKNOWN_ID", "on"],
    ['on: "cty-ca"', "WRONG_KIND", "on"],
    ['on: "pos-ca-mx-plan"', "WRONG_KIND", "on"],
    ['on: "agd-extension", holders: ["org-ustr", "org-nobody"]', "UNKNOWN_ID", "holders.1"],
    [`on: "agd-extension", holders: [${'"cty-ca",'.repeat(501)}]`, "LIST_TOO_LONG", "holders"],
  ])("refuses %.60s", async (given, code, argument) => {
    const { errors } = await service.answer(`{ stance(${given}) { sure } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
  });
});

eachDatabase("the stance on a made-up subject", (open) => {
  test("shows positions of one day side by side, and those of which it is not told which is the newest", async () => {
    const service = await serve(open, changing);
    const positions = [...changing.records.values()].flatMap(({ id, value }) =>
      id.startsWith("pos-") ? [value as never] : [],
    );
    const periods = new Periods({ positions, dataset: changingAbout });
    const ask = async (day: string | null) =>
      (await service.ask<Found>(`{ stance(on: "msr-open", asOf: ${JSON.stringify(day)}) { ${FIELDS} } }`)).stance;
    for (const day of [null, "2025-12-15", "2026-02-01", "2026-02-28", "2026-03-15", "2026-04-05", "2026-06-16"]) {
      expect([day, await ask(day)]).toEqual([day, newest(positions, periods, "msr-open", day)]);
    }
    const of = async (day: string) => (await ask(day)).map(({ position, sure }) => `${position.id} ${sure}`);
    expect(await of("2026-02-01")).toEqual(["pos-b true", "pos-c true", "pos-e false"]);
    expect(await of("2026-03-15")).toEqual(["pos-b false", "pos-c false", "pos-d false", "pos-e false"]);
    expect(await of("2026-04-05")).toEqual(["pos-d true", "pos-f true"]);
    await service.close();
  });
});
