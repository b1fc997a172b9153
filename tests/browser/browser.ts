import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { withLock } from "../lock";
import type { TestServer } from "./server";
import { startServer } from "./server";

const root = join(__dirname, "../..");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const runs = existsSync(executablePath) || Boolean(process.env.CI);

interface Visit extends BrowserContextOptions {
  /** A script that runs before those of the page. */
  before?: string;
}

/** A browser on pages of the real service, on the real records. */
export interface Browsing {
  readonly origin: string;
  /** Opens an address of the service in a browser that knows nothing yet. */
  open(path: string, visit?: Visit): Promise<Page>;
  /** What the API itself answers, for comparison. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** What the pages did that they must not: errors, violations of the policy, requests to other hosts. */
  readonly complaints: string[];
}

/**
 * Tests of pages in Chromium. After each, nothing may have been complained of. Said loudly where there is no browser,
 * and failed there in CI.
 */
export function inBrowser(name: string, tests: (browsing: Browsing) => void): void {
  if (!runs) {
    process.stderr.write(`SKIPPED: ${name}, for want of a browser at ${executablePath}. Set CHROMIUM to a Chromium.\n`);
    return describe.skip(name, () => tests({} as Browsing));
  }
  describe(name, () => {
    let server: TestServer;
    let browser: Browser;
    const complaints: string[] = [];

    beforeAll(async () => {
      // Two suites that build the same pages at once would take the files from under one another.
      await withLock("pages", () => {
        for (const pages of ["explorer", "playground"]) {
          execFileSync(process.execPath, [join(root, "tools/build-pages.mjs"), pages]);
        }
      });
      server = await startServer();
      browser = await chromium.launch({
        executablePath,
        args: [
          ...["--no-sandbox", "--disable-quic", "--no-first-run", "--use-gl=angle", "--use-angle=swiftshader"],
          ...[
            "--enable-unsafe-swiftshader",
            "--disable-gpu-compositing",
            "--disable-background-networking",
            "--disable-component-update",
          ],
          "--disable-sync",
        ],
      });
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
      expect(complaints.splice(0)).toEqual([]);
    });

    tests({
      get origin() {
        return server.origin;
      },
      complaints,
      async open(path, { before = "", ...options } = {}) {
        const context = await browser.newContext(options);
        context.on("request", (request) => {
          const { protocol, origin } = new URL(request.url());
          if (protocol.startsWith("http") && origin !== server.origin) complaints.push(`request to ${request.url()}`);
        });
        context.on("page", (page) => {
          page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
          page.on("pageerror", (error) => complaints.push(String(error)));
        });
        const page = await context.newPage();
        await page.addInitScript(
          `addEventListener("securitypolicyviolation", (event) =>
             console.error("policy violated: " + event.violatedDirective + " " + event.blockedURI)); ${before}`,
        );
        await page.goto(server.origin + path);
        return page;
      },
      async ask<Data>(query: string, variables?: object) {
        const response = await fetch(`${server.origin}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query, variables }),
        });
        const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
        if (errors) throw new Error(JSON.stringify(errors));
        return data;
      },
    });
  });
}

/** Asks again and again: the policy of the pages forbids what a browser would need to wait by itself. */
export async function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds());) {
    if (Date.now() > end) throw new Error(`Waited in vain for: ${holds}`);
    await page.waitForTimeout(50);
  }
}
