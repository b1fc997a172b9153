import type { Locator, Page } from "playwright-core";
import type { Grievance } from "../records";
import { readRecords } from "../records";
import { inBrowser } from "./browser";

const records = readRecords();
const covered = records.dataset["coveredUntil"]!;

/** A date of the records as a page in English writes it. */
function written(date: string): string {
  const parts = date.split("-").length;
  const [first, ...more] = [{ year: "numeric" }, { month: "long" }, { day: "numeric" }] as const;
  const options = Object.assign({ timeZone: "UTC" }, first, ...more.slice(0, parts - 1)) as Intl.DateTimeFormatOptions;
  return new Intl.DateTimeFormat("en-US", options).format(new Date(date.padEnd(10, "-01-01".slice((parts - 1) * 3))));
}

/** The country whose side an actor is on, after the files. */
function sideOf(id: string): string | undefined {
  if (id.startsWith("cty-")) return id;
  const organization = records.organizations.find((each) => each.id === id);
  return organization?.country ?? (organization?.parent && sideOf(organization.parent));
}

const rootOf = (id: string): string => {
  const { parent } = records.sectors.find((each) => each.id === id)!;
  return parent ? rootOf(parent) : id;
};

const sides = (grievance: Grievance) => new Set(grievance.against.map(sideOf));
const roots = (grievance: Grievance) => new Set((grievance.sectors ?? []).map(rootOf));
/** The id of the record that a link leads to. */
const idIn = (href: string) => href.replace(/^\/records\//, "").replace(/\?.*/, "");
const titleOf = (list: readonly { id: string; title: { en?: string } }[], id: string) =>
  list.find((each) => each.id === id)!.title.en!;

inBrowser("the front page", (browsing) => {
  let page: Page;

  const section = (name: string): Locator => page.getByRole("region", { name, exact: true }).first();

  async function open(path: string, visit?: Parameters<typeof browsing.open>[1]) {
    page = await browsing.open(path, visit);
    await page.locator("#heat ~ * table").waitFor();
  }

  /** The table of complaints as it is read: heads, and for each cell its number and where it leads. */
  async function heatMap() {
    const table = page.locator("#heat ~ * table");
    const sectors = await table.locator("tbody tr th").allInnerTexts();
    const heads = (await table.locator("thead th").allInnerTexts()).slice(1);
    const cells = await table.locator("tbody tr").evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("td")].map((cell) => ({
          count: Number(cell.textContent),
          href: cell.querySelector("a")?.getAttribute("href") ?? null,
        })),
      ),
    );
    return { sectors, heads, cells };
  }

  test("an analyst reads where the review stands, what came last and what comes next", async () => {
    await open("/");
    const standing = section("Where the review stands");
    const newest = records.events
      .filter(({ kind, date }) => kind === "REVIEW" && date <= covered)
      .sort((a, b) => b.date.localeCompare(a.date))[0]!;
    await standing.getByRole("link", { name: newest.title.en, exact: true }).waitFor();
    expect(await standing.innerText()).toContain(`The records end on ${written(covered)}.`);

    const ahead = records.events.filter(({ date }) => date > covered).sort((a, b) => a.date.localeCompare(b.date));
    expect(ahead.length).toBeGreaterThan(0);
    expect(await standing.locator("ol[data-ahead] a").allInnerTexts()).toEqual(ahead.map(({ title }) => title.en));
    expect(await standing.locator("ol[data-ahead] time").allInnerTexts()).toEqual(
      ahead.map(({ date }) => written(date)),
    );
    // What a reader must not be told: that the day of the records is the reader's.
    expect(await page.locator("main").innerText()).not.toMatch(/\btoday\b/i);
  });

  test("each of the six complaints has its status, whom it is against, and a figure or a source", async () => {
    await open("/");
    const article = records.sources.find(({ id }) => id === "src-seed-2026-03-02")!;
    const six = records.grievances.filter(({ citations }) =>
      citations?.some(({ source, locator }) => source === article.id && locator.startsWith("list of examples")),
    );
    expect(six.length).toBe(6);
    const items = section("Six complaints").locator("ol > li");
    expect(await items.count()).toBe(6);
    for (const { title, status, statusAsOf, against, evidence = [] } of six) {
      const item = items.filter({ has: page.getByRole("heading", { name: title.en!, exact: true }) });
      const text = await item.innerText();
      expect(status).toBe("OPEN");
      expect(text).toContain(`Open as of ${written(statusAsOf)}`);
      for (const id of against)
        await item
          .getByRole("link", { name: titleOf(records.countries, id) })
          .first()
          .waitFor();
      expect(text).toContain(evidence.length > 0 ? `${evidence.length} figure` : "No figure");
      const linked = await item.locator("ul a").evaluateAll((links) => links.map((each) => each.getAttribute("href")!));
      const expected = evidence.length > 0 ? evidence : [article.id];
      expect(linked.length).toBeGreaterThan(0);
      for (const href of linked) expect(expected).toContain(idIn(href));
    }
  });

  test("the agenda tells each matter's status and how the government of each Party stands", async () => {
    await open("/");
    const { agendaItems, compare } = await browsing.ask<{
      agendaItems: { nodes: { id: string; title: string; statusAsOf: string; grievances: { totalCount: number } }[] };
      compare: { subjects: { subject: { id: string }; stances: { stance: string | null }[] }[] };
    }>(`{
      agendaItems(first: 100) { nodes { id title statusAsOf grievances { totalCount } } }
      compare(holders: ["cty-us", "cty-mx", "cty-ca"], reading: GOVERNMENT, first: 200) {
        subjects { subject { id } stances { stance } }
      }
    }`);
    const rows = section("On the table").locator("tbody tr");
    expect(await rows.count()).toBe(agendaItems.nodes.length);
    const shown = new Map(
      (
        await rows.evaluateAll((all) =>
          all.map((row) => {
            const href = row.querySelector("th a")!.getAttribute("href")!;
            const cells = [...row.querySelectorAll("td")];
            const stances = cells
              .slice(1, 4)
              .map((cell) => cell.querySelector("[data-stance]")?.getAttribute("data-stance") ?? null);
            return { href, status: cells[0]!.innerText, stances, count: Number(cells[4]!.innerText) };
          }),
        )
      ).map((row) => [idIn(row.href), row]),
    );
    for (const { id, statusAsOf, grievances } of agendaItems.nodes) {
      const row = shown.get(id)!;
      const asked = compare.subjects.find(({ subject }) => subject.id === id)?.stances.map(({ stance }) => stance);
      expect(row.stances).toEqual(asked ?? [null, null, null]);
      expect(row.status).toContain(`as of ${written(statusAsOf)}`);
      expect(row.count).toBe(grievances.totalCount);
    }
  });

  test("each number of the heat map is that of the files, and leads to exactly as many complaints", async () => {
    await open("/");
    const { sectors, heads, cells } = await heatMap();
    const bySide = new Map(records.countries.map(({ id, title }) => [title.en!, id]));
    const byRoot = new Map(records.sectors.map(({ id, title }) => [title.en!, id]));
    const questions: { where: object; count: number }[] = [];
    cells.forEach((row, i) =>
      row.forEach(({ count, href }, j) => {
        const root = byRoot.get(sectors[i]!);
        const side = bySide.get(heads[j]!);
        expect(root !== undefined || sectors[i] === "No sector given").toBe(true);
        expect(side !== undefined || heads[j] === "All").toBe(true);
        const inFiles = records.grievances.filter(
          (each) => (root ? roots(each).has(root) : roots(each).size === 0) && (!side || sides(each).has(side)),
        );
        expect([sectors[i], heads[j], count]).toEqual([sectors[i], heads[j], inFiles.length]);
        expect(href === null).toBe(count === 0);
        if (href === null) return;
        const address = new URL(href, browsing.origin);
        expect(address.pathname).toBe("/tables/grievance");
        questions.push({ where: JSON.parse(address.searchParams.get("where")!) as object, count });
      }),
    );
    expect(questions.length).toBeGreaterThan(20);
    const query = `query(${questions.map((_, i) => `$w${i}: GrievanceWhere`).join(" ")}) {
      ${questions.map((_, i) => `c${i}: grievances(where: $w${i}) { totalCount }`).join("\n")}
    }`;
    const variables = Object.fromEntries(questions.map(({ where }, i) => [`w${i}`, where]));
    const answer = await browsing.ask<Record<string, { totalCount: number }>>(query, variables);
    expect(questions.map((_, i) => answer[`c${i}`]!.totalCount)).toEqual(questions.map(({ count }) => count));
  });

  test("a cell is reached and opened by keyboard, and «back» leads here again", async () => {
    await open("/");
    const cell = page.locator("#heat ~ * table tbody a").first();
    await page.getByRole("region", { name: "The complaints, as a table" }).focus();
    await page.keyboard.press("Tab");
    const href = await cell.getAttribute("href");
    expect(await page.locator(":focus").getAttribute("href")).toBe(href);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${href}`);
    await page.goBack();
    await page.getByRole("heading", { name: "The Joint Review at a glance" }).waitFor();
    await page.goForward();
    await page.waitForURL(`**${href}`);
  });

  test("on a day everything is of that day, the address carries it, and elsewhere it shows the same", async () => {
    const day = "2026-02-20";
    await open(`/?asOf=${day}`);
    const { grievances } = await browsing.ask<{ grievances: { totalCount: number } }>(
      `{ grievances(asOf: "${day}") { totalCount } }`,
    );
    const total = page.locator("#heat ~ * table tfoot td").last();
    expect(await total.innerText()).toBe(String(grievances.totalCount));
    expect(grievances.totalCount).toBeLessThan(records.grievances.length);
    const hrefs = (await heatMap()).cells.flat().flatMap(({ href }) => href ?? []);
    for (const href of hrefs) expect(new URL(href, browsing.origin).searchParams.get("asOf")).toBe(day);

    const latest = await section("Latest events")
      .locator("time")
      .evaluateAll((all) => all.map((each) => each.getAttribute("datetime")!));
    expect(latest.length).toBeGreaterThan(5);
    for (const date of latest) expect(date <= day).toBe(true);
    // The review had not been held; what was said of the extension in July was not known.
    const standing = await section("Where the review stands").innerText();
    expect(standing).toContain(`You are looking at ${written(day)}.`);
    expect(standing).not.toContain("Not agreed");

    const shown = async () => {
      await page.locator("#changes ~ * li").first().waitFor();
      await page.getByRole("figure").last().locator("svg").waitFor();
      return page.locator("main").innerText();
    };
    const text = await shown();
    const address = page.url().replace(browsing.origin, "");
    await open(address);
    expect(await shown()).toBe(text);
  });

  test("the balances show every figure of every edition, and where sources disagree", async () => {
    await open("/");
    const figure = page.getByRole("figure", { name: "United States with Mexico, billion USD" });
    await figure.getByRole("img").locator("svg").waitFor();
    await figure.getByRole("button", { name: "As a table" }).focus();
    await page.keyboard.press("Enter");
    const rows = figure.locator("tbody tr");
    await rows.first().waitFor();
    const series = new Map(
      records.series
        .filter((each) => {
          const { indicator, frequency, reporter, partner } = each as unknown as Record<string, string>;
          return (
            indicator === "GOODS_BALANCE" && frequency === "ANNUAL" && reporter === "cty-us" && partner === "cty-mx"
          );
        })
        .map(({ id }) => [id, true]),
    );
    const expected = records.observations
      .filter((each) => series.has(each.series))
      .map(({ id, value }) => `${id} ${value}`);
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => {
        const link = row.querySelector("a")!;
        return [link.getAttribute("href")!, link.textContent.replace("−", "-")] as const;
      }),
    );
    expect(shown.map(([href, value]) => `${idIn(href)} ${Number(value)}`).sort()).toEqual([...expected].sort());

    const about = new Set(records.observations.filter((each) => series.has(each.series)).map(({ id }) => id));
    const disputed = records.conflicts.filter((each) => about.has((each as unknown as { about: string }).about));
    const listed = page.locator("#balances ~ *").getByRole("link", { name: /^Conflict of sources: / });
    const hrefs = await listed.evaluateAll((links) => links.map((each) => each.getAttribute("href")!));
    expect(disputed.length).toBeGreaterThan(0);
    for (const { id } of disputed) expect(hrefs.map(idIn)).toContain(id);
  });

  test("a reader of Spanish finds it in Spanish", async () => {
    await open("/", { locale: "es-MX" });
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    const review = records.events.find(({ id }) => id === "evt-2026-07-01-joint-review")!;
    await section("En qué punto está la revisión").getByRole("link", { name: review.title.es }).waitFor();
    await page.getByRole("heading", { name: "Seis quejas" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("Los registros terminan el 24 de julio de 2026.");
  });
});
