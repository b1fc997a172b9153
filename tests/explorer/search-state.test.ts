import { moreThan, searchStateOf, toggled } from "../../explorer/src/rooms/search/search-state";

const stateOf = (address: string) => searchStateOf(new URLSearchParams(address));

describe("the state of the search room", () => {
  test.each([
    ["", { words: null, kinds: [], shown: 20 }],
    ["q=+dairy++quotas+", { words: "dairy  quotas", kinds: [], shown: 20 }],
    ["q=+&kinds=", { words: null, kinds: [], shown: 20 }],
    ["q=a&kinds=MEASURE,AGENDA_ITEM&shown=60", { words: "a", kinds: ["MEASURE", "AGENDA_ITEM"], shown: 60 }],
    ["q=a&kinds=measure,NOTHING,constructor", { words: "a", kinds: [], shown: 20 }],
    ["q=a&shown=-1", { words: "a", kinds: [], shown: 20 }],
    ["q=a&shown=1e9", { words: "a", kinds: [], shown: 500 }],
    ["q=a&shown=2.5", { words: "a", kinds: [], shown: 20 }],
  ])("%s", (address, state) => {
    expect(stateOf(address)).toEqual(state);
  });

  test.each([
    [20, 19, null],
    [20, 20, null],
    [20, 21, 60],
    [480, 2000, 500],
    [500, 2000, null],
  ])("of %d shown and %d in all, more shows %j", (shown, total, next) => {
    expect(moreThan(shown, total)).toBe(next);
  });

  test("a kind is put in at the end, and taken out wherever it stands", () => {
    expect(toggled(["a", "b"], "c")).toEqual(["a", "b", "c"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });
});
