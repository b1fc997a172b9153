import type { EntityKind } from "../../explorer/src/api/fragments.operation";
import { hrefOf } from "../../explorer/src/address/href";
import { placesOf } from "../../explorer/src/rooms/graph/drawing/arrange";
import { shortened, wrapped } from "../../explorer/src/rooms/graph/drawing/labels";
import { grouped } from "../../explorer/src/rooms/graph/grouped";
import type { Network, Path, Tie } from "../../explorer/src/rooms/graph/network";
import { counted, networkOf, tiesByRecord } from "../../explorer/src/rooms/graph/network";
import { alsoFrom, collapse, expand, leaveOut, startFrom, toggle } from "../../explorer/src/rooms/graph/opening";
import { neighbourhoodsOf, pathsOf, unhiddenOf, withHubsOf } from "../../explorer/src/rooms/graph/questions";
import type { View } from "../../explorer/src/rooms/graph/view";
import { paramsOf, viewOf } from "../../explorer/src/rooms/graph/view";

const view = (query: string): View => viewOf(new URLSearchParams(query));
const address = (shown: View): string => hrefOf("/graph", paramsOf(shown), new URLSearchParams());

const shared = { language: "EN", asOf: null, certainty: "POSSIBLE", includeUndated: false } as const;

const line = (id: string, entityKind: EntityKind = "GRIEVANCE") =>
  ({
    id,
    entityKind,
    localizedTitle: { text: `Title of ${id}`, language: "EN", isFallback: false, isTranslation: false },
  }) as Network["nodes"] extends ReadonlyMap<string, { record: infer Record }> ? Record : never;

const tie = (from: string, to: string, relationship = "ABOUT"): Tie => ({
  from,
  to,
  relationship,
  words: "is about",
  wordsBack: null,
  citation: null,
  measureRelation: null,
});

const stated = (from: string, to: string, relationship = "ABOUT") => ({
  ...tie(from, to, relationship),
  from: { id: from },
  to: { id: to },
});

type Neighbourhood = Parameters<typeof networkOf>[0][number];
const neighbourhood = (
  nodes: readonly (readonly [id: string, distance: number, hiddenCount: number])[],
  ties: readonly ReturnType<typeof stated>[],
  isCut = false,
) =>
  ({
    isCut,
    nodes: nodes.map(([id, distance, hiddenCount]) => ({ distance, hiddenCount, record: line(id) })),
    ties,
  }) as unknown as Neighbourhood;

describe("the graph in the address", () => {
  test("says nothing of what is as usual", () => {
    expect(address(view(""))).toBe("/graph");
    expect(view("")).toMatchObject({ depth: 1, limit: 100, hubs: false, maxLength: 4, longer: false, path: null });
  });

  test("holds all that is shown", () => {
    const query =
      "ids=a,b&open=c&hide=d&noKinds=SOURCE&noTies=ABOUT&also=CITES&depth=2&limit=200&hubs=1&sel=c" +
      "&from=a&to=z&maxLength=6&longerBy=1&path=2&view=list";
    expect(view(query)).toEqual({
      starts: ["a", "b"],
      opened: ["c"],
      left: ["d"],
      hiddenKinds: ["SOURCE"],
      hiddenRelationships: ["ABOUT"],
      also: ["CITES"],
      depth: 2,
      limit: 200,
      hubs: true,
      selected: "c",
      from: "a",
      to: "z",
      maxLength: 6,
      longer: true,
      path: 2,
      asList: true,
    });
    expect(decodeURIComponent(address(view(query)))).toBe(`/graph?${query}`);
  });

  test("takes what cannot be read as not given", () => {
    const usual = view("");
    expect(view("depth=9&limit=7&maxLength=0&path=x&noKinds=NO_KIND&ids=,,&longerBy=3")).toEqual(usual);
    expect(view("maxLength=7").maxLength).toBe(4);
    expect(view("ids=a,a,b&open=a,c").starts).toEqual(["a", "b"]);
    expect(view("ids=a,a,b&open=a,c").opened).toEqual(["c"]);
  });
});

describe("what is asked", () => {
  test("one question for 20 opened records, more for more, never above what the API gives", () => {
    const ids = Array.from({ length: 45 }, (_, i) => `r${i}`);
    const asked = neighbourhoodsOf(view(`ids=${ids.slice(0, 40)}&open=${ids.slice(40)}`), shared);
    expect(asked.map(({ ids: some }) => (some as string[]).length)).toEqual([20, 20, 5]);
    expect(asked.flatMap(({ ids: some }) => some)).toEqual(ids);
    expect(asked.map(({ limit }) => limit)).toEqual([500, 500, 500]);
    expect(neighbourhoodsOf(view("ids=a&open=b"), shared)[0]).toMatchObject({ limit: 200, withoutHubs: true });
    expect(neighbourhoodsOf(view("from=a&to=b"), shared)).toEqual([]);
  });

  test("names relationships only where more than the usual ones are walked", () => {
    expect(neighbourhoodsOf(view("ids=a"), shared)[0]!.relationships).toBeNull();
    const walked = neighbourhoodsOf(view("ids=a&also=CITES"), shared)[0]!.relationships as string[];
    expect(walked).toContain("CITES");
    expect(walked).toContain("RAISED_BY");
    expect(walked).not.toContain("CONTESTS");
  });

  test("what is hidden is left out of the walk, and asked again to be counted", () => {
    const hiding = view("ids=a&noKinds=SOURCE&noTies=ABOUT,NO_TYPE&hide=b");
    const avoid = { kinds: ["SOURCE"], relationships: ["ABOUT"], ids: ["b"] };
    expect(neighbourhoodsOf(hiding, shared)[0]!.avoid).toEqual(avoid);
    expect(unhiddenOf(hiding, shared)[0]!.avoid).toEqual({ kinds: [], relationships: [], ids: ["b"] });
    expect(unhiddenOf(view("ids=a"), shared)).toEqual([]);
    expect(withHubsOf(view("ids=a&depth=3"), shared)[0]).toMatchObject({ depth: 1, withoutHubs: false, limit: 500 });
    expect(withHubsOf(view("ids=a&hubs=1"), shared)).toEqual([]);
  });

  test("a path once both its ends are there", () => {
    expect(pathsOf(view("from=a"), shared)).toBeNull();
    expect(pathsOf(view("from=a&to=b&longerBy=1&hubs=1"), shared)).toMatchObject({
      from: "a",
      to: "b",
      maxLength: 4,
      longerBy: 1,
      withoutHubs: false,
    });
  });
});

describe("opening and closing", () => {
  // a is the start; b hangs on a, c on b, d on both a and c.
  const ties = [tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("a", "d")];

  test("expanding asks for the neighbours of one more, once", () => {
    expect(expand(view("ids=a"), "b").opened).toEqual(["b"]);
    expect(expand(view("ids=a&open=b"), "b").opened).toEqual(["b"]);
    expect(expand(view("ids=a"), "a").opened).toEqual([]);
  });

  test("collapsing closes what was opened from there and hangs on nothing else", () => {
    expect(collapse(view("ids=a&open=b,c"), "b", ties.slice(0, 2)).opened).toEqual([]);
    expect(collapse(view("ids=a&open=b,c,d"), "b", ties).opened).toEqual(["c", "d"]);
    expect(collapse(view("ids=a&open=b,c"), "c", ties).opened).toEqual(["b"]);
  });

  test("what hangs on a path stays open", () => {
    expect(collapse(view("ids=a&open=b,c"), "b", ties.slice(0, 2), ["c"]).opened).toEqual(["c"]);
  });

  test("pressing twice toggles, and leaves a start as it is", () => {
    expect(toggle(view("ids=a"), "b", ties).opened).toEqual(["b"]);
    expect(toggle(view("ids=a&open=b"), "b", ties).opened).toEqual([]);
    expect(address(toggle(view("ids=a"), "a", ties))).toBe("/graph?ids=a&sel=a");
  });

  test("leaving out, starting anew, starting from one more", () => {
    expect(address(leaveOut(view("ids=a,b&open=c&sel=b"), "b"))).toBe("/graph?ids=a&open=c&hide=b");
    expect(address(startFrom(view("ids=a&open=c&hide=c&depth=2&from=a&to=b"), "c"))).toBe("/graph?ids=c&depth=2&sel=c");
    expect(decodeURIComponent(address(alsoFrom(view("ids=a&open=c&hide=c"), "c")))).toBe("/graph?ids=a,c&sel=c");
  });
});

describe("a network", () => {
  const first = neighbourhood(
    [
      ["a", 0, 0],
      ["b", 1, 3],
      ["c", 2, 1],
    ],
    [stated("b", "a"), stated("b", "c")],
  );
  const second = neighbourhood(
    [
      ["c", 0, 0],
      ["b", 1, 1],
      ["d", 1, 2],
    ],
    [stated("b", "c"), stated("d", "c")],
    true,
  );

  test("has each record and tie of several answers once, the nearest first", () => {
    const { nodes, ties, isCut } = networkOf([first, second], []);
    const seen = [...nodes].map(([id, { distance, hiddenCount }]) => [id, distance, hiddenCount]);
    expect(seen).toEqual([
      ["a", 0, 0],
      ["c", 0, 0],
      ["b", 1, 1],
      ["d", 1, 2],
    ]);
    expect(ties.map(({ from, to }) => from + to)).toEqual(["ba", "bc", "dc"]);
    expect(isCut).toBe(true);
  });

  test("turns the ties of a path to who states them, and takes its words from there only", () => {
    const walked = {
      length: 1,
      records: [line("a"), line("x")],
      hops: [
        {
          from: { id: "a" },
          to: { id: "x" },
          ties: [{ ...stated("a", "x"), words: "is the subject of", statedBy: { id: "x" } }],
        },
      ],
    } as unknown as Path;
    const { nodes, ties } = networkOf([first], [walked]);
    expect(nodes.get("x")).toMatchObject({ distance: null, hiddenCount: null });
    expect([...nodes.keys()].at(-1)).toBe("x");
    expect(ties.at(-1)).toMatchObject({ from: "x", to: "a", words: null, wordsBack: "is the subject of" });
  });

  test("is seen from both ends of each tie", () => {
    const seen = tiesByRecord([tie("a", "b"), tie("c", "a")]);
    expect(seen.get("a")!.map(({ other }) => other)).toEqual(["b", "c"]);
    expect(seen.get("b")!.map(({ other }) => other)).toEqual(["a"]);
    expect(counted(["x", "y", "y"])).toEqual([
      ["y", 2],
      ["x", 1],
    ]);
  });

  test("as a list goes by steps from the starts, kind and title, what no way leads to last", () => {
    const kinds = { s: "GRIEVANCE", p: "EVENT", b: "GRIEVANCE", e: "EVENT", a: "GRIEVANCE", f: "EVENT" } as const;
    const nodes = Object.entries(kinds).map(([id, kind]) => [
      id,
      { record: line(id, kind), distance: 0, hiddenCount: 0 },
    ]);
    const network: Network = {
      nodes: new Map(nodes as [string, { record: ReturnType<typeof line>; distance: number; hiddenCount: number }][]),
      ties: [tie("s", "e"), tie("b", "s"), tie("a", "s"), tie("b", "f"), tie("f", "e")],
      isCut: false,
    };
    const said = grouped(network, ["s", "elsewhere"]).map(({ distance, kinds: groups }) => [
      distance,
      ...groups.map((group) => `${group.kind} ${group.nodes.map(({ record }) => record.id).join("")}`),
    ]);
    expect(said).toEqual([
      [0, "GRIEVANCE s"],
      [1, "GRIEVANCE ab", "EVENT e"],
      [2, "EVENT f"],
      [null, "EVENT p"],
    ]);
  });

  test("gives each record a place of its own, always the same, and leaves those that have one", () => {
    const network = networkOf([first, second], []);
    const known = new Map([["b", { x: 100, y: 50 }]]);
    const places = placesOf(network, known);
    expect(places.get("b")).toEqual({ x: 100, y: 50 });
    expect([...places.keys()].sort()).toEqual(["a", "b", "c", "d"]);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    expect(placesOf(network, known)).toEqual(places);
    const { x, y } = places.get("a")!;
    expect(Math.hypot(x - 100, y - 50)).toBeCloseTo(10);
  });
});

describe("titles on the canvas", () => {
  test("are cut at a word and wrapped", () => {
    expect(shortened("Dairy", 20)).toBe("Dairy");
    expect(shortened("Canadian dairy access and exports", 20)).toBe("Canadian dairy…");
    expect(wrapped("Canadian dairy access and exports", 16)).toEqual(["Canadian dairy", "access and", "exports"]);
  });
});
