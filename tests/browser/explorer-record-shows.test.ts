import type { Page } from "playwright-core";
import { inBrowser } from "./browser";
import { recordsShown } from "./record-values";

/** A record of each kind, such as have much to show. */
const ONE_OF_EACH = [
  "cty-mx",
  "org-ustr",
  "agr-usmca",
  "ch-31",
  "com-3-a-2",
  "sec-dairy",
  "grv-ca-dairy-access",
  "msr-us-section-122-surcharge",
  "agd-extension",
  "pos-ustr-extension",
  "dsp-canada-dairy-trq-2021",
  "evt-2026-07-01-joint-review",
  "ser-us-ca-goods-balance-census-monthly-2026-09",
  "obs-2024-balance-us-ca",
  "cfl-obs-2024-exports-us-ca-value",
  "src-census-duties-2026-09",
];

inBrowser("what the page of a record shows", (browsing) => {
  const complaint = "grv-ca-dairy-trq-administration";

  async function open(path: string, visit?: Parameters<typeof browsing.open>[1]): Promise<Page> {
    const page = await browsing.open(path, { locale: "en-US", ...visit });
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  it("shows of every kind all that the API answers", async () => {
    const page = await open(`/records/${ONE_OF_EACH[0]}?lang=en`);
    for (const id of ONE_OF_EACH) {
      await page.goto(`${browsing.origin}/records/${id}?lang=en`);
      await page.getByRole("heading", { name: "Key facts" }).waitFor();
      const shown = (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
      const expected = await recordsShown(browsing, id);
      expect(expected.length).toBeGreaterThan(4);
      expect({ id, missing: expected.filter((text) => !shown.includes(text)) }).toEqual({ id, missing: [] });
    }
  }, 120_000);

  it("puts the versions of a conflict side by side, and marks the one that the record shows", async () => {
    const { dispute } = await browsing.ask<{
      dispute: {
        conflicts: { nodes: { reason: string; versions: { nodes: { value: string; chosen: boolean | null }[] } }[] };
      };
    }>(
      `{ dispute(id: "dsp-canada-dairy-trq-2021") { conflicts { nodes { reason versions { nodes { value chosen } } } } } }`,
    );
    const [conflict] = dispute.conflicts.nodes;
    const page = await open("/records/dsp-canada-dairy-trq-2021");
    const region = page.getByRole("region", { name: /Where sources differ/ });
    const cards = region.locator("article > ul > li");
    await cards.first().waitFor();
    const texts = await cards.allInnerTexts();
    expect(texts.map((text) => text.split("\n").filter(Boolean).slice(0, 2))).toEqual(
      conflict!.versions.nodes.map(({ value, chosen }) => [
        chosen ? "✓ The record shows this" : "Another version",
        value,
      ]),
    );
    expect(await region.innerText()).toContain(conflict!.reason);
    const [left, right] = [await cards.nth(0).boundingBox(), await cards.nth(1).boundingBox()];
    expect(left!.y).toBe(right!.y);
    expect(left!.x + left!.width).toBeLessThan(right!.x);
  }, 60_000);

  it("tells what happened to it in order, and on request to what it is tied to", async () => {
    const id = "dsp-canada-dairy-trq-2021";
    const asked = `query ($id: ID!, $related: Boolean) {
      timeline(ids: [$id], related: $related, first: 100) { nodes { date } }
    }`;
    const dates = async (related: boolean) =>
      (await browsing.ask<{ timeline: { nodes: { date: string }[] } }>(asked, { id, related })).timeline.nodes.map(
        ({ date }) => date,
      );
    const page = await open(`/records/${id}`);
    const region = page.getByRole("region", { name: "What happened" });
    const shown = () =>
      page.evaluate(
        `[...document.querySelectorAll('section[aria-labelledby="happened"] ol > li')]
           .map((line) => line.querySelector("time").dateTime)`,
      );
    await region.locator("ol > li").first().waitFor();
    expect(await shown()).toEqual(await dates(false));
    const around = await dates(true);
    await region.getByRole("button", { name: "With what is tied to it" }).click();
    await region
      .locator("ol > li")
      .nth(around.length - 1)
      .waitFor();
    expect(await shown()).toEqual(around);
    expect(new URL(page.url()).searchParams.get("around")).toBe("1");
  }, 60_000);

  it("shows the figures of a series to the digit", async () => {
    const id = "ser-us-ca-goods-balance-census-monthly-2026-09";
    const { series } = await browsing.ask<{ series: { points: { nodes: { period: string; value: string }[] } } }>(
      "query ($id: ID!) { series(id: $id) { points(first: 500) { nodes { period value } } } }",
      { id },
    );
    const page = await open(`/records/${id}`);
    await page.getByRole("region", { name: "Figures" }).locator("svg").first().waitFor();
    await page.getByRole("button", { name: "As a table" }).click();
    const rows = page.locator("figure tbody tr");
    await rows.first().waitFor();
    const shown = await page.evaluate(
      `[...document.querySelectorAll("figure tbody tr")]
         .map((line) => [line.querySelector("time").dateTime, line.querySelector("td").textContent])`,
    );
    expect(shown).toEqual(series.points.nodes.map(({ period, value }) => [period, value]));
  }, 60_000);
  it("prints as an annex: nothing to press, the sources with their addresses, the citation and revision", async () => {
    const { grievance, dataset } = await browsing.ask<{
      grievance: { citation: string; citations: { edges: { node: { url: string | null } }[] } };
      dataset: { revision: { number: number } };
    }>(
      `query ($id: ID!) {
        grievance(id: $id) { citation citations(first: 100) { edges { node { url } } } }
        dataset { revision { number } }
      }`,
      { id: complaint },
    );
    const page = await open(`/records/${complaint}`, { colorScheme: "dark" });
    await page.getByRole("region", { name: /^Sources/ }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("button:visible, input:visible, select:visible, nav:visible").count()).toBe(0);
    const addresses = await page.evaluate(
      `[...document.querySelectorAll('section[aria-labelledby="sources"] a[target]')]
         .map((link) => getComputedStyle(link, "::after").content)`,
    );
    const urls = grievance.citations.edges.flatMap(({ node: { url } }) => (url ? [JSON.stringify(url)] : []));
    expect(addresses).toEqual(urls);
    const printed = await page.locator("main").innerText();
    expect(printed).toContain(grievance.citation);
    expect(printed).toContain(`revision ${dataset.revision.number}`);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect((await page.pdf({ format: "Letter" })).subarray(0, 5).toString()).toBe("%PDF-");
  }, 60_000);
});
