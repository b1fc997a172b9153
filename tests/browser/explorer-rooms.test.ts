import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { inBrowser, until } from "./browser";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Every room, in the states that look different. */
const ROOMS = [
  "/",
  "/?asOf=2025-03-04",
  "/search?q=dairy",
  "/records/grv-ca-dairy-access",
  "/records/cty-mx?asOf=2026-01-15",
  "/records/ser-us-ca-goods-balance-first-print",
  "/graph?ids=grv-ca-dairy-access",
  "/graph",
  "/tables",
  "/tables/grievance",
  "/tables/grievance?by=AGAINST_GOVERNMENT,SECTORS_WITHIN",
  "/timeline?ids=grv-ca-dairy-access",
  "/timeline",
  "/compare",
  "/data",
  "/nowhere",
];

/** The rules of WCAG 2.2 AA, and those of good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Those of them that ask for colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Waits until the room says its title and waits for no answer. */
async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  const busy = () => page.locator('[aria-busy="true"]').count();
  await until(page, async () => {
    if ((await busy()) > 0) return false;
    // What comes may ask for more.
    await page.waitForTimeout(100);
    return (await busy()) === 0;
  });
}

/** Expects the room in a language, which its address keeps. */
async function spokenTo(page: Page, language: string, overview: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: overview, exact: true }).waitFor();
  await settled(page);
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
  expect(new URL(page.url()).searchParams.get("lang")).toBe(language);
}

/** What axe finds, in short. */
async function findings(page: Page, only = TAGS): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`"axe" in globalThis`))) await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(only)} }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      id + " at " + target.join(" ") + ": " + failureSummary.replace(/\\s+/g, " "))))`);
}

/** How far the page reaches beyond the window, in pixels, and what reaches farthest. */
const beyond = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > wide + 1 && !element.closest(".scroll, .unseen, svg"))
      .map((element) => element.tagName + "." + element.className + " " + Math.round(element.getBoundingClientRect().right))
      .slice(0, 5);
  })()`);

inBrowser("every room of the explorer", (browsing) => {
  // In Spanish, which is longer than English, and whose every room is to be spoken to; the others follow below.
  test.each(ROOMS)(
    "%s has nothing that axe finds fault with, is readable narrow and enlarged, and speaks the browser's language",
    async (path) => {
      const page = await browsing.open(path, { colorScheme: "light", locale: "es-MX" });
      await spokenTo(page, "es", "Panorama");
      expect(await findings(page)).toEqual([]);
      // Nothing but the colours is another in the dark.
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await findings(page, COLOURS)).toEqual([]);
      // The second is a window of 1,280 pixels at 200 %.
      for (const [width, height] of [
        [320, 640],
        [640, 400],
      ] as const) {
        await page.setViewportSize({ width, height });
        await settled(page);
        expect([width, await beyond(page)]).toEqual([width, []]);
      }
    },
    60_000,
  );

  test.each([
    ["fr-CA", "fr", "Aperçu"],
    ["de-DE", "en", "Overview"],
  ])(
    "a browser that speaks %s is spoken to in %s, and the address keeps that",
    async (locale, language, overview) => {
      const page = await browsing.open("/", { locale });
      // Whether each text is there in all languages, the messages' own tests ask.
      for (const path of ROOMS.slice(0, 4)) {
        await page.goto(browsing.origin + path);
        await spokenTo(page, language, overview);
      }
    },
    120_000,
  );

  test("the language is changed in place, kept by links, and taken back by «back»", async () => {
    const page = await browsing.open("/data?lang=en");
    await settled(page);
    const choice = page.getByRole("combobox", { name: "Language" });
    await choice.selectOption("fr");
    await page.getByRole("link", { name: "Tableaux", exact: true }).click();
    await page.waitForURL(/\/tables\?lang=fr/);
    await page.goBack();
    await page.goBack();
    await page.getByRole("link", { name: "Tables", exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe("?lang=en");
  }, 60_000);

  test("one day holds for every room, until it is left", async () => {
    const page = await browsing.open("/?lang=en");
    await settled(page);
    await page.getByLabel("As of").first().fill("2025-03-04");
    await page.getByText("Every view shows the state on March 4, 2025").waitFor();
    for (const room of ["Tables", "Graph", "Timeline", "Compare", "Data and method"]) {
      await page.getByRole("link", { name: room, exact: true }).click();
      await page.getByText("Every view shows the state on March 4, 2025").waitFor();
      expect(new URL(page.url()).searchParams.get("asOf")).toBe("2025-03-04");
    }
    await page.getByRole("button", { name: "Show everything" }).click();
    await page.getByText("Every view shows the state on March 4, 2025").waitFor({ state: "detached" });
    expect(new URL(page.url()).searchParams.has("asOf")).toBe(false);
  }, 60_000);

  test("a service that is not reached says what to do, and answers once it is", async () => {
    const page = await browsing.open("/?lang=en");
    await settled(page);
    await page.context().setOffline(true);
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await page.waitForTimeout(1);
    // The room's own script may be what is missing: then it is the page that says so.
    await page
      .getByRole("button", { name: /^(Ask again|Reload)$/ })
      .first()
      .waitFor();
    await page.context().setOffline(false);
    await page
      .getByRole("button", { name: /^(Ask again|Reload)$/ })
      .first()
      .click();
    await settled(page);
    await page.getByRole("heading", { level: 1, name: "Compare" }).waitFor();
    // What could not be fetched is said in the console too.
    const expected = browsing.complaints.splice(0);
    expect(
      expected.every((text) =>
        /ERR_INTERNET_DISCONNECTED|Failed to fetch|dynamically imported|Unable to preload/.test(text),
      ),
    ).toBe(true);
  }, 60_000);

  interface Cited {
    data: { citation: string; dataset: { coveredUntil: string } };
  }

  test("«show this query» opens the very operation in the playground, where it answers with its citation", async () => {
    const page = await browsing.open("/compare?lang=en");
    await settled(page);
    await page.getByRole("button", { name: "Show this query" }).click();
    const dialog = page.getByRole("dialog", { name: "The queries of this view" });
    const text = await dialog.getByLabel("Operation").first().innerText();
    const variables = JSON.parse(await dialog.getByLabel("Variables").first().innerText()) as object;
    const answer = await browsing.ask<Cited["data"]>(text, variables);
    await dialog.getByText(answer.citation).first().waitFor();
    expect(answer.citation).toContain("revision 1");

    const [playground] = await Promise.all([
      page.context().waitForEvent("page"),
      dialog.getByRole("link", { name: "Open in the playground" }).first().click(),
    ]);
    const model = (name: string) =>
      `globalThis.__MONACO?.editor.getModels().find((each) => each.uri.path.endsWith("${name}"))?.getValue()`;
    // The button is there before the editor, and then does nothing.
    await until(playground, () => playground.evaluate(`Boolean(${model("operation.graphql")})`));
    await playground.getByRole("button", { name: /^Execute query/ }).click();
    await until(playground, () => playground.evaluate(`Boolean((${model("response.json")})?.includes("citation"))`));
    const shown = JSON.parse(await playground.evaluate<string>(model("response.json"))) as Cited;
    expect(shown.data).toEqual(answer);
  }, 60_000);
});
