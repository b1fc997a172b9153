import type { Cited } from "../../explorer/src/evidence/citations";
import { groundsOf, numbered } from "../../explorer/src/evidence/citations";
import { reportHref } from "../../explorer/src/rooms/record/report";

const cited = (id: string, ...supports: string[]) => ({ locator: "p. 1", supports, node: { id } }) as unknown as Cited;

describe("sources", () => {
  const all = numbered([cited("a"), cited("b", "status", "dates.inForce"), cited("a", "status"), cited("c")]);

  test("are numbered in their order, each once", () => {
    expect(all.map(({ number }) => number)).toEqual([1, 2, 1, 3]);
  });

  test("of a field are those noted to state it", () => {
    expect(groundsOf(all, "dates.inForce")).toEqual({ sources: [all[1]], noted: true });
    expect(groundsOf(all, "status")).toEqual({ sources: [all[1], all[2]], noted: true });
  });

  test("of a field of which nothing is noted are those of the record, and it is said so", () => {
    expect(groundsOf(all, "dates")).toEqual({ sources: all, noted: false });
  });
});

test("a report is filled in beside what the address says already", () => {
  const href = reportHref("https://example.org/issues/new?template=error", { title: "a & b", body: "1\n2 = ü" });
  expect(href).toBe("https://example.org/issues/new?template=error&title=a+%26+b&body=1%0A2+%3D+%C3%BC");
});
