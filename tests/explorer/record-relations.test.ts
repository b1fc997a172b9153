import type { Line } from "../../explorer/src/kinds/answers";
import type { Kind, KindName, RelationshipField } from "../../explorer/src/kinds/kinds";
import { familyOfRelation, isClaim, relationsOf } from "../../explorer/src/rooms/record/relations";

const leads = (name: string, kinds: readonly KindName[] | null, rest: Partial<RelationshipField> = {}) =>
  ({ name, kinds, many: true, onEdge: [], ...rest }) satisfies RelationshipField;

const line = (id: string) => ({ id }) as unknown as Line;
const list = (...ids: string[]) => ({ totalCount: ids.length, undatedCount: null, nodes: ids.map(line) });

test("relationships stand by the families of what they lead to, parts and those without any apart", () => {
  const kind = {
    relationships: [
      leads("sectors", ["SECTOR"]),
      leads("raisedBy", ["COUNTRY", "ORGANIZATION"]),
      leads("jurisdiction", ["COUNTRY"], { many: false }),
      leads("replaces", ["MEASURE"], { onEdge: ["from", "note"] }),
      leads("about", ["AGREEMENT", "EVENT"]),
      leads("rates", null, { part: "Rate" }),
      leads("disputes", ["DISPUTE"]),
      leads("parent", ["SECTOR"], { many: false }),
      leads("events", ["EVENT"]),
    ],
  } as unknown as Kind;
  const { groups, parts, none } = relationsOf(kind, {
    sectors: list("s"),
    raisedBy: list("a", "b"),
    jurisdiction: line("c"),
    replaces: {
      totalCount: 30,
      undatedCount: 2,
      edges: [{ from: "2026-02", note: "in part", node: line("m") }],
    },
    about: list("x"),
    rates: list("r"),
    disputes: list(),
    parent: null,
    // On the day asked for none held for sure, but one has no known begin.
    events: { totalCount: 0, undatedCount: 1, nodes: [] },
  });
  expect(groups.map(({ family, relations }) => [family, relations.map(({ field }) => field.name)])).toEqual([
    ["subject", ["about"]],
    ["actor", ["raisedBy", "jurisdiction"]],
    ["measure", ["replaces"]],
    ["sector", ["sectors"]],
    ["time", ["events"]],
  ]);
  expect(parts.map(({ field }) => field.name)).toEqual(["rates"]);
  expect(none.map(({ name }) => name)).toEqual(["disputes", "parent"]);
  const [replaces] = groups[2]!.relations;
  expect(replaces).toMatchObject({ total: 30, undated: 2, tied: [{ line: { id: "m" }, edge: { note: "in part" } }] });
});

test("what cites a source is evidence, whatever its kind", () => {
  const citedBy = leads("citedBy", ["GRIEVANCE", "OBSERVATION"], { onEdge: ["locator", "supports"] });
  expect(familyOfRelation(citedBy)).toBe("evidence");
  expect(isClaim("SOURCE", citedBy)).toBe(false);
});

test.each([
  ["GRIEVANCE", leads("commitments", ["COMMITMENT"]), true],
  ["GRIEVANCE", leads("evidence", ["OBSERVATION"]), true],
  ["SERIES", leads("reporter", ["COUNTRY"]), true],
  ["SERIES", leads("observations", ["OBSERVATION"]), false],
  ["CONFLICT", leads("about", ["COUNTRY", "SOURCE"]), false],
] as const)("of %s it is a claim with sources: %j, %s", (kind, field, claimed) => {
  expect(isClaim(kind, field)).toBe(claimed);
});
