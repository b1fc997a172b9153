import type { Page } from "playwright-core";
import type { AnyRecord } from "../records";
import { readRecords } from "../records";
import { inBrowser } from "./browser";

const records = readRecords();
const { dataset, ...kinds } = records;

/** How many of a list there are by a value. */
function countBy<Each>(list: readonly Each[], of: (each: Each) => string | undefined): Map<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const each of list) counts.set(of(each), (counts.get(of(each)) ?? 0) + 1);
  return counts;
}

inBrowser("the room on data and method", (browsing) => {
  let page: Page;

  async function open(path: string, visit?: Parameters<typeof browsing.open>[1]) {
    page = await browsing.open(path, visit);
    await page.locator("#gaps ul a").first().waitFor();
    await page.locator("#conflicts td").first().waitFor();
    await page.locator("#cite pre").first().waitFor();
    await page.locator("#records td").first().waitFor();
  }

  /** The rows of a table: their figures and where each leads. */
  const rowsOf = (selector: string) =>
    page.locator(`${selector} tbody tr`).evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector("th")!.innerText.trim(),
        figures: [...row.querySelectorAll("td")].map((cell) => cell.innerText.replaceAll(",", "")),
        hrefs: [...row.querySelectorAll("td a")].map((link) => link.getAttribute("href")!),
      })),
    );

  test("coverage, revision and licence are those of the records", async () => {
    await open("/data");
    const { dataset: served } = await browsing.ask<{ dataset: { revision: { digest: string } } }>(
      "{ dataset { revision { digest } } }",
    );
    const text = await page.locator("#coverage").innerText();
    expect(dataset["coveredUntil"]).toBe("2026-07-24");
    expect(text).toContain("July 24, 2026");
    expect(text).toContain(served.revision.digest);
    const all = Object.values(kinds).reduce((sum, list) => sum + list.length, 0);
    expect(text).toContain(new Intl.NumberFormat("en-US").format(all));
    await page.locator("#coverage").getByRole("link", { name: dataset["licence"]! }).waitFor();
  });

  test("records are counted by kind and confidence as the files have them", async () => {
    await open("/data");
    const rows = await rowsOf("#records");
    const lists = Object.values(kinds) as readonly (readonly AnyRecord[])[];
    expect(rows.length).toBe(lists.length);
    const shown = rows.map(({ figures }) => figures.join(" ")).sort();
    const expected = lists.map((list) => {
      const counts = countBy(list, ({ confidence }) => confidence);
      const rated = [...counts.keys()].some((key) => key !== undefined);
      return [list.length, ...["HIGH", "MEDIUM", "LOW"].map((key) => counts.get(key) ?? (rated ? 0 : "–"))].join(" ");
    });
    expect(shown).toEqual(expected.sort());
  });

  test("sources by type and publisher and conflicts by cause are counted, and each leads to as many records", async () => {
    await open("/data");
    const types = countBy(records.sources, (each) => (each as unknown as Record<string, string>)["type"]);
    const publishers = countBy(records.sources, (each) => (each as unknown as Record<string, string>)["publisher"]);
    const causes = countBy(records.conflicts, (each) => (each as unknown as Record<string, string>)["cause"]);
    const numbers = (counts: Map<unknown, number>) => [...counts.values()].sort((a, b) => b - a);
    const byType = await rowsOf("#sources :nth-child(1) > table");
    const byPublisher = await rowsOf("#sources [role=region]:nth-child(2)");
    const byCause = await rowsOf("#conflicts");
    expect(byType.map(({ figures }) => Number(figures[0]))).toEqual(numbers(types));
    expect(byPublisher.map(({ figures }) => Number(figures[0]))).toEqual(
      numbers(publishers).slice(0, byPublisher.length),
    );
    for (const { name, figures } of byPublisher)
      expect([name, Number(figures[0])]).toEqual([name, publishers.get(name)]);
    expect(byCause.map(({ figures }) => Number(figures[0]))).toEqual(numbers(causes));

    const questions = [...byType, ...byPublisher, ...byCause].map(({ figures, hrefs }) => {
      const { pathname, searchParams } = new URL(hrefs[0]!, browsing.origin);
      const where = JSON.parse(searchParams.get("where")!) as object;
      return { field: pathname === "/tables/source" ? "sources" : "conflicts", where, count: Number(figures[0]) };
    });
    const types_ = { sources: "SourceWhere", conflicts: "ConflictWhere" } as const;
    const query = `query(${questions.map(({ field }, i) => `$w${i}: ${types_[field as "sources"]}`).join(" ")}) {
      ${questions.map(({ field }, i) => `c${i}: ${field}(where: $w${i}) { totalCount }`).join("\n")}
    }`;
    const answer = await browsing.ask<Record<string, { totalCount: number }>>(
      query,
      Object.fromEntries(questions.map(({ where }, i) => [`w${i}`, where])),
    );
    expect(questions.map((_, i) => answer[`c${i}`]!.totalCount)).toEqual(questions.map(({ count }) => count));
  });

  test("a curator works off a list of gaps by keyboard, page by page; the address brings another to the same page", async () => {
    await open("/data");
    const { gaps } = await browsing.ask<{ gaps: { nodes: { record: { id: string } }[]; totalCount: number } }>(
      "{ gaps(rules: [STALE_STATUS], first: 500) { totalCount nodes { record { id } } } }",
    );
    const rule = page.locator("#gaps ul a").filter({ hasText: String(gaps.totalCount) });
    await rule.focus();
    await page.keyboard.press("Enter");
    const links = () => page.locator("#gaps tbody tr td:first-child a");
    await links().first().waitFor();
    const ids = () => links().evaluateAll((all) => all.map((each) => each.getAttribute("href")!.split(/[/?]/)[2]));
    const expected = gaps.nodes.map(({ record }) => record.id);
    // The page before stays until the next is there.
    const shows = async (wanted: readonly string[]) => {
      for (const end = Date.now() + 20_000; String(await ids()) !== String(wanted) && Date.now() < end;)
        await page.waitForTimeout(50);
      expect(await ids()).toEqual(wanted);
    };
    await shows(expected.slice(0, 25));

    await page.getByRole("link", { name: "Next page" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(`#gaps a[href*="${expected[25]}"]`).waitFor();
    await shows(expected.slice(25, 50));

    const address = page.url();
    await page.goBack();
    await page.locator(`#gaps a[href*="${expected[0]}"]`).waitFor();
    await shows(expected.slice(0, 25));

    await open(address.replace(browsing.origin, ""));
    await links().first().waitFor();
    await shows(expected.slice(25, 50));
  });

  test("what counts as stale is the curator's choice, and kept in the address", async () => {
    await open("/data?rule=STALE_STATUS");
    await page.getByLabel("A status is stale after").selectOption("24");
    const { gaps } = await browsing.ask<{ gaps: { totalCount: number } }>(
      "{ gaps(rules: [STALE_STATUS], staleAfterMonths: 24, first: 1) { totalCount } }",
    );
    await page
      .locator("#gaps caption")
      .filter({ hasText: `${gaps.totalCount} finding` })
      .waitFor();
    expect(new URL(page.url()).searchParams.get("months")).toBe("24");
  });

  test("the citation is copied in the style chosen, and names the revision that is served", async () => {
    await open("/data", { permissions: ["clipboard-read", "clipboard-write"] });
    const { dataset: served } = await browsing.ask<{ dataset: { attribution: string; revision: { digest: string } } }>(
      "{ dataset { attribution revision { digest } } }",
    );
    await page.getByRole("button", { name: "BibTeX" }).click();
    const shown = page.locator("#cite pre").filter({ hasText: "@misc{" });
    await shown.waitFor();
    await page.getByRole("button", { name: "Copy the citation" }).click();
    await page.locator("#cite").getByRole("button", { name: "Copied" }).waitFor();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(copied).toBe(await shown.innerText());
    expect(copied).toContain(served.revision.digest.slice(0, 12));
    expect(new URL(page.url()).searchParams.get("style")).toBe("BIBTEX");
    expect(await page.locator("#cite pre").last().innerText()).toBe(served.attribution);

    await page.getByRole("button", { name: "CSL-JSON" }).click();
    const json = page.locator("#cite pre").filter({ hasText: "container-title" });
    await json.waitFor();
    expect(JSON.parse(await json.innerText())).toMatchObject([{ type: "dataset" }]);
  });

  test("every download is there, on the day shown", async () => {
    await open("/data?asOf=2026-07-01");
    const hrefs = await page
      .locator("#downloads a[download]")
      .evaluateAll((links) => links.map((each) => each.getAttribute("href")!));
    const { tables } = (await (await fetch(`${browsing.origin}/export/csv`)).json()) as { tables: string[] };
    const expected = [...["jsonl", "graphml", "jsonld", "ttl"], ...tables.map((table) => `csv/${table}`)];
    expect([...hrefs].sort()).toEqual(expected.map((path) => `/export/${path}?asOf=2026-07-01`).sort());
    for (const href of hrefs) {
      const { status } = await fetch(browsing.origin + href, { method: "HEAD" });
      expect([href, status]).toEqual([href, 200]);
    }
  });

  test("a reader of French finds it in French", async () => {
    await open("/data?lang=fr&rule=AGENDA_ITEM_WITHOUT_PARTY");
    await page.getByRole("heading", { name: "Données et méthode" }).waitFor();
    expect(await page.locator("#coverage").innerText()).toContain("24 juillet 2026");
    const item = records.agendaItems.find(({ id }) => id === "agd-alberta-electricity")!;
    await page.locator("#gaps").getByRole("link", { name: item.title.fr }).first().waitFor();
  });
});
