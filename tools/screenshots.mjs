// Takes the pictures of the documentation from a running server, as docs/images/explorer-*.png:
//
//   npm start, and in another terminal: npm run screenshots
import { join } from "node:path";
import { chromium } from "playwright-core";

const origin = process.env.ORIGIN ?? "http://127.0.0.1:4000";
const folder = join(import.meta.dirname, "../docs/images");

/** The rooms by the names of their pictures. */
const ROOMS = {
  front: "/?lang=en",
  search: "/search?q=l%C3%A1cteos&lang=es",
  record: "/records/grv-ca-dairy-access?lang=en",
  graph: "/graph?ids=grv-ca-dairy-access&lang=en",
  tables: "/tables/grievance?lang=en",
  matrix: "/tables/grievance?by=AGAINST_GOVERNMENT,SECTORS_WITHIN&lang=en",
  timeline: "/timeline?ids=grv-ca-dairy-access&related=1&lang=fr",
  compare: "/compare?lang=en",
  data: "/data?lang=en",
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
for (const [colorScheme, ending] of [
  ["light", ""],
  ["dark", "-dark"],
]) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, colorScheme });
  for (const [name, path] of Object.entries(ROOMS)) {
    if (ending && !["front", "graph"].includes(name)) continue;
    const page = await context.newPage();
    await page.goto(origin + path);
    await page.waitForLoadState("networkidle");
    await page.waitForFunction(`!document.querySelector('[aria-busy="true"]')`);
    // The drawing of a graph comes to rest.
    if (name === "graph") await page.waitForTimeout(3_000);
    await page.screenshot({ path: join(folder, `explorer-${name}${ending}.png`) });
    console.log(`${name}${ending}: ${path}`);
    await page.close();
  }
}
await browser.close();
