import type { Kind } from "../../src/model";
import { model } from "../../src/model";
import { camelCase } from "../../src/graph/fields";
import { eachDatabase } from "../databases";
import { boundaries, Periods } from "../periods";
import type { Holding } from "../periods";
import type { AnyRecord } from "../records";
import { readRecords } from "../records";
import { statusOn } from "../statuses";
import type { Service } from "./service";
import { serve, rounds } from "./service";

const real = readRecords();

/** What a list is asked for, and which records it then has. */
const MODES = [
  { given: "", has: ["SURELY", "POSSIBLY"] },
  { given: "certainty: SURE", has: ["SURELY"] },
  { given: "includeUndated: true", has: ["SURELY", "POSSIBLY", "UNDATED"] },
] as const;

interface List {
  nodes: { id: string }[];
  totalCount: number;
  undatedCount: number | null;
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

/** Some of the days, spread evenly, with the first and the last. */
const some = (days: readonly string[], most: number) =>
  days.filter((_, i) => i % Math.ceil(days.length / most) === 0 || i === days.length - 1);

/** Days that follow from a seed, of the years that the records speak of. */
function randomDays(count: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return new Date(Date.UTC(1993, 0, 1) + (state % 16_000) * 86_400_000).toISOString().slice(0, 10);
  });
}

eachDatabase("lists as of a day", (open) => {
  let service: Service;
  beforeAll(async () => void (service = await serve(open)), 120_000);
  afterAll(() => service.close());

  const periods = new Periods(real);
  const recordsOf = ({ options }: Kind): AnyRecord[] =>
    [...(real as unknown as Record<string, AnyRecord[]>)[options!.plural]!].sort(byId);
  /** Days, 20 for each question; of Neo4j fewer are asked: the dates are its own, what holds on a day is worked out of them. */
  const asked = (days: readonly string[]) => {
    const questions = Math.ceil(days.length / 20);
    return Array.from({ length: rounds(service, questions) }, (_, i) => days.slice(20 * i, 20 * i + 20));
  };
  const listField = (kind: Kind) =>
    kind.options!.plural === camelCase(kind.name) ? `all${kind.name}` : kind.options!.plural;
  const expected = (records: readonly AnyRecord[], day: string, has: readonly Holding[]): List => {
    const holding = (record: AnyRecord) => periods.holding(record, day);
    const meant = records.filter((record) => has.includes(holding(record)));
    return {
      nodes: meant.slice(0, 500).map(({ id }) => ({ id })),
      totalCount: meant.length,
      undatedCount: records.filter((record) => holding(record) === "UNDATED").length,
    };
  };

  describe.each(model.entity.kinds.map((kind) => [kind.name, kind] as const))("of %s", (_, kind) => {
    const records = recordsOf(kind);
    const covered = real.dataset["coveredUntil"]!;
    const edges = sorted(records.flatMap((record) => boundaries(record, covered)));
    const days = kind.span ? edges : some(edges, 5);

    test("have what the dates say, on days on which something changes, and on others", async () => {
      const asked = [...some(days, rounds(service, 30)), ...randomDays(rounds(service, kind.span ? 10 : 3), 7)];
      for (const day of asked) {
        const lists = MODES.map(
          ({ given }, i) =>
            `m${i}: ${listField(kind)}(first: 500, asOf: "${day}", ${given}) { nodes { id } totalCount undatedCount }`,
        );
        const answer = await service.ask<Record<string, List>>(`{ ${lists.join("\n")} }`);
        MODES.forEach(({ has }, i) => expect([day, answer[`m${i}`]]).toEqual([day, expected(records, day, has)]));
      }
    });

    test("tell of each record whether it holds, on every day on which something may change", async () => {
      for (const some of asked(days)) {
        const fields = some.map((day, i) => `d${i}: holdsOn(date: "${day}")`).join(" ");
        const { list } = await service.ask<{ list: { nodes: Record<string, string>[] } }>(
          `{ list: ${listField(kind)}(first: 500) { nodes { id ${fields} } } }`,
        );
        const meant = records.slice(0, 500).map((record) => ({
          id: record.id,
          ...Object.fromEntries(some.map((day, i) => [`d${i}`, periods.holding(record, day)])),
        }));
        expect(list.nodes).toEqual(meant);
      }
    });
  });

  test.each(["agreements", "measures", "grievances", "disputes", "agendaItems"] as const)(
    "the %s have the status that their dates imply, on every day on which it may change",
    async (plural) => {
      const records: AnyRecord[] = [...real[plural]].sort(byId);
      const covered = real.dataset["coveredUntil"]!;
      const days = sorted(records.flatMap((record) => boundaries(record, covered)));
      for (const some of asked(days)) {
        const fields = some.map((day, i) => `d${i}: statusOn(date: "${day}")`).join(" ");
        const { list } = await service.ask<{ list: { nodes: object[] } }>(
          `{ list: ${plural}(first: 500) { nodes { id ${fields} } } }`,
        );
        const meant = records.map((record) => ({
          id: record.id,
          ...Object.fromEntries(some.map((day, i) => [`d${i}`, statusOn(record, day, covered)])),
        }));
        expect(list.nodes).toEqual(meant);
      }
    },
  );

  test("what holds and what status there was is told without another statement", async () => {
    const day = '(date: "2026-02-20")';
    const asked = `{ measures { nodes { id holdsOn${day} statusOn${day} rates { nodes { id holdsOn${day} } } } } }`;
    expect(await service.statements(asked)).toHaveLength(1);
    expect(await service.ask(asked, { compiled: true })).toEqual(await service.ask(asked));
    const ofAny = `{ nodes(ids: ["cty-ca", "msr-us-ieepa-canada"]) { ... on Entity { holdsOn${day} } ... on Measure { statusOn${day} } } }`;
    expect(await service.statements(ofAny)).toHaveLength(1);
    expect(await service.ask(ofAny)).toEqual({
      nodes: [{ holdsOn: "SURELY" }, { holdsOn: "NO", statusOn: "STRUCK_DOWN" }],
    });
  });

  test("a kind that always holds has all its records on whichever day, and none undated", async () => {
    const { sectors } = await service.ask<{ sectors: List }>(
      '{ sectors(asOf: "1900-01-01", certainty: SURE) { totalCount undatedCount nodes { id } } }',
    );
    expect(sectors).toMatchObject({ totalCount: real.sectors.length, undatedCount: 0 });
  });

  test("without a day nothing is left out, and nothing is undated", async () => {
    const { measures } = await service.ask<{ measures: List }>(
      "{ measures(certainty: SURE, includeUndated: false, first: 500) { totalCount undatedCount nodes { id } } }",
    );
    expect(measures).toMatchObject({ totalCount: real.measures.length, undatedCount: null });
  });

  test("lists inside records are asked of a day each on its own", async () => {
    const related = (ids: readonly string[] | undefined, all: readonly AnyRecord[]) =>
      all.filter(({ id }) => ids?.includes(id)).sort(byId);
    const days = [...randomDays(rounds(service, 8), 11), "2025-03-04", "2026-02-20", "2026-07-24", "2026-07-25"];
    const arguments_ = (day: string, given: string) => `(first: 100, asOf: "${day}", ${given})`;
    for (const day of days) {
      for (const { given, has } of MODES) {
        const list = `${arguments_(day, given)} { nodes { ... on Entity { id } } totalCount undatedCount }`;
        const { grievances, agendaItems } = await service.ask<
          Record<string, { nodes: Record<string, List | string>[] }>
        >(`{
          grievances(first: 500) { nodes { id measures${list} disputes${list} sectors${list} } }
          agendaItems(first: 100) { nodes { id positionsOn${list} events${list} grievances${list} } }
        }`);
        for (const node of grievances!.nodes) {
          const grievance = real.grievances.find(({ id }) => id === node["id"])!;
          for (const name of ["measures", "disputes", "sectors"] as const) {
            expect([day, node["id"], name, node[name]]).toEqual([
              day,
              node["id"],
              name,
              expected(related(grievance[name], real[name]), day, has), // prettier-ignore
            ]);
          }
        }
        for (const node of agendaItems!.nodes) {
          const on = real.positions.filter((position) => position.on === node["id"]).sort(byId);
          const about = real.events.filter((event) => event.about.includes(node["id"] as string)).sort(byId);
          expect([day, node["positionsOn"]]).toEqual([day, expected(on, day, has)]);
          expect([day, node["events"]]).toEqual([day, expected(about, day, has)]);
        }
      }
    }
  });

  test("a list of any kinds has those that always hold beside those that held", async () => {
    const source = "src-seed-2026-03-02";
    const all = Object.entries(real).flatMap(([name, list]) => (name === "dataset" ? [] : (list as AnyRecord[])));
    const citing = all.filter(({ citations }) => citations?.some((each) => each.source === source)).sort(byId);
    for (const day of ["1990-01-01", "2024-02-29", "2026-03-02", "2030-01-01"]) {
      const { source: answer } = await service.ask<{ source: { citedBy: List } }>(
        `{ source(id: "${source}") { citedBy(first: 500, asOf: "${day}") { nodes { id } totalCount undatedCount } } }`,
      );
      expect(answer.citedBy).toEqual(expected(citing, day, ["SURELY", "POSSIBLY"]));
    }
    expect(citing.length).toBeGreaterThan(20);
  });

  test("rates hold for their own time, and not while their measure is suspended", async () => {
    const measures = [...real.measures].sort(byId);
    const edges = sorted(
      measures.flatMap(({ rates, dates }) => (rates ? boundaries({ rates, dates }, "2026-07-24") : [])),
    );
    for (const day of some(edges, rounds(service, 25))) {
      for (const { given, has } of MODES) {
        const answer = await service.ask<{ measures: { nodes: { id: string; rates: List }[] } }>(`{
          measures(first: 500) { nodes { id rates(first: 100, asOf: "${day}", ${given}) { nodes { id } totalCount undatedCount } } }
        }`);
        const meant = measures.map((measure) => {
          const rates = (measure.rates ?? []).map((rate, i) => ({
            id: `${measure.id}/rates/${String(i + 1).padStart(2, "0")}`,
            holding: periods.holdingOfRate(rate, measure, day),
          }));
          const held = rates.filter(({ holding }) => (has as readonly Holding[]).includes(holding));
          return {
            id: measure.id,
            rates: {
              nodes: held.map(({ id }) => ({ id })),
              totalCount: held.length,
              undatedCount: rates.filter(({ holding }) => holding === "UNDATED").length,
            },
          };
        });
        expect([day, given, answer.measures.nodes]).toEqual([day, given, meant]);
      }
    }
  });
});
