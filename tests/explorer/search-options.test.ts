import { movedTo, optionsFor } from "../../explorer/src/rooms/search/options";

const record = (id: string, text = id) => ({
  id,
  entityKind: "GRIEVANCE" as const,
  localizedTitle: { text, language: "EN" as const, isFallback: false, isTranslation: false },
});

describe("what is offered while one types", () => {
  test("what is named so comes first, then what else is found, each once, then the way to all", () => {
    const suggested = [
      { text: "Dairy", record: record("a", "Dairy") },
      { text: "Lácteos", record: record("b", "Milk products") },
    ];
    const groups = optionsFor("dai", suggested, [record("b"), record("c"), record("a")]);
    expect(groups).toEqual([
      {
        heading: "named",
        options: [
          { type: "record", record: record("a", "Dairy"), name: null },
          { type: "record", record: record("b", "Milk products"), name: "Lácteos" },
        ],
      },
      { heading: "found", options: [{ type: "record", record: record("c"), name: null }] },
      { heading: "all", options: [{ type: "all", words: "dai" }] },
    ]);
  });

  test("at most twelve records are offered", () => {
    const many = Array.from({ length: 20 }, (_, i) => record(`r${i}`));
    const [found, all] = optionsFor("r", [], many);
    expect([found!.heading, found!.options.length, all!.heading]).toEqual(["found", 12, "all"]);
    const named = many.slice(0, 8).map((each) => ({ text: each.id, record: each }));
    expect(optionsFor("r", named, many).map(({ options }) => options.length)).toEqual([8, 4, 1]);
  });

  test("nothing found offers nothing, not even all of it", () => {
    expect(optionsFor("xqzzy", [], [])).toEqual([]);
  });

  test.each([
    ["ArrowDown", -1, 3, 0],
    ["ArrowDown", 2, 3, 0],
    ["ArrowDown", 0, 3, 1],
    ["ArrowUp", 0, 3, 2],
    ["ArrowUp", 2, 3, 1],
    ["ArrowUp", -1, 3, 2],
    ["ArrowDown", -1, 0, null],
    ["Home", 1, 3, null],
  ])("%s from option %d of %d options leads to %j", (key, active, count, next) => {
    expect(movedTo(key, active, count)).toBe(next);
  });
});
