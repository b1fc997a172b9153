import type { AnyRecord, Country, Dispute, Measure, Sector } from "../../records";
import type { Answer, Answers, Lookup } from "../lookup";
import { entityKind, ordered, pick, typeOf } from "../lookup";

const successors = (lookup: Lookup, retired: string) =>
  ordered(lookup.all().filter(({ retiredIds = [] }) => retiredIds.includes(retired)));

/** A record by its id or by the retired one that leads to it alone. */
function found(lookup: Lookup, id: string): AnyRecord | null {
  if (lookup.has(id)) return lookup.get(id);
  const records = successors(lookup, id);
  return records.length === 1 ? records[0]! : null;
}

const refetchById: Answer<{ id: string; ids: string[] }> = (lookup, { id, ids }) => {
  const { hsChapters = [], naics = [] } = lookup.get<Sector>(id);
  return {
    node: { id, hsChapters, naics },
    nodes: ids.map((each) => {
      const [record, list, number] = each.split("/") as [string, string?, string?];
      if (list === "rates") {
        const rate = lookup.get<Measure>(record).rates![Number(number) - 1]!;
        return { __typename: "Rate", id: each, ...pick(rate, "percent"), measure: { id: record } };
      }
      if (list === "panellists") {
        const panellist = lookup.get<Dispute>(record).panellists![Number(number) - 1]!;
        return { __typename: "Panellist", id: each, name: panellist.name };
      }
      const node = found(lookup, each);
      if (!node) return null;
      const __typename = typeOf(node.id);
      const status = __typename === "Measure" ? pick(node as Measure, "status", "statusAsOf") : {};
      return { __typename, ...lookup.named(node.id), retiredIds: node.retiredIds ?? [], ...status };
    }),
  };
};

const whereARetiredIdLeads: Answer<{ retired: string }> = (lookup, { retired }) => {
  const leads = successors(lookup, retired);
  return {
    byRetiredId: leads.map((record) => {
      const { kind, jurisdiction } = record as Measure;
      return {
        entityKind: entityKind(record.id),
        ...lookup.named(record.id),
        retiredIds: record.retiredIds,
        kind,
        jurisdiction: pick(lookup.get<Country>(jurisdiction), "iso2"),
      };
    }),
    none: [],
    node: leads.length === 1 ? { id: leads[0]!.id } : null,
  };
};

const aboutTheRecords: Answer = ({ records }) => {
  const { dataset, ...kinds } = records;
  const revision: Record<string, unknown> = {
    number: 1,
    digest: expect.stringMatching(/^[0-9a-f]{16,}$/),
    at: expect.stringMatching(/^\d{4}-.*Z$/),
  };
  const counts = Object.values(kinds).map((list: AnyRecord[]) => ({
    kind: entityKind(list[0]!.id),
    count: list.length,
  }));
  return {
    dataset: {
      ...dataset,
      revision,
      counts,
    },
  };
};

export const byId: Answers = {
  "refetch-by-id": refetchById,
  "where-a-retired-id-leads": whereARetiredIdLeads,
  "about-the-records": aboutTheRecords,
};
