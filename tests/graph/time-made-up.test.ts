import { eachDatabase } from "../databases";
import { boundaries, Periods } from "../periods";
import type { AnyRecord, Measure } from "../records";
import { statusOn } from "../statuses";
import { changing, changingAbout } from "./changing";
import type { Service } from "./service";
import { serve } from "./service";

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

eachDatabase("what holds on a day, of made-up records", (open) => {
  let service: Service;
  beforeAll(async () => void (service = await serve(open, changing)), 120_000);
  afterAll(() => service.close());

  test("have what the dates say where the real ones lack a case", async () => {
    const all = [...changing.records.values()].map(({ value }) => value as AnyRecord & { rates?: Measure["rates"] });
    const periods = new Periods({
      positions: all.filter(({ id }) => id.startsWith("pos-")) as never,
      dataset: changingAbout,
    });
    const days = sorted(all.flatMap((record) => boundaries(record, changingAbout.coveredUntil)));
    const seen = new Set<string>();
    for (const day of days) {
      const { nodes } = await service.ask<{ nodes: Record<string, never>[] }>(
        `{ nodes(ids: ${JSON.stringify(all.map(({ id }) => id))}) {
          ... on Entity { id holdsOn(date: "${day}") }
          ... on Agreement { agr: statusOn(date: "${day}") } ... on Grievance { grv: statusOn(date: "${day}") }
          ... on Dispute { dsp: statusOn(date: "${day}") } ... on AgendaItem { agd: statusOn(date: "${day}") }
          ... on Measure { msr: statusOn(date: "${day}") rates { nodes { id holdsOn(date: "${day}") } } sure: rates(asOf: "${day}", certainty: SURE) { totalCount } }
        } }`,
      );
      all.forEach((record, i) => {
        const holding = periods.holding(record, day);
        seen.add(`${record.id} ${holding}`);
        expect([day, nodes[i]]).toMatchObject([day, { id: record.id, holdsOn: holding }]);
        if ("status" in record) {
          expect([day, record.id, nodes[i]![record.id.slice(0, 3)]]).toEqual([
            day,
            record.id,
            statusOn(record, day, changingAbout.coveredUntil),
          ]);
        }
        const rates = (record.rates ?? []).map((rate) => periods.holdingOfRate(rate, record as never, day));
        if (!record.rates) return;
        expect([day, record.id, nodes[i]!["rates"]]).toMatchObject([
          day,
          record.id,
          { nodes: rates.map((holdsOn) => ({ holdsOn })) },
        ]);
        expect([day, nodes[i]!["sure"]]).toEqual([
          day,
          { totalCount: rates.filter((rate) => rate === "SURELY").length },
        ]);
      });
    }
    expect(seen.size).toBeGreaterThan(2 * all.length);
  });
});
