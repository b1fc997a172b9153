// How smoothly the explorer draws: most of the records in one graph, moved and zoomed in Chromium for some seconds, and
// how long its frames take. Software drawing, where there is no graphics card.
//
//   npm run bench:frames
import "reflect-metadata";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pino from "pino";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const { readConfig } = require("../dist/config");
const { bringUpToDate } = require("../dist/cli/load");
const { openEmbedded } = require("../dist/database/embedded");
const { createSchema } = require("../dist/graphql/schema");
const { createServer } = require("../dist/http/server");
const { Service } = require("../dist/service");

const SECONDS = Number(process.argv[2] ?? 5);
const LEAST = 2000;

const database = await openEmbedded(null);
await bringUpToDate(database);
const service = new Service(database);
await service.refresh();
const server = await createServer({
  config: readConfig({}),
  schema: createSchema(),
  contextFor: service.contextFor,
  ready: service.ready,
  revision: service.revision,
  revisionSince: service.revisionSince,
  logger: pino({ level: "silent" }),
  pages: join(fileURLToPath(new URL("..", import.meta.url)), "dist"),
});
const origin = await server.listen({ port: 0, host: "127.0.0.1" });

/** Records from all over the graph, whose neighbourhoods together have most of it. */
async function starts() {
  const kinds = ["grievances", "measures", "positions", "events", "organizations", "observations", "sources"];
  const query = `{ ${kinds.map((kind) => `${kind}(first: 500) { nodes { id } }`).join(" ")} }`;
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  const ids = Object.values(data).flatMap(({ nodes }) => nodes.map(({ id }) => id));
  return ids.filter((_, i) => i % Math.ceil(ids.length / 900) === 0);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // As Chromium does where there is no graphics card: the page put together by the processor, WebGL in software.
  args: [
    "--no-sandbox",
    "--disable-gpu-compositing",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
  ],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
const begun = performance.now();
await page.goto(`${origin}/graph?lang=en`);
await page.getByRole("heading", { level: 1 }).waitFor();
// Too long an address for a server, but not for the page itself.
await page.evaluate(
  (address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  },
  `/graph?lang=en&limit=500&also=CITES,OBSERVATION_OF&ids=${(await starts()).join(",")}`,
);
const picture = page.getByRole("img", { name: /^A drawing of/ });
await picture.waitFor({ timeout: 120_000 });
const drawn = performance.now();
const framesOf = (work) =>
  page
    .evaluate(() => {
      globalThis.frames = [];
      let before = performance.now();
      const frame = (now) => {
        globalThis.frames.push(now - before);
        before = now;
        globalThis.framing = requestAnimationFrame(frame);
      };
      globalThis.framing = requestAnimationFrame(frame);
    })
    .then(work)
    .then(() =>
      page.evaluate(() => {
        cancelAnimationFrame(globalThis.framing);
        return globalThis.frames.slice(1);
      }),
    );

function report(name, times) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part) => sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)].toFixed(1);
  const rate = (1000 * times.length) / times.reduce((sum, time) => sum + time, 0);
  console.log(
    `${name.padEnd(12)} ${rate.toFixed(1).padStart(5)} frames a second; median ${at(0.5)} ms, 95 % ${at(0.95)}, worst ${at(1)}`,
  );
}

const settled = page.locator("[role=img][aria-busy=false]");
const arranging = await framesOf(() => settled.waitFor({ timeout: 300_000 }));
const [, records, ties] = /of ([\d,]+) records and ([\d,]+) ties/.exec(await picture.getAttribute("aria-label"));
if (Number(records.replace(",", "")) < LEAST) throw new Error(`Only ${records} records are drawn.`);
console.log(
  `${records} records, ${ties} ties; drawn after ${((drawn - begun) / 1000).toFixed(1)} s, ` +
    `arranged after ${((performance.now() - begun) / 1000).toFixed(1)} s`,
);
report("arranging", arranging);

await picture.scrollIntoViewIfNeeded();
const { x, y, width, height } = await picture.boundingBox();
const middle = [x + width / 2, y + height / 2];
const until = (work) => async () => {
  for (const end = performance.now() + SECONDS * 1000; performance.now() < end;) await work();
};
report(
  "panning",
  await framesOf(
    until(async () => {
      // From the edge: in the middle a node would be dragged.
      await page.mouse.move(x + 12, y + height - 12);
      await page.mouse.down();
      for (let i = 1; i <= 30; i++) await page.mouse.move(x + 12 + i * 8, y + height - 12 - i * 4);
      await page.mouse.up();
    }),
  ),
);
await page.getByRole("button", { name: "Fit" }).click();
await page.mouse.move(...middle);
report(
  "zooming",
  await framesOf(
    until(async () => {
      for (const by of [-120, -120, -120, 120, 120, 120]) {
        await page.mouse.wheel(0, by);
        await page.waitForTimeout(80);
      }
    }),
  ),
);
await browser.close();
await server.close();
await service.close();
process.exit();
