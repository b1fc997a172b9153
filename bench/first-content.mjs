// How soon the explorer's front page shows its first useful content, and how much it moves until it rests: in a browser that knows
// nothing yet, from a running server.
//
//   npm start, and in another terminal: npm run bench:first-content
import { chromium } from "playwright-core";

const origin = process.env.ORIGIN ?? "http://127.0.0.1:4000";
const ROUNDS = 7;
const PATHS = ["/", "/records/grv-ca-dairy-access", "/tables/grievance", "/graph?ids=grv-ca-dairy-access"];

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const path of PATHS) {
  const found = { first: [], useful: [], shift: [], bytes: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    let bytes = 0;
    page.on("response", async (response) => {
      if (response.request().resourceType() === "script") bytes += Number(response.headers()["content-length"] ?? 0);
    });
    await page.goto(origin + path, { waitUntil: "commit" });
    // Useful is what came from the records: a link to one of them, or a page's own answer.
    await page.locator('main a[href*="/records/"], main canvas').first().waitFor();
    found.useful.push(await page.evaluate("performance.now()"));
    await page.waitForLoadState("networkidle");
    found.first.push(await page.evaluate(`performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0`));
    found.shift.push(await page.evaluate("globalThis.shift"));
    found.bytes.push(bytes);
    await context.close();
  }
  const [first, useful, shift, bytes] = Object.values(found).map(median);
  console.log(
    `${path}: first paint ${first.toFixed(0)} ms, first useful content ${useful.toFixed(0)} ms, ` +
      `layout shift ${shift.toFixed(3)}, scripts ${(bytes / 1000).toFixed(0)} kB (medians of ${ROUNDS})`,
  );
}
await browser.close();
