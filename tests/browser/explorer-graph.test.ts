import type { Locator, Page } from "playwright-core";
import type { AnyRecord } from "../records";
import { readRecords } from "../records";
import { inBrowser } from "./browser";

const DAIRY = "grv-ca-dairy-access";
const AGENDA = "agd-dairy";

/** Fields that no walk goes along unless it is asked to: sources, the sides of conflicts, who named a panellist. */
const NOT_WALKED = ["citations", "versions", "contests", "appointedBy", "observations", "sources"];

/** Which records are tied, read from the files alone: whatever names another record's id is tied to it, either way. */
function tiedInFiles(): ReadonlyMap<string, ReadonlySet<string>> {
  const { dataset: _, conflicts: __, sources: ___, ...kinds } = readRecords();
  const records = Object.values(kinds).flat() as AnyRecord[];
  const tied = new Map(records.map(({ id }) => [id, new Set<string>()]));
  const read = (value: unknown, from: string): void => {
    if (typeof value === "string") {
      if (value === from || !tied.has(value)) return;
      tied.get(from)!.add(value);
      tied.get(value)!.add(from);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value)) if (!NOT_WALKED.includes(name)) read(inner, from);
    }
  };
  for (const record of records) {
    // The figures of a series name it in the tests' own reading of the files only.
    const { id, ...values } = record as AnyRecord & { series?: string };
    read({ ...values, series: id.startsWith("obs-") ? null : values.series }, id);
  }
  return tied;
}

/** What is within some steps of a record, walking around the records left out. */
function within(tied: ReturnType<typeof tiedInFiles>, start: string, steps: number, without: readonly string[]) {
  const found = new Set([start]);
  for (let step = 0; step < steps; step++)
    for (const id of [...found]) for (const other of tied.get(id)!) if (!without.includes(other)) found.add(other);
  return [...found].sort();
}

/** The Agreement, its parties, and what has more than 100 ties. */
function hubsOf(tied: ReturnType<typeof tiedInFiles>): readonly string[] {
  const busy = [...tied].filter(([, others]) => others.size > 100).map(([id]) => id);
  return [...new Set(["agr-usmca", "cty-us", "cty-mx", "cty-ca", ...busy])];
}

const idOf = (href: string) => decodeURIComponent(/\/records\/([^?]+)/.exec(href)![1]!);

/** The records that links lead to. */
const idsOf = async (links: Locator) =>
  Promise.all((await links.all()).map(async (link) => idOf((await link.getAttribute("href"))!)));

inBrowser("the graph room", (browsing) => {
  const tied = tiedInFiles();

  /** The ids of the records that the list shows, each a row of its own. */
  async function listed(page: Page): Promise<string[]> {
    await page.getByRole("heading", { level: 2, name: /^(Starting points|Puntos de partida)/ }).waitFor();
    const links = page.locator("main li:has(> div > a[href*='/records/']) > div:first-child > a");
    return (await idsOf(links)).sort();
  }

  const count = (page: Page, records: number) =>
    page.getByText(new RegExp(`^${records} records, \\d+ ties$`)).waitFor({ state: "attached" });

  test.each([1, 2])("shows what is %i steps from the dairy complaint, as the files have it", async (depth) => {
    const hubs = hubsOf(tied);
    const page = await browsing.open(`/graph?ids=${DAIRY}&depth=${depth}&limit=500&view=list&lang=en`);
    expect(await listed(page)).toEqual(within(tied, DAIRY, depth, hubs));
    const left = page.getByText("Left out as hubs").getByRole("link");
    const beside = [...tied.get(DAIRY)!].filter((id) => hubs.includes(id)).sort();
    expect((await idsOf(left)).sort()).toEqual(beside);

    await page.getByLabel("Show hubs").check();
    if (depth === 2) return;
    await count(page, tied.get(DAIRY)!.size + 1);
    expect(await listed(page)).toEqual([...tied.get(DAIRY)!, DAIRY].sort());
  });

  test("says of each record how many of its ties are not shown, and each tie in words", async () => {
    const hubs = hubsOf(tied);
    const page = await browsing.open(`/graph?ids=${DAIRY}&view=list&lang=en`);
    const shown = await listed(page);
    const item = page.locator("main li", { has: page.locator(`> div > a[href^='/records/${AGENDA}']`) });
    const missing = [...tied.get(AGENDA)!].filter((id) => !hubs.includes(id) && !shown.includes(id)).length;
    await item.getByText(`${missing} more records are tied to it and not shown.`).waitFor();
    const { agendaItem } = await browsing.ask<{ agendaItem: { sectors: { nodes: { title: string }[] } } }>(
      `{ agendaItem(id: "${AGENDA}") { sectors { nodes { title } } } }`,
    );
    for (const { title } of agendaItem.sectors.nodes)
      await item.getByText("concerns").locator("..").getByRole("link", { name: title, exact: false }).waitFor();
  });

  test("expands and collapses by keyboard alone, from writing a name to the list", async () => {
    const page = await browsing.open("/graph?lang=en");
    await page.getByRole("combobox", { name: "Title, number or id" }).focus();
    await page.keyboard.type("Canadian breach of dairy");
    await page.getByRole("option", { name: /Canadian breach of dairy market-access/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "As a list" }).waitFor();
    const tabTo = async (name: string) => {
      const button = page.getByRole("button", { name }).first();
      await button.waitFor();
      for (let i = 0; i < 200; i++) {
        if ((await button.and(page.locator(":focus")).count()) > 0) return page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab never comes to ${name}`);
    };
    await page.getByRole("heading", { level: 1 }).focus();
    await tabTo("As a list");
    const before = await listed(page);
    expect(before).toEqual(within(tied, DAIRY, 1, hubsOf(tied)));

    await tabTo("Expand (+13) Canadian dairy access and exports");
    const both = new Set([...before, ...within(tied, AGENDA, 1, hubsOf(tied))]);
    await count(page, both.size);
    expect(await listed(page)).toEqual([...both].sort());
    expect(new URL(page.url()).searchParams.get("open")).toBe(AGENDA);

    await tabTo("Collapse Canadian dairy access and exports");
    await count(page, before.length);
    expect(await listed(page)).toEqual(before);
    await page.goBack();
    await count(page, both.size);
  });

  test("draws the graph, which keys select in and expand", async () => {
    const page = await browsing.open(`/graph?ids=${DAIRY}&lang=en`);
    const { neighbourhood } = await browsing.ask<{ neighbourhood: Record<"nodes" | "ties", unknown[]> }>(
      `{ neighbourhood(ids: ["${DAIRY}"], withoutHubs: true) { nodes { distance } ties { words } } }`,
    );
    const { nodes, ties } = neighbourhood;
    await page.getByRole("img", { name: `A drawing of ${nodes.length} records and ${ties.length} ties` }).waitFor();
    const stage = page.getByRole("application", { name: "The drawn graph" });
    await stage.focus();
    await page.keyboard.press("PageDown");
    await page.getByRole("heading", { level: 2, name: "Canadian breach of dairy market-access" }).waitFor();
    await page.keyboard.press("PageDown");
    await page.waitForURL((url) => url.searchParams.get("sel") !== DAIRY);
    const second = new URL(page.url()).searchParams.get("sel")!;
    expect(tied.get(DAIRY)).toContain(second);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("open") === second);
    await page.getByRole("button", { name: /^Collapse/ }).waitFor();
    await stage.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("open") === null);
  });

  test("selects and pins with the pointer", async () => {
    // A record alone stands in the middle.
    const page = await browsing.open(`/graph?from=${DAIRY}&to=${DAIRY}&lang=en`);
    const canvas = page.getByRole("img", { name: /^A drawing of 1 record/ });
    await canvas.and(page.locator("[aria-busy='false']")).waitFor();
    await canvas.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await canvas.boundingBox())!;
    const card = page.getByRole("heading", { level: 2, name: "Canadian breach of dairy market-access" });
    await page.mouse.click(x + width / 2, y + height / 2);
    await card.waitFor();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 60, y + height / 2 + 40, { steps: 4 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Pin", pressed: true }).waitFor();
    await page.getByRole("button", { name: "Unpin 1 record" }).click();
    await page.getByRole("button", { name: "Pin", pressed: false }).waitFor();
  });

  test("hides a kind and a relationship, and keeps count of them", async () => {
    const page = await browsing.open(`/graph?ids=${DAIRY}&view=list&lang=en`);
    const all = await listed(page);
    const figures = all.filter((id) => id.startsWith("obs-"));
    await page.getByRole("checkbox", { name: new RegExp(`^Figures? ${figures.length}$`) }).uncheck();
    await count(page, all.length - figures.length);
    expect(await listed(page)).toEqual(all.filter((id) => !id.startsWith("obs-")));
    await page.getByRole("checkbox", { name: new RegExp(`^Figures? 0 / ${figures.length}$`) }).waitFor();
    expect(new URL(page.url()).searchParams.get("noKinds")).toBe("OBSERVATION");
    await page.goBack();
    await count(page, all.length);
  });

  const PATHS = `query ($from: ID!, $to: ID!) {
    paths(from: $from, to: $to, withoutHubs: true) {
      nodes {
        records { title }
        hops { ties { words statedBy { id citations(first: 3) { edges { locator node { id } } } } } }
      }
    }
  }`;
  interface Paths {
    paths: {
      nodes: {
        records: { title: string }[];
        hops: {
          ties: {
            words: string;
            statedBy: { id: string; citations: { edges: { locator: string; node: { id: string } }[] } };
          }[];
        }[];
      }[];
    };
  }

  test("says how the dairy complaint and the AFL-CIO are tied, each step with its sources", async () => {
    const ends = { from: DAIRY, to: "org-afl-cio" };
    const { paths } = await browsing.ask<Paths>(PATHS, ends);
    const page = await browsing.open(`/graph?from=${ends.from}&to=${ends.to}&lang=en`);
    const items = page.locator("main ol:not(ol ol) > li");
    await items.first().waitFor();
    expect(await items.count()).toBe(paths.nodes.length);
    for (const [i, { records, hops }] of paths.nodes.entries()) {
      const sentence = items.nth(i).locator("p").first();
      const words = hops.map(({ ties }) => ties.map((tie) => tie.words).join("; "));
      expect(await sentence.locator("em").allInnerTexts()).toEqual(words);
      const titles = records.map(({ title }) => title);
      expect(await sentence.locator("a > span:last-child").allInnerTexts()).toEqual(titles);
      await items
        .nth(i)
        .getByText(/steps? and (its|their) sources/)
        .click();
      const sources = items.nth(i).locator("ul li");
      const cited = hops.flatMap(({ ties }) => ties.flatMap(({ statedBy }) => statedBy.citations.edges));
      expect(await idsOf(sources.locator("a"))).toEqual(cited.map(({ node }) => node.id));
      expect(await sources.locator("> :last-child").allInnerTexts()).toEqual(cited.map((each) => `— ${each.locator}`));
    }
    const records = new Set(paths.nodes.flatMap((path) => path.records.map(({ title }) => title)));
    await count(page, records.size);
  });

  test("says plainly that there is no path, and how to look further", async () => {
    const page = await browsing.open(`/graph?from=${DAIRY}&to=org-afl-cio&maxLength=1&lang=en`);
    await page.getByText("These two records are not tied within 1 step.").waitFor();
    await page.getByRole("button", { name: "Up to 6 steps" }).click();
    await page.getByText(/^\d+ paths?; the shortest has 3 steps/).waitFor();
  });

  test("shows the same in Spanish wherever its address is pasted", async () => {
    const first = await browsing.open(`/graph?ids=${DAIRY}&lang=es`);
    await first.getByRole("heading", { level: 1, name: "Grafo" }).waitFor();
    await first.getByRole("combobox", { name: "Pasos", exact: true }).selectOption("2");
    await first.getByRole("button", { name: "Como lista" }).click();
    await first.waitForURL((url) => url.searchParams.get("view") === "list" && url.searchParams.get("depth") === "2");
    await first.getByRole("heading", { name: "A 2 pasos" }).waitFor();
    const ids = await listed(first);
    const text = await first.getByRole("main").innerText();

    const second = await browsing.open(first.url().slice(browsing.origin.length));
    await second.getByRole("heading", { name: "A 2 pasos" }).waitFor();
    expect(await listed(second)).toEqual(ids);
    await second.waitForFunction(`document.querySelector("main").innerText === ${JSON.stringify(text)}`);
    const { nodes } = await browsing.ask<{ nodes: { id: string; localizedTitle: { text: string } }[] }>(
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { id localizedTitle(language: ES) { text } } } }",
      { ids },
    );
    for (const { localizedTitle } of nodes) expect(text).toContain(localizedTitle.text.trim());
    expect(await second.locator("html").getAttribute("lang")).toBe("es");
  });
});
