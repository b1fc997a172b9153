import { compareStateOf, morePairs, openedText } from "../../explorer/src/rooms/compare/compare-state";
import { byStance, cellOf, byKind } from "../../explorer/src/rooms/compare/stances";

const stateOf = (address: string) => compareStateOf(new URLSearchParams(address));

describe("the state of the comparison", () => {
  test("an empty address compares the governments of the Parties on the agenda", () => {
    expect(stateOf("")).toEqual({
      holders: ["cty-us", "cty-mx", "cty-ca"],
      reading: "GOVERNMENT",
      agenda: [],
      sectors: [],
      subjects: "agenda",
      opened: null,
      allPairs: false,
      pairsShown: 20,
      pair: null,
    });
  });

  test("everything chosen is in the address", () => {
    const address =
      "holders=org-ustr,cty-ca&reading=SELF&agenda=agd-dairy&sectors=sec-dairy&subjects=agenda" +
      "&open=agd-dairy~cty-ca&among=all&pairs=60&pair=cty-ca~cty-mx";
    expect(stateOf(address)).toEqual({
      holders: ["org-ustr", "cty-ca"],
      reading: "SELF",
      agenda: ["agd-dairy"],
      sectors: ["sec-dairy"],
      subjects: "agenda",
      opened: { subject: "agd-dairy", holder: "cty-ca" },
      allPairs: true,
      pairsShown: 60,
      pair: "cty-ca~cty-mx",
    });
  });

  test("what cannot be read counts as not given", () => {
    const { holders, reading, subjects, pairsShown, opened } = stateOf(
      "holders=,&reading=self&subjects=x&pairs=x&open=",
    );
    expect([holders.length, reading, subjects, pairsShown, opened]).toEqual([3, "GOVERNMENT", "agenda", 20, null]);
  });

  test("no holder is compared twice, and no more than twenty are", () => {
    const many = Array.from({ length: 30 }, (_, i) => `org-${i}`);
    expect(stateOf("holders=cty-us,cty-us").holders).toEqual(["cty-us"]);
    expect(stateOf(`holders=${many.join(",")}`).holders).toEqual(many.slice(0, 20));
  });

  test("what concerns a sector is of every kind, unless the address says otherwise", () => {
    expect(stateOf("sectors=sec-dairy").subjects).toBe("all");
    expect(stateOf("subjects=all").subjects).toBe("all");
  });

  test.each([
    ["agd-dairy", { subject: "agd-dairy", holder: null }],
    ["agd-dairy~org-ustr", { subject: "agd-dairy", holder: "org-ustr" }],
  ])("%s is written as it is read", (text, opened) => {
    expect(stateOf(`open=${text}`).opened).toEqual(opened);
    expect(openedText(opened)).toBe(text);
  });

  test.each([
    [20, 20, null],
    [20, 45, 60],
    [500, 900, null],
  ])("of %d pairs shown and %d in all, more shows %j", (shown, total, next) => {
    expect(morePairs(shown, total)).toBe(next);
  });
});

describe("stances", () => {
  test("those who speak for a holder agree, differ or are silent", () => {
    expect(cellOf([])).toEqual({ stances: [], date: null });
    expect(
      cellOf([
        { stance: "OPPOSES", date: "2026-07-01" },
        { stance: "OPPOSES", date: "2026-06-10" },
      ]),
    ).toEqual({ stances: ["OPPOSES"], date: "2026-07-01" });
    expect(
      cellOf([
        { stance: "OPPOSES", date: "2025" },
        { stance: "SUPPORTS", date: "2024-12" },
      ]),
    ).toEqual({ stances: ["SUPPORTS", "OPPOSES"], date: "2025" });
  });

  test("things are put together by stance", () => {
    const things = [
      { id: 1, stance: "OPPOSES" as const },
      { id: 2, stance: "SUPPORTS" as const },
      { id: 3, stance: "OPPOSES" as const },
    ];
    expect(byStance(things, ({ stance }) => stance)).toEqual([
      { stance: "SUPPORTS", things: [things[1]] },
      { stance: "OPPOSES", things: [things[0], things[2]] },
    ]);
  });

  test("things are put together by kind, in their order", () => {
    expect(byKind(["a1", "a2", "b1", "a3"], (text) => text[0])).toEqual([
      { kind: "a", things: ["a1", "a2", "a3"] },
      { kind: "b", things: ["b1"] },
    ]);
  });
});
