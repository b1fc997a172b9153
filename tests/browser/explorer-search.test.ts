import type { Page } from "playwright-core";
import { readRecords } from "../records";
import { inBrowser } from "./browser";

const records = readRecords();
type Titles = Record<"en" | "es" | "fr", string>;
const titlesOf = (list: readonly { readonly id: string; readonly title?: unknown }[], id: string) =>
  list.find((record) => record.id === id)!.title as Titles;

/** What the API says of words, apart from what the page asks. */
interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly kindCounts: readonly { readonly kind: string; readonly count: number }[];
    readonly nodes: readonly { readonly record: { readonly id: string; readonly title: string } }[];
  };
}

const SEARCH = `query ($words: String!, $kinds: [EntityKind!], $first: Int, $language: Language) {
  search(query: $words, kinds: $kinds, first: $first) {
    totalCount kindCounts { kind count } nodes { record { id title(language: $language) } }
  }
}`;

inBrowser("the search room", (browsing) => {
  const field = (page: Page) => page.getByRole("dialog").getByRole("combobox");
  const options = (page: Page) => page.getByRole("listbox").getByRole("option");
  const hits = (page: Page) => page.getByRole("main").getByRole("list").last().getByRole("listitem");

  /** Opens the search over a page, by its key. */
  async function openPalette(path: string): Promise<Page> {
    const page = await browsing.open(path);
    await page.getByRole("main").waitFor();
    await page.keyboard.press("/");
    await field(page).waitFor();
    return page;
  }

  /** Waits until the list is the answer to what stands in the field. */
  const settled = (page: Page, words: string) =>
    page
      .locator('[aria-busy="false"]')
      .filter({ has: page.getByRole("option", { name: new RegExp(`«${words}»`) }) })
      .waitFor();

  it("finds Canada's dairy quota complaint although a letter is wrong", async () => {
    const page = await openPalette("/?lang=en");
    await page.keyboard.type("diary quotas");
    const title = titlesOf(records.grievances, "grv-ca-dairy-trq-administration").en;
    await options(page).filter({ hasText: title }).first().click();
    await page.waitForURL("**/records/grv-ca-dairy-trq-administration?lang=en");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("finds by a Spanish word, in Spanish", async () => {
    const page = await openPalette("/?lang=es");
    await page.keyboard.type("lácteos");
    await settled(page, "lácteos");
    const { suggest } = await browsing.ask<{ suggest: readonly { record: { title: string } }[] }>(
      `{ suggest(prefix: "lácteos", first: 8) { record { title(language: ES) } } }`,
    );
    const shown = await page.getByRole("group", { name: "Por su nombre" }).getByRole("option").allInnerTexts();
    expect(shown.length).toBe(suggest.length);
    for (const [i, { record }] of suggest.entries()) expect(shown[i]).toContain(record.title);
    expect(shown[0]).toContain(titlesOf(records.sectors, "sec-dairy").es);
  });

  it("finds a case by its docket number, and Enter opens it even before the answer is there", async () => {
    const { id, caseNumber } = records.disputes.find((dispute) => dispute.id === "dsp-wto-ds637-autos") as unknown as {
      id: string;
      caseNumber: string;
    };
    const page = await openPalette("/?lang=en");
    await page.keyboard.type(caseNumber);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/records/${id}?lang=en`);
  });

  it("is worked by keys alone: from «/» to a record, and to all results", async () => {
    const page = await openPalette("/?lang=en&asOf=2026-03-01");
    await page.keyboard.type("rules of or");
    await settled(page, "rules of or");
    const { suggest } = await browsing.ask<{ suggest: readonly { id: string }[] }>(
      `{ suggest(prefix: "rules of or", first: 3) { id } }`,
    );
    expect(await options(page).nth(0).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await field(page).getAttribute("aria-activedescendant")).toBe(await options(page).nth(1).getAttribute("id"));
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/records/${suggest[1]!.id}?lang=en&asOf=2026-03-01`);

    await page.keyboard.press("Control+k");
    await page.getByRole("group", { name: "Opened last" }).getByRole("option").waitFor();
    await page.keyboard.type("steel");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL("**/search?q=steel&**");
    await page.getByText("not narrowed by the day").waitFor();

    await page.keyboard.press("/");
    await field(page).waitFor();
    await page.keyboard.press("Escape");
    await field(page).waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).toBe("/search");
  });

  it("narrows what is offered to kinds, by keys", async () => {
    const page = await openPalette("/?lang=en");
    await page.keyboard.type("dairy");
    await settled(page, "dairy");
    const { search } = await browsing.ask<Found>(SEARCH, { words: "dairy" });
    const chips = page.getByRole("group", { name: "Narrow to kinds" }).getByRole("button");
    expect(await chips.count()).toBe(search.kindCounts.length + 1);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    const { kind, count } = search.kindCounts[0]!;
    await page.getByRole("option", { name: new RegExp(`^(All )?${count} results? for «dairy»`) }).waitFor();
    expect(await chips.nth(1).getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(`**/search?q=dairy&kinds=${kind}&lang=en`);
  });

  it("never lets a late answer stand for newer words", async () => {
    const page = await openPalette("/?lang=en");
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let late = 0;
    await page.route("**/graphql**", async (route) => {
      if (/steel/.test(decodeURIComponent(route.request().url()) + (route.request().postData() ?? ""))) {
        late++;
        await held;
      }
      await route.continue().catch(() => undefined);
    });
    const asked = page.waitForRequest((request) => request.url().includes("steel"));
    await page.keyboard.type("steel");
    await asked;
    await field(page).fill("dairy");
    await settled(page, "dairy");
    const before = await options(page).allInnerTexts();
    release();
    await page.keyboard.type(" quotas");
    await settled(page, "dairy quotas");
    expect(late).toBeGreaterThan(0);
    await field(page).fill("dairy");
    await settled(page, "dairy");
    expect(await options(page).allInnerTexts()).toEqual(before);
  });

  it("says what to try where nothing is found", async () => {
    const page = await openPalette("/?lang=fr");
    await page.keyboard.type("xqzzy");
    await page.getByText("Rien n'a été trouvé pour « xqzzy »").waitFor();
    expect(await options(page).count()).toBe(0);

    const room = await browsing.open("/search?q=xqzzy&lang=en");
    await room.getByText("Nothing is found for «xqzzy»").waitFor();
    expect(await room.getByRole("main").getByRole("listitem").count()).toBe(3);
  });

  it("shows all that words find, narrows it by kinds, and keeps it in the address", async () => {
    const words = "dairy quotas";
    const page = await browsing.open(`/search?q=dairy+quotas&lang=en`);
    const all = (await browsing.ask<Found>(SEARCH, { words, first: 20 })).search;
    await page.getByText(`${all.totalCount} records found`).waitFor();
    expect(await hits(page).locator("a").allInnerTexts()).toEqual(all.nodes.map(({ record }) => record.title));
    expect(await hits(page).first().locator("mark").allInnerTexts()).toEqual(["quotas", "dairy"]);

    const narrowed = (await browsing.ask<Found>(SEARCH, { words, kinds: ["EVENT"], first: 20 })).search;
    const chip = page.getByRole("group", { name: "Narrow to kinds" }).getByRole("button", { name: /^Event/ });
    await chip.click();
    await page.getByText(`${narrowed.totalCount} records found`).waitFor();
    const shown = await hits(page).locator("a").allInnerTexts();
    expect(shown).toEqual(narrowed.nodes.map(({ record }) => record.title));
    const graph = await page.getByRole("link", { name: /in the graph/ }).getAttribute("href");
    expect(new URL(graph!, browsing.origin).searchParams.get("ids")).toBe(
      narrowed.nodes.map(({ record }) => record.id).join(","),
    );

    const again = await browsing.open(page.url().slice(browsing.origin.length));
    await again.getByText(`${narrowed.totalCount} records found`).waitFor();
    expect(await hits(again).locator("a").allInnerTexts()).toEqual(shown);
    await page.goBack();
    await page.getByText(`${all.totalCount} records found`).waitFor();
    await page.goForward();
    await page.getByText(`${narrowed.totalCount} records found`).waitFor();
  });

  it("shows more on demand, and says where no record has all the words", async () => {
    const page = await browsing.open("/search?q=dairy&lang=en");
    const { search } = await browsing.ask<Found>(SEARCH, { words: "dairy", first: 60 });
    await page.getByRole("button", { name: /more$/ }).click();
    await hits(page)
      .nth(search.nodes.length - 1)
      .waitFor();
    expect(await hits(page).count()).toBe(search.nodes.length);

    const some = await browsing.open("/search?q=mexican+zebra+dairy&lang=en");
    await some.getByText("No record has all of these words").waitFor();
  });
});
