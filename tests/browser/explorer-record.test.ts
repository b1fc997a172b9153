import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { inBrowser } from "./browser";

const root = join(__dirname, "../..");
const readJson = <Content>(path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as Content;

inBrowser("the page of a record", (browsing) => {
  const complaint = "grv-ca-dairy-trq-administration";

  async function open(path: string, visit?: Parameters<typeof browsing.open>[1]): Promise<Page> {
    const page = await browsing.open(path, { locale: "en-US", ...visit });
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  interface Cites {
    title: string;
    citations: { edges: { locator: string; node: { title: string } }[] };
  }

  it("tells what Canada's dairy quota complaint invokes, who says so, and how it is cited", async () => {
    const { grievance } = await browsing.ask<{
      grievance: Cites & { commitments: { nodes: { id: string; title: string; article: string | null }[] } };
    }>(
      `query ($id: ID!) { grievance(id: $id) {
        title commitments(first: 50) { nodes { id title article } }
        citations(first: 100) { edges { locator node { title } } }
      } }`,
      { id: complaint },
    );
    const page = await open("/records/grv-ca-dairy-access");
    await page.getByRole("link", { name: grievance.title }).first().click();
    await page.getByRole("heading", { level: 1, name: grievance.title }).waitFor();

    const invoked = grievance.commitments.nodes.find(({ article }) => article)!;
    const line = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: invoked.title }) });
    expect(await line.innerText()).toContain(invoked.article);
    await line.getByRole("button", { name: /^sources: / }).click();
    for (const { locator, node } of grievance.citations.edges) {
      await line.getByRole("link", { name: node.title }).waitFor();
      expect(await line.innerText()).toContain(locator);
    }

    await page.getByRole("button", { name: "Cite this" }).click();
    const { plain, bibtex, csl } = (
      await browsing.ask<{ grievance: Record<"plain" | "bibtex" | "csl", string> }>(
        `query ($id: ID!) { grievance(id: $id) {
          plain: citation bibtex: citation(style: BIBTEX) csl: citation(style: CSL_JSON)
        } }`,
        { id: complaint },
      )
    ).grievance;
    const dialog = page.getByRole("dialog", { name: "Cite this" });
    await dialog.locator("pre").nth(2).waitFor();
    expect(await dialog.locator("pre").allTextContents()).toEqual([plain, bibtex, csl]);
  }, 60_000);

  it("names the sources that state a date, where that is noted", async () => {
    const id = "msr-us-section-122-surcharge";
    const { measure } = await browsing.ask<{
      measure: { citations: { edges: { supports: string[]; node: { title: string } }[] } };
    }>("query ($id: ID!) { measure(id: $id) { citations(first: 100) { edges { supports node { title } } } } }", { id });
    const stating = measure.citations.edges.filter(({ supports }) => supports.includes("status"));
    expect(stating.length).toBeGreaterThan(0);
    expect(stating.length).toBeLessThan(measure.citations.edges.length);

    const page = await open(`/records/${id}`);
    const button = page.getByRole("button", { name: /source.*: Status$/ });
    await button.click();
    const panel = page.locator(`[id="${await button.getAttribute("aria-controls")}"]`);
    const shown = await panel.getByRole("link", { name: /^Source: / }).allInnerTexts();
    expect(shown).toHaveLength(stating.length);
    stating.forEach(({ node }, i) => expect(shown[i]).toContain(node.title));
  }, 60_000);

  it("keeps in the address which lists are shown whole", async () => {
    const { country } = await browsing.ask<{ country: { grievancesAgainst: { totalCount: number } } }>(
      `{ country(id: "cty-ca") { grievancesAgainst { totalCount } } }`,
    );
    const { totalCount } = country.grievancesAgainst;
    const terms = readJson<Record<string, string>>("explorer/src/language/en/terms.json");
    const name = terms["field.Country.grievancesAgainst"] ?? terms["field.grievancesAgainst"] ?? "Grievances against";
    const rows = (page: Page) => page.locator(`h4:has-text("${name}") + div > ul > li`);
    const until = async (page: Page, count: number) =>
      rows(page)
        .nth(count - 1)
        .waitFor();

    const page = await open("/records/cty-ca");
    await until(page, 12);
    expect(await rows(page).count()).toBe(12);
    await page.getByRole("button", { name: `Show all ${totalCount}: ${name}` }).click();
    await until(page, totalCount);
    const elsewhere = await open(page.url().slice(browsing.origin.length));
    await until(elsewhere, totalCount);
    expect(await rows(elsewhere).count()).toBe(totalCount);
    await page.goBack();
    await page.getByRole("button", { name: `Show all ${totalCount}: ${name}` }).waitFor();
    expect(await rows(page).count()).toBe(12);
  }, 60_000);

  it("says whether it held on the day of the address, and its status then", async () => {
    const page = await open("/records/msr-us-ieepa-canada?asOf=2025-03-04");
    const { measure } = await browsing.ask<{ measure: { holdsOn: string; statusOn: string } }>(
      `{ measure(id: "msr-us-ieepa-canada") { holdsOn(date: "2025-03-04") statusOn(date: "2025-03-04") } }`,
    );
    expect(measure).toEqual({ holdsOn: "SURELY", statusOn: "IN_FORCE" });
    await page.getByText("On March 4, 2025: it surely held. Its status then: In force.").waitFor();
  }, 60_000);

  it("leads from an id that was given up to its record, and from an unknown one to the search", async () => {
    const page = await open("/records/obs-press-balance-us-ca-2024");
    await page.getByText("The id obs-press-balance-us-ca-2024 is no longer used").waitFor();
    expect(new URL(page.url()).pathname).toBe("/records/obs-2024-balance-us-ca");
    await page.goto(`${browsing.origin}/records/grv-no-such-thing?lang=fr`);
    const search = page.getByRole("link", { name: /no such thing/ });
    expect(await search.getAttribute("href")).toBe("/search?q=no+such+thing&lang=fr");
  }, 60_000);

  it("reports an error with the record, its address and the revision filled in, in the reader's language", async () => {
    const { dataset } = await browsing.ask<{ dataset: { revision: { number: number } } }>(
      "{ dataset { revision { number } } }",
    );
    const page = await open(`/records/${complaint}?lang=es&show=disputes`);
    const link = page.getByRole("link", { name: /^Reportar un error/ });
    await link.waitFor();
    const href = new URL((await link.getAttribute("href"))!);
    expect(href.origin + href.pathname).toBe("https://example.org/issues/new");
    expect(href.searchParams.get("title")).toBe(`Error en el registro ${complaint}`);
    const body = href.searchParams.get("body")!.split("\n");
    expect(body[1]).toBe(`Dirección: ${page.url()}`);
    expect(body[2]).toBe(`Revisión: ${dataset.revision.number}`);
    expect((await link.getAttribute("rel"))!.split(" ")).toContain("noopener");

    await page.route("**/settings.json", (route) => route.fulfill({ json: { reportUrl: null } }));
    await page.reload();
    await page.getByRole("heading", { name: "Datos principales" }).waitFor();
    await page.getByRole("button", { name: "Citar" }).waitFor();
    expect(await link.count()).toBe(0);
  }, 60_000);

  it("speaks Spanish, and says which texts do not", async () => {
    const { grievance } = await browsing.ask<{ grievance: { title: string; summary: string } }>(
      `query ($id: ID!) { grievance(id: $id) { title(language: ES) summary } }`,
      { id: complaint },
    );
    const page = await open(`/records/${complaint}?lang=es`);
    await page.getByRole("heading", { level: 1, name: grievance.title }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    await page.getByRole("heading", { name: "Con qué se relaciona" }).waitFor();
    await page.locator('p[lang="en"]', { hasText: grievance.summary }).waitFor();
  }, 60_000);

  it("is read by keyboard: sources opened and closed, the citation and back", async () => {
    const page = await open(`/records/${complaint}`);
    await page.getByRole("heading", { name: "Key facts" }).waitFor();
    const focused = () =>
      page.evaluate<string>(
        "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent",
      );
    const tabTo = async (label: RegExp) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab");
        if (label.test(String(await focused()))) return;
      }
      throw new Error(`Never came to ${label}.`);
    };
    await tabTo(/^Cite this$/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Cite this" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Cite this" }).and(page.locator(":focus")).waitFor();

    await tabTo(/^5 sources: Status$/);
    await page.keyboard.press("Enter");
    const button = page.getByRole("button", { name: "5 sources: Status" });
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Tab");
    expect(
      await page.evaluate<string>("document.activeElement.closest('[id]') !== null && document.activeElement.href"),
    ).toContain("/records/src-");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Space");
    expect(await button.getAttribute("aria-expanded")).toBe("false");
  }, 60_000);
});
