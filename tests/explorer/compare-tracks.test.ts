import { tracksOf } from "../../explorer/src/rooms/compare/tracks";

const position = (holder: string, date: string, until: string | null = null) => ({
  date,
  until,
  holder: { id: holder },
});

describe("positions as lines in time", () => {
  test("each lasts until the next of its holder, to its own end, or to the end of the line", () => {
    // Neither 2022 nor 2023 is a leap year: 730 days, of which 1 January 2023 begins the second half.
    const positions = [
      position("a", "2022"),
      position("b", "2022-01-01", "2023"),
      position("a", "2023-01-01"),
      position("c", "2023"),
    ];
    const { years, lines } = tracksOf(positions, null);
    expect(years).toEqual([
      { year: "2022", at: 0 },
      { year: "2023", at: 0.5 },
    ]);
    expect(lines).toEqual([
      [
        { position: positions[0], from: 0, to: 0.5 },
        { position: positions[2], from: 0.5, to: 1 },
      ],
      [{ position: positions[1], from: 0, to: 0.5 }],
      [{ position: positions[3], from: 0.5, to: 1 }],
    ]);
  });

  test("the line ends on the day", () => {
    // 1 to 11 January: ten days, of which the sixth begins in the middle.
    const { lines } = tracksOf([position("a", "2022-01-06", "2024")], "2022-01-11");
    expect(lines[0]!.map(({ from, to }) => [from, to])).toEqual([[0.5, 1]]);
  });

  test("no positions are no lines", () => {
    expect(tracksOf([], null)).toEqual({ years: [], lines: [] });
  });
});
