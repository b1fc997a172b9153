import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { model } from "../../src/model";
import { openOwn } from "../databases";
import { datasetOf } from "../graph/service";
import type { Exports } from "./exported";
import { openExports } from "./exported";
import { KINDS, plainGraph } from "./plain";

const plain = plainGraph();
const graphOf = (text: string) => parse(MultiDirectedGraph, text);

describe("GraphML of the real records", () => {
  let exported: Exports;
  let text: string;
  beforeAll(async () => {
    exported = await openExports(openOwn);
    text = await exported.text("graphml");
  }, 120_000);
  afterAll(() => exported.service.close());

  test("has every record and part as a node, and every relationship as an edge", () => {
    const graph = graphOf(text);
    expect(graph.nodes().sort()).toEqual([...plain.records.keys(), ...plain.parts.keys()].sort());
    const found = graph.mapEdges((_, { locator }, from, to) => [from, to, locator].join(" "));
    const expected = plain.edges.map(({ from, to, properties }) => [from, to, properties["locator"]].join(" "));
    expect(found.sort()).toEqual(expected.sort());
    const label = graph.edges("grv-ca-dairy-access", "cty-ca").map((edge) => graph.getEdgeAttribute(edge, "label") as string); // prettier-ignore
    expect(label).toEqual(["AGAINST"]);
  });

  test("labels nodes with their titles, and gives values their types", () => {
    const graph = graphOf(text);
    for (const [id, { of, value }] of plain.records) {
      const attributes = graph.getNodeAttributes(id);
      expect(attributes["entityKind"]).toBe(KINDS[of]);
      const title = value["title"] as { en?: string } | string | undefined;
      if (title !== undefined) expect(attributes["label"]).toBe(typeof title === "string" ? title : title.en);
      if (of === "observations") expect(attributes["value"]).toBe(value["value"]);
      if (of === "countries") expect(attributes["party"]).toBe(value["party"]);
      if (of === "chapters") expect(attributes["number"]).toBe(value["number"]);
      if (of === "measures") {
        expect(attributes["dates.inForce"]).toBe((value["dates"] as { inForce?: string } | undefined)?.inForce);
      }
    }
    for (const [id, { value }] of plain.parts) {
      if (value["percent"] !== undefined) expect(graph.getNodeAttribute(id, "percent")).toBe(value["percent"]);
    }
  });

  test("of a part of the records has only what lies between these", async () => {
    const kinds = ["grievances", "countries", "measures"];
    const graph = graphOf(await exported.text("graphml", { kinds: "GRIEVANCE,COUNTRY,MEASURE" }));
    const inside = (id: string) => kinds.includes((plain.records.get(id) ?? { of: "" }).of) || id.includes("/rates/");
    const nodes = [...plain.records.keys(), ...plain.parts.keys()].filter(inside);
    expect(graph.nodes().sort()).toEqual(nodes.sort());
    expect(graph.size).toBe(plain.edges.filter(({ from, to }) => inside(from) && inside(to)).length);
  });
});

test("signs that XML does not have, or has for itself, are kept or replaced", async () => {
  const title = { en: 'a <b> & "c" \u0007 d' };
  const source = { id: "src-x", title: "y", language: "EN", publisher: "p\r\nq" };
  const small = datasetOf(model, {
    countries: [{ id: "cty-x", title, citations: [{ source: "src-x", locator: "<1>" }] }],
    sources: [source],
  });
  const exported = await openExports(openOwn, small);
  const graph = graphOf(await exported.text("graphml"));
  expect(graph.getNodeAttribute("cty-x", "label")).toBe('a <b> & "c" \ufffd d');
  expect(graph.getEdgeAttributes(graph.edges()[0])).toMatchObject({ label: "CITES", locator: "<1>" });
  await exported.service.close();
});
