import type { Page } from "playwright-core";
import { kindNamed } from "../../explorer/src/kinds/kinds";
import { readRecords } from "../records";
import { inBrowser } from "./browser";
import { answered, idsShown, pathTo, total, whereIn } from "./table";

const records = readRecords();

inBrowser("the tables, counted, printed and with columns of choice", (browsing) => {
  test("a matrix: its cells are what is counted elsewhere, and lead to tables of their size", async () => {
    const page = await browsing.open("/tables/grievance?lang=en");
    await page.getByLabel("Count by").selectOption("AGAINST_SIDE");
    await page.getByLabel("and by").selectOption("SECTORS_WITHIN");
    const cell = page
      .getByRole("row", { name: /^Canada/ })
      .getByRole("link")
      .first();
    await cell.waitFor();
    const heads = await page.getByRole("columnheader").allInnerTexts();
    const column = heads.findIndex((text) => text.startsWith("Agriculture"));
    const agriculture = page
      .getByRole("row", { name: /^Canada/ })
      .locator("th, td")
      .nth(column)
      .getByRole("link");
    const where = {
      against: { some: { side: { in: ["cty-ca"] } } },
      sectors: { some: { within: { in: ["sec-agriculture"] } } },
    };
    const { grievances } = await browsing.ask<{ grievances: { totalCount: number } }>(
      "query ($where: GrievanceWhere) { grievances(where: $where) { totalCount } }",
      { where },
    );
    expect(Number(await agriculture.innerText())).toBe(grievances.totalCount);
    expect(grievances.totalCount).toBeGreaterThan(3);
    // What a row comes to counts each record once, whatever its sectors.
    const canadian = await browsing.ask<{ grievances: { totalCount: number } }>(
      "query ($where: GrievanceWhere) { grievances(where: $where) { totalCount } }",
      { where: { against: where.against } },
    );
    const sum = page
      .getByRole("row", { name: /^Canada/ })
      .getByRole("link")
      .last();
    expect(Number(await sum.innerText())).toBe(canadian.grievances.totalCount);
    await agriculture.click();
    await total(page, grievances.totalCount);
    expect(whereIn(page)).toEqual(where);
    await page.goBack();
    await agriculture.waitFor();
  });

  test("every cell of matrices of all sorts leads to as many records as it counts", async () => {
    const pairs = [
      ["grievance", "SECTORS_WITHIN,RAISED_BY_GOVERNMENT", "&level=1"],
      ["grievance", "MEASURES_KIND,MEASURES_STATUS", ""],
      ["measure", "STATUS,DATES_IN_FORCE_YEAR", "&asOf=2025-07-01"],
      ["event", "KIND,ABOUT_ENTITY_KIND", ""],
    ] as const;
    const page = await browsing.open("/tables?lang=en");
    for (const [path, by, more] of pairs) {
      await page.goto(`${browsing.origin}/tables/${path}?by=${by}${more}&lang=en`);
      await page.locator("tfoot a").first().waitFor();
      await answered(page);
      const cells = await page.evaluate<[href: string, count: number][]>(
        "[...document.querySelectorAll('table a')].map((link) => [link.getAttribute('href'), Number(link.textContent)])",
      );
      expect(cells.length).toBeGreaterThan(20);
      const { type, many } = kindNamed(path.toUpperCase() as "MEASURE");
      const asOf = more.includes("asOf") ? ', asOf: "2025-07-01"' : "";
      const wheres = cells.map(
        ([href]) => JSON.parse(new URL(href, browsing.origin).searchParams.get("where")!) as object,
      );
      const found: number[] = [];
      for (let from = 0; from < wheres.length; from += 20) {
        const some = wheres.slice(from, from + 20);
        const fields = some.map((_, i) => `a${i}: ${many}(where: $w${i}${asOf}) { totalCount }`);
        const answer = await browsing.ask<Record<string, { totalCount: number }>>(
          `query (${some.map((_, i) => `$w${i}: ${type}Where`).join(", ")}) { ${fields.join(" ")} }`,
          Object.fromEntries(some.map((where, i) => [`w${i}`, where])),
        );
        found.push(...some.map((_, i) => answer[`a${i}`]!.totalCount));
      }
      expect([by, found]).toEqual([by, cells.map(([, count]) => count)]);
    }
  });

  test("what no chip can say stays, and can be removed", async () => {
    const or = [{ status: { eq: "RESOLVED" } }, { sectors: { none: {} } }];
    const page = await browsing.open(pathTo("grievance", { or, confidence: { eq: "HIGH" } }, "&lang=en"));
    const chip = page.getByRole("button", { name: "Remove the filter «Custom»" });
    await chip.waitFor();
    await page.getByRole("button", { name: "Remove the filter «Confidence: High»" }).click();
    await page.waitForURL((url) => !url.search.includes("HIGH"));
    expect(whereIn(page)).toEqual({ or });
    const count = records.grievances.filter(
      ({ status, sectors = [] }) => status === "RESOLVED" || sectors.length === 0,
    );
    await total(page, count.length);
    await chip.click();
    await total(page, records.grievances.length);
    expect(whereIn(page)).toBeNull();
    await page.goto(`${browsing.origin}/tables/grievance?where=%7B&lang=en`);
    await page.getByText("The filter in this address cannot be read").waitFor();
  });

  test("columns are chosen, and kept in the address", async () => {
    const page = await browsing.open("/tables/source?lang=en");
    await idsShown(page);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("checkbox", { name: "Read on" }).uncheck();
    await page.getByRole("checkbox", { name: "Confidence" }).check();
    await page.keyboard.press("Escape");
    const heads = (of: Page) => of.getByRole("columnheader").allInnerTexts();
    const chosen = await heads(page);
    expect(chosen.join()).toContain("Confidence");
    expect(chosen.join()).not.toContain("Read on");
    const again = await browsing.open(page.url().slice(browsing.origin.length));
    await idsShown(again);
    expect(await heads(again)).toEqual(chosen);
  });

  test("on paper: what it shows above the rows, how it is cited below, nothing to press", async () => {
    const page = await browsing.open(pathTo("measure", { status: { eq: "SUSPENDED" } }, "&asOf=2025-07-01&lang=en"));
    await idsShown(page);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("caption").innerText()).toMatch(/Status: Suspended · as of July 1, 2025$/);
    const { dataset } = await browsing.ask<{ dataset: { attribution: string; revision: { digest: string } } }>(
      "{ dataset { attribution revision { digest } } }",
    );
    const credit = page.getByText(dataset.attribution);
    await credit.waitFor();
    expect(await credit.innerText()).toContain(dataset.revision.digest);
    expect(await credit.innerText()).toContain(page.url());
    expect(await page.getByRole("button", { name: "Add a filter" }).isVisible()).toBe(false);
    expect(await page.getByRole("columnheader", { name: "Title" }).innerText()).toContain("Title");
  });
});
