import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { compare } from "../operations/answers/compare";
import type { Answer } from "../operations/lookup";
import { Lookup } from "../operations/lookup";
import { readRecords } from "../records";
import { inBrowser } from "./browser";

const lookup = new Lookup(readRecords());
const PARTIES = ["cty-us", "cty-mx", "cty-ca"];

/** What the records say of holders side by side, worked out without the API. */
interface SideBySide {
  readonly subjects: readonly {
    readonly subject: { readonly id: string; readonly title: string };
    readonly stances: readonly {
      readonly stance: string | null;
      readonly positions: readonly { readonly id: string; readonly date: string }[];
    }[];
  }[];
}
const answer = compare["positions-side-by-side"] as Answer<{ holders: string[]; asOf: string }>;
const sideBySide = (asOf: string) =>
  (answer(lookup, { holders: PARTIES, asOf }) as { compare: SideBySide }).compare.subjects;

/** A stance in English words, as the catalogue of terms has it, else as the schema's name reads. */
function inWords(stance: string): string {
  const path = join(__dirname, "../../explorer/src/language/en/terms.json");
  const terms = (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {}) as Record<string, string>;
  const words = stance.toLowerCase().replace("_", " ");
  return terms[`value.Stance.${stance}`] ?? words[0]!.toUpperCase() + words.slice(1);
}

/** The title in the text of a link to a record, after its kind, which is for screen readers. */
const titleIn = (text: string) => text.split("\n").at(-1)!;

inBrowser("the compare room", (browsing) => {
  const matrix = (page: Page) => page.getByRole("region", { name: "Positions side by side" });
  const rowOf = (page: Page, id: string) =>
    matrix(page)
      .getByRole("row")
      .filter({ has: page.locator(`th a[href^="/records/${id}?"]`) });

  it("shows what each Party's government says of the agenda, as the records have it on the day", async () => {
    const asOf = "2026-06-30";
    const page = await browsing.open(`/compare?lang=en&asOf=${asOf}`);
    await matrix(page).waitFor();
    const expected = sideBySide(asOf).filter(({ subject }) => subject.id.startsWith("agd-"));
    expect(expected.length).toBeGreaterThan(20);
    const links = await matrix(page).locator('th[scope="row"] a').all();
    const shown = await Promise.all(links.map((link) => link.getAttribute("href")));
    expect(shown.map((href) => href!.split(/[/?]/)[2])).toEqual(expected.map(({ subject }) => subject.id));
    const cells = await matrix(page).locator("tbody td").allInnerTexts();
    for (const [i, { stances }] of expected.entries()) {
      for (const [j, { stance, positions }] of stances.entries()) {
        // Three holders, and what they come to in sum.
        const text = cells[i * 4 + j]!;
        const dates = positions.map(({ date }) => date).sort();
        if (positions.length === 0) expect(text).toContain("No position recorded");
        else expect(text).toContain(dates.at(-1)!.slice(0, 4));
        if (stance) expect(text).toContain(inWords(stance));
        if (!stance && positions.length > 0) expect(text).toContain("They differ");
      }
    }
  });

  it("names the positions behind a stance and their sources a press away, and keeps that in the address", async () => {
    const page = await browsing.open("/compare?lang=en");
    await rowOf(page, "agd-extension").getByRole("button").first().click();
    const behind = page.getByRole("heading", { name: /^United States on: Sixteen-year extension/ });
    await behind.waitFor();
    const taken = sideBySide("2100-01-01").find(({ subject }) => subject.id === "agd-extension")!.stances[0]!.positions;
    expect(taken.length).toBeGreaterThan(1);
    for (const { id } of taken) {
      const { citations = [] } = lookup.get(id) as { citations?: { source: string; locator: string }[] };
      const position = page
        .getByRole("listitem")
        .filter({ has: page.locator(`a[href^="/records/${id}?"]`) })
        .first();
      await position.waitFor();
      expect(citations.length).toBeGreaterThan(0);
      for (const { source, locator } of citations) {
        const cited = position.getByRole("listitem").filter({ has: page.locator(`a[href^="/records/${source}?"]`) });
        expect(await cited.first().innerText()).toContain(locator);
      }
    }

    const again = await browsing.open(page.url().slice(browsing.origin.length));
    await again.getByRole("heading", { name: /^United States on: Sixteen-year extension/ }).waitFor();
    await again.locator(`li a[href^="/records/${taken[0]!.id}?"]`).waitFor();
    expect(await matrix(again).innerText()).toBe(await matrix(page).innerText());
    await page.goBack();
    await behind.waitFor({ state: "detached" });
    await page.goForward();
    await behind.waitFor();
  });

  it("shows where everyone stands on a subject on a day", async () => {
    const page = await browsing.open("/compare?lang=en&asOf=2026-03-01");
    await rowOf(page, "agd-extension")
      .getByRole("button", { name: /^Everyone/ })
      .click();
    await page.getByRole("heading", { name: /^Where everyone stands on: .*, as of March 1, 2026$/ }).waitFor();
    const { stance } = await browsing.ask<{
      stance: readonly { holder: { title: string }; position: { stance: string } }[];
    }>(
      `{ stance(on: "agd-extension", asOf: "2026-03-01") { holder { ... on Entity { title } } position { stance } } }`,
    );
    for (const each of ["SUPPORTS", "CONDITIONAL", "SEEKS_CHANGE", "OPPOSES"]) {
      const wanted = stance.filter(({ position }) => position.stance === each).map(({ holder }) => holder.title);
      const group = page
        .locator("div")
        .filter({ has: page.locator("> h4", { hasText: inWords(each) }) })
        .last();
      if (wanted.length === 0) {
        expect(await group.count()).toBe(0);
        continue;
      }
      await group.locator("li a").first().waitFor();
      expect((await group.locator("li a").allInnerTexts()).map(titleIn).sort()).toEqual([...wanted].sort());
    }
    const { positions } = await browsing.ask<{ positions: { totalCount: number } }>(
      `{ positions(where: { on: { is: { id: { eq: "agd-extension" } } }, date: { lte: "2026-03-01" } }) { totalCount } }`,
    );
    const course = page.getByRole("region", { name: "All positions on it, in their order" });
    await course.locator("tbody tr").first().waitFor();
    expect(await course.locator("tbody tr").count()).toBe(positions.totalCount);
  });

  it("adds a holder by writing its name and takes one out, by keys alone", async () => {
    const page = await browsing.open("/compare?lang=en&reading=SELF");
    await matrix(page).waitFor();
    const holders = page.getByRole("combobox", { name: "Holders" });
    await holders.focus();
    await page.keyboard.type("Unifor");
    await page.getByRole("option", { name: "Unifor" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await matrix(page).getByRole("columnheader", { name: "Unifor" }).waitFor();
    expect(new URL(page.url()).searchParams.get("holders")).toBe("cty-us,cty-mx,cty-ca,org-unifor");
    const remove = page.getByRole("button", { name: "Remove Mexico" });
    while (!(await remove.and(page.locator(":focus")).count())) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await matrix(page).getByRole("columnheader", { name: "Mexico" }).waitFor({ state: "detached" });
    expect(new URL(page.url()).searchParams.get("holders")).toBe("cty-us,cty-ca,org-unifor");
    const { stance } = await browsing.ask<{ stance: readonly { position: { stance: string } }[] }>(
      `{ stance(on: "agd-extension", holders: ["org-unifor"]) { position { stance } } }`,
    );
    await rowOf(page, "agd-extension")
      .getByRole("cell")
      .nth(2)
      .filter({ hasText: inWords(stance[0]!.position.stance) })
      .waitFor();
  });

  it("compares on what concerns a sector, and says who sides with whom there", async () => {
    const page = await browsing.open("/compare?lang=en&sectors=sec-dairy&among=all");
    const { compare: all, alignments } = await browsing.ask<{
      compare: { subjects: readonly { subject: { id: string } }[] };
      alignments: {
        totalCount: number;
        pairs: readonly {
          one: { id: string; title: string };
          other: { id: string; title: string };
          sharedCount: number;
          opposedCount: number;
          shared: readonly { id: string }[];
        }[];
      };
    }>(
      `{ compare(holders: ["cty-us", "cty-mx", "cty-ca"], reading: GOVERNMENT, sectors: ["sec-dairy"]) { subjects { subject { id } } }
         alignments(sectors: ["sec-dairy"], first: 20) {
           totalCount pairs { one { id title } other { id title } sharedCount opposedCount shared { id } } } }`,
    );
    await matrix(page).waitFor();
    for (const { subject } of all.subjects) expect(await rowOf(page, subject.id).count()).toBe(1);
    expect(await matrix(page).locator('th[scope="row"]').count()).toBe(all.subjects.length);

    const pairs = page.getByRole("region", { name: "Pairs of holders" });
    const rows = pairs.locator("tbody tr");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(alignments.pairs.length);
    for (const [i, pair] of alignments.pairs.entries()) {
      const row = rows.nth(i);
      const name = await row.getByRole("rowheader").innerText();
      expect(name).toContain(pair.one.title);
      expect(name).toContain(pair.other.title);
      const counts = (await row.getByRole("cell").allInnerTexts()).slice(0, 2).map(Number);
      expect(counts).toEqual([pair.sharedCount, pair.opposedCount]);
    }
    const shared = alignments.pairs.findIndex(({ sharedCount }) => sharedCount > 0);
    const wanted = alignments.pairs[shared]!;
    await rows.nth(shared).getByRole("button").click();
    await pairs.getByRole("heading", { name: "Alike on" }).waitFor();
    for (const { id } of wanted.shared) expect(await pairs.locator(`td a[href^="/records/${id}?"]`).count()).toBe(1);
    expect(new URL(page.url()).searchParams.get("pair")).toBe(`${wanted.one.id}~${wanted.other.id}`);
  });

  it("speaks French, with titles in French", async () => {
    const page = await browsing.open("/compare?lang=fr");
    await page.getByRole("heading", { level: 1, name: "Comparer les positions" }).waitFor();
    const table = page.getByRole("region", { name: "Positions côte à côte" });
    await table.getByRole("columnheader", { name: "États-Unis" }).waitFor();
    const { agendaItem } = await browsing.ask<{ agendaItem: { title: string } }>(
      `{ agendaItem(id: "agd-extension") { title(language: FR) } }`,
    );
    const row = table.getByRole("row").filter({ hasText: agendaItem.title });
    expect(await row.locator("time").first().innerText()).toBe("1er juillet 2026");
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  });
});
