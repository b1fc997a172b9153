import { Periods } from "../periods";
import { readRecords } from "../records";
import { inBrowser } from "./browser";
import { answered, idsShown, pathTo, total, whereIn } from "./table";

const records = readRecords();

/** The ids of a download, from its first column. */
async function idsIn(origin: string, href: string) {
  const text = await (await fetch(origin + href)).text();
  return text
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",")[0]!)
    .filter((id) => /^[a-z]{3}-[a-z0-9-]+$/.test(id));
}

inBrowser("the tables", (browsing) => {
  test("the index has every kind with its count, on a day those that held", async () => {
    const page = await browsing.open("/tables?lang=en");
    const links = page.getByRole("main").getByRole("listitem").getByRole("link");
    await links.filter({ hasText: String(records.sources.length) }).waitFor();
    expect(await links.count()).toBe(16);
    const { dataset } = await browsing.ask<{ dataset: { counts: { count: number }[] } }>(
      "{ dataset { counts { count } } }",
    );
    const counts = (await links.allInnerTexts()).map((text) => Number(/[\d,]+$/.exec(text)![0].replace(",", "")));
    expect(counts).toEqual(dataset.counts.map(({ count }) => count));
    const periods = new Periods(records);
    const held = records.measures.filter((each) =>
      ["SURELY", "POSSIBLY"].includes(periods.holding(each, "2025-07-01")),
    );
    await page.goto(`${browsing.origin}/tables?lang=en&asOf=2025-07-01`);
    await page.locator('a[href^="/tables/measure"]').getByText(String(held.length), { exact: true }).waitFor();
    await page.locator('a[href^="/tables/measure"]').click();
    await total(page, held.length);
  });

  test("Canadian dairy measures in force on a day: found, sorted, and downloaded as shown", async () => {
    const page = await browsing.open("/tables/measure?lang=en&asOf=2025-07-01");
    const add = async (about: string) => {
      await page.getByRole("button", { name: "Add a filter" }).click();
      await page.getByLabel("What it is about").selectOption(about);
    };
    const apply = page.getByRole("button", { name: "Apply the filter" });
    await add("jurisdiction");
    await page.getByRole("checkbox", { name: "Canada" }).check();
    await apply.click();
    await add("sectors");
    await page.getByLabel("Type to find").fill("dai");
    await page.getByRole("checkbox", { name: "Dairy", exact: true }).check();
    await apply.click();
    await add("status");
    await page.getByRole("checkbox", { name: /^In force/ }).check();
    await apply.click();
    expect(whereIn(page)).toEqual({
      jurisdiction: { is: { id: { in: ["cty-ca"] } } },
      sectors: { some: { within: { in: ["sec-dairy"] } } },
      status: { in: ["IN_FORCE"] },
    });

    const periods = new Periods(records);
    const sectorsBelow = (id: string): string[] => [
      id,
      ...records.sectors.filter(({ parent }) => parent === id).flatMap((each) => sectorsBelow(each.id)),
    ];
    const dairy = sectorsBelow("sec-dairy");
    const asked = records.measures.filter(
      ({ jurisdiction, sectors = [], status }) =>
        jurisdiction === "cty-ca" && sectors.some((id) => dairy.includes(id)) && status === "IN_FORCE",
    );
    const holding = (wanted: readonly string[]) =>
      asked.filter((each) => wanted.includes(periods.holding(each, "2025-07-01"))).map(({ id }) => id);
    const expected = holding(["SURELY", "POSSIBLY"]);
    expect(expected.length).toBeGreaterThan(2);
    await total(page, expected.length);
    await page.getByText("Measure of: Canada", { exact: true }).waitFor();
    await page.getByText("Sectors: Dairy and all below", { exact: true }).waitFor();

    const head = page.getByRole("columnheader", { name: "Entry into force" });
    await head.getByRole("button").click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await answered(page);
    const dates = new Map(records.measures.map(({ id, dates }) => [id, dates?.inForce ?? "9999"]));
    const shown = await idsShown(page);
    expect([...shown].sort()).toEqual([...expected].sort());
    expect(shown.map((id) => dates.get(id)!)).toEqual(shown.map((id) => dates.get(id)!).sort());

    const csv = page.getByRole("link", { name: "Download as CSV" });
    expect(await idsIn(browsing.origin, (await csv.getAttribute("href"))!)).toEqual([...expected].sort());

    // A fresh browser shows the same; a chip that goes widens it, and back narrows it again.
    const again = await browsing.open(page.url().slice(browsing.origin.length));
    await total(again, expected.length);
    expect(await idsShown(again)).toEqual(shown);
    await again.getByRole("button", { name: "Remove the filter «Sectors: Dairy and all below»" }).click();
    await again.getByText("Sectors: Dairy and all below", { exact: true }).waitFor({ state: "detached" });
    await again.locator("button:focus", { hasText: "Add a filter" }).waitFor();
    await again.goBack();
    await total(again, expected.length);
  });

  test("a download is what is shown: what surely held, what possibly did, and what has no known begin", async () => {
    const page = await browsing.open(pathTo("measure", { status: { isNull: false } }, "&asOf=2020-09-15&lang=en"));
    const periods = new Periods(records);
    const holding = (wanted: readonly string[]) =>
      records.measures
        .filter((each) => wanted.includes(periods.holding(each, "2020-09-15")))
        .map(({ id }) => id)
        .sort();
    const states = [["SURELY", "POSSIBLY"], ["SURELY"], ["SURELY", "POSSIBLY", "UNDATED"]].map(holding);
    expect(new Set(states.map(({ length }) => length)).size).toBe(3);
    const downloaded = async (format: string, ids: (href: string) => Promise<readonly string[]>) => {
      const href = await page.getByRole("link", { name: `Download as ${format}`, exact: true }).getAttribute("href");
      return ids(href!);
    };
    const jsonIds = async (href: string) => {
      const lines = (await (await fetch(browsing.origin + href)).text()).trimEnd().split("\n").slice(1);
      return lines.map((line) => (JSON.parse(line) as { id: string }).id);
    };
    const sure = page.getByLabel("only what surely holds");
    const undated = page.getByLabel("also what has no known start");
    for (const [i, state] of states.entries()) {
      if (i === 1) await sure.check();
      if (i === 2) {
        await sure.uncheck();
        await undated.check();
      }
      await total(page, state.length);
      expect((await idsShown(page)).sort()).toEqual(state);
      expect(await downloaded("CSV", (href) => idsIn(browsing.origin, href))).toEqual(state);
      expect(await downloaded("JSON", jsonIds)).toEqual(state);
    }
    const left = states[2]!.length - states[0]!.length;
    await undated.uncheck();
    await page.getByText(`${left} more ${left === 1 ? "is" : "are"} left out`).waitFor();
  });

  test("page after page has every record once, and the file has the same", async () => {
    const where = { stance: { in: ["OPPOSES", "SUPPORTS"] } };
    const expected = records.positions.filter(({ stance }) => ["OPPOSES", "SUPPORTS"].includes(stance)).length;
    expect(expected).toBeGreaterThan(50);
    const page = await browsing.open(pathTo("position", where, "&first=25&orderBy=-DATE&lang=en"));
    await total(page, expected);
    const seen: string[] = [];
    const next = page.getByRole("button", { name: "Next", exact: true });
    for (;;) {
      const ids = await idsShown(page);
      seen.push(...ids);
      if (await next.isDisabled()) break;
      await next.click();
      await page.locator(`tr[data-id="${ids[0]!}"]`).waitFor({ state: "detached" });
    }
    expect(seen).toHaveLength(expected);
    const href = await page.getByRole("link", { name: "Download as CSV" }).getAttribute("href");
    expect(await idsIn(browsing.origin, href!)).toEqual([...seen].sort());
    const last = await idsShown(page);
    await page.getByRole("button", { name: "Previous", exact: true }).click();
    await page.locator(`tr[data-id="${last[0]!}"]`).waitFor({ state: "detached" });
    expect(await idsShown(page)).toEqual(seen.slice(-last.length - 25, -last.length));
    await page.goBack();
    await page.locator(`tr[data-id="${last[0]!}"]`).waitFor();
  });

  test("by keyboard only: a filter set, a column sorted, rows selected and taken to the graph", async () => {
    const page = await browsing.open("/tables/dispute?lang=en");
    await total(page, records.disputes.length);
    const focus = async (name: RegExp, key = "Tab") => {
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press(key);
        const label = await page.evaluate<string>(
          `(({ labels, innerText, ariaLabel }) => ariaLabel ?? labels?.[0]?.innerText ?? innerText)(document.activeElement)`,
        );
        if (name.test(label)) return;
      }
      throw new Error(`${String(name)} is not reached by ${key}.`);
    };
    await focus(/^Add a filter/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await focus(/^What it is about/);
    await page.keyboard.type("Forum");
    await page.getByRole("checkbox").first().waitFor();
    await focus(/^USMCA annex 31-A/);
    await page.keyboard.press("Space");
    await focus(/^Apply/);
    await page.keyboard.press("Enter");
    const { forum } = whereIn(page) as { forum: { in: string[] } };
    const expected = records.disputes.filter((each) => forum.in.includes(each.forum));
    await total(page, expected.length);
    await focus(/^Case number/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator('th[aria-sort="descending"]').waitFor();
    await answered(page);
    const [first, second] = await idsShown(page);
    await focus(/^Select «/);
    await page.keyboard.press("Space");
    await focus(/^Select «/);
    await page.keyboard.press("Space");
    await focus(/^Open in the graph/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/graph\?/);
    expect(new URL(page.url()).searchParams.get("ids")!.split(",").sort()).toEqual([first, second].sort());
  });

  test("in French: chips, counts and dates in words", async () => {
    const where = { firstRaised: { gte: "2025-03", lte: "2025" }, settledOn: { isNull: true } };
    const page = await browsing.open(pathTo("grievance", where, "&lang=fr"));
    const { grievances } = await browsing.ask<{ grievances: { nodes: { id: string }[] } }>(
      "query ($where: GrievanceWhere) { grievances(where: $where) { nodes { id } } }",
      { where },
    );
    await total(page, grievances.nodes.length, grievances.nodes.length === 1 ? "fiche" : "fiches");
    expect(await idsShown(page)).toEqual(grievances.nodes.map(({ id }) => id));
    await page
      .getByRole("button", { name: /^Retirer le filtre « .* : ?de mars 2025 à 2025 »|: de mars 2025 à 2025/ })
      .waitFor();
    await page.getByRole("link", { name: "Télécharger en CSV" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  });
});
