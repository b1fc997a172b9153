import type { AnyRecord, Records } from "../records";
import { readRecords } from "../records";

/** The graph that the curated files say, worked out by plain loops: what exports are checked against. */
export interface PlainGraph {
  readonly dataset: Readonly<Record<string, string>>;
  /** By id, in the order of ids. */
  readonly records: ReadonlyMap<string, PlainNode>;
  /** Rates, panellists and versions, by the id that follows from their place. */
  readonly parts: ReadonlyMap<string, PlainNode>;
  readonly edges: readonly PlainEdge[];
}

export interface PlainNode {
  /** The plural of the kind, or the list that the part stands in. */
  readonly of: string;
  readonly value: Plain;
}

export interface PlainEdge {
  readonly from: string;
  readonly field: string;
  readonly to: string;
  readonly properties: Plain;
}

/** The kinds as the API names them, by their plural. */
export const KINDS: Readonly<Record<string, string>> = {
  countries: "COUNTRY",
  organizations: "ORGANIZATION",
  agreements: "AGREEMENT",
  chapters: "CHAPTER",
  commitments: "COMMITMENT",
  sectors: "SECTOR",
  grievances: "GRIEVANCE",
  measures: "MEASURE",
  agendaItems: "AGENDA_ITEM",
  positions: "POSITION",
  disputes: "DISPUTE",
  events: "EVENT",
  series: "SERIES",
  observations: "OBSERVATION",
  conflicts: "CONFLICT",
  sources: "SOURCE",
};

export type Plain = Readonly<Record<string, unknown>>;

const PARTS = ["rates", "panellists", "versions"];

export function plainGraph(): PlainGraph {
  const { dataset, ...lists } = readRecords();
  const all = Object.entries(lists as Omit<Records, "dataset">).flatMap(([of, list]) =>
    (list as AnyRecord[]).map((value) => ({ of, value: value as unknown as Plain })),
  );
  const byId = all.map((node) => [String(node.value["id"]), node] as const);
  const records = new Map(byId.sort(([one], [other]) => (one < other ? -1 : 1)));
  const parts = new Map<string, PlainNode>();
  const edges: PlainEdge[] = [];

  const addEdges = (from: string, value: Plain): void => {
    for (const [field, given] of Object.entries(value)) {
      if (["id", "retiredIds", "observations", ...PARTS].includes(field)) continue;
      for (const entry of Array.isArray(given) ? (given as unknown[]) : [given]) {
        if (typeof entry === "string" && records.has(entry)) edges.push({ from, field, to: entry, properties: {} });
        if (typeof entry !== "object" || entry === null) continue;
        const [name, to] = Object.entries(entry).find(([, each]) => records.has(String(each))) ?? [];
        if (name === undefined || !Array.isArray(given)) continue;
        const { [name]: _, ...properties } = entry as Plain;
        edges.push({ from, field, to: String(to), properties });
      }
    }
  };
  for (const [id, { value }] of records) {
    addEdges(id, value);
    for (const list of PARTS) {
      const held = value[list] as readonly Plain[] | undefined;
      for (const [i, part] of held?.entries() ?? []) {
        const partId = `${id}/${list}/${String(i + 1).padStart(2, "0")}`;
        parts.set(partId, { of: list, value: part });
        edges.push({ from: id, field: list, to: partId, properties: {} });
        addEdges(partId, part);
      }
    }
  }
  return { dataset, records, parts, edges };
}
