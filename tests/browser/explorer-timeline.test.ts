import type { Page } from "playwright-core";
import { happenings } from "../happenings";
import { readRecords } from "../records";
import { inBrowser } from "./browser";

interface Answer {
  readonly timeline: {
    readonly totalCount: number;
    readonly nodes: readonly { date: string; ahead: boolean; record: { id: string } }[];
  };
}

const TIMELINE = `query ($ids: [ID!], $related: Boolean, $kinds: [EntityKind!], $where: EntityWhere, $from: PartialDate,
    $to: PartialDate, $last: Int) {
  timeline(ids: $ids, related: $related, kinds: $kinds, where: $where, from: $from, to: $to, last: $last) {
    totalCount nodes { date ahead record { id } }
  }
}`;

/** The entries on screen: their date, the id of their record, and whether they lie ahead. */
async function entriesOf(page: Page): Promise<readonly string[]> {
  await page.locator("li[data-ahead]").first().waitFor();
  return page.evaluate<string[]>(`[...document.querySelectorAll("li[data-ahead]")].map((item) => {
    const path = new URL(item.querySelector("a[href*='/records/']").href).pathname;
    const id = decodeURIComponent(path.split("/").pop());
    return [item.querySelector("time").dateTime, id, item.getAttribute("data-ahead")].join(" ");
  })`);
}

/** What has the focus, by its name or the text around it. */
const FOCUSED = `
  document.activeElement.getAttribute("aria-label") ??
  document.activeElement.closest("label, [data-rac]:has(label)")?.textContent ?? ""`;

const lines = ({ timeline: { nodes } }: Answer) =>
  nodes.map(({ date, record, ahead }) => `${date} ${record.id} ${String(ahead)}`);

/** The number of dates that the head of the list gives. */
const countShown = (page: Page, count: number) =>
  page.getByRole("heading", { level: 2, name: new RegExp(`In order ${count} dates?$`) }).waitFor();

inBrowser("the timeline", (browsing) => {
  test("shows what happened to a complaint and to what is tied to it, in order", async () => {
    const ids = ["grv-ca-dairy-access"];
    const answer = await browsing.ask<Answer>(TIMELINE, { ids, related: true });
    const page = await browsing.open("/timeline?ids=grv-ca-dairy-access&related=1&lang=en");
    await countShown(page, answer.timeline.totalCount);
    expect(await entriesOf(page)).toEqual(lines(answer));
    // A lane for each record, said in words for those who do not see it.
    const records = new Set(answer.timeline.nodes.map(({ record }) => record.id)).size;
    await page.getByRole("img", { name: new RegExp(`^${records} records drawn on a line of time`) }).waitFor();

    // The record itself, without what is tied to it: as its file has it.
    await page.getByRole("checkbox", { name: "with what is tied to them" }).uncheck();
    const own = happenings(readRecords().grievances.filter(({ id }) => ids.includes(id)));
    await countShown(page, own.length);
    expect(await entriesOf(page)).toEqual(own.map(({ date, id }) => `${date} ${id} false`));
    expect(await page.getByRole("listitem").filter({ hasText: "First raised" }).count()).toBe(own.length);
  });

  test("finds the last twelve months among everything, and pages through them", async () => {
    const { dataset } = await browsing.ask<{ dataset: { coveredUntil: string } }>("{ dataset { coveredUntil } }");
    const page = await browsing.open("/timeline?lang=en");
    const all = await browsing.ask<Answer>(TIMELINE, {});
    await countShown(page, all.timeline.totalCount);
    await page.getByText(/The drawing has room for 60 records/).waitFor();

    await page.getByRole("button", { name: "Last 12 months" }).click();
    const yearBefore = new Date(Date.parse(dataset.coveredUntil) - 364 * 86_400_000).toISOString().slice(0, 10);
    const between = { from: yearBefore, to: dataset.coveredUntil };
    const { timeline } = await browsing.ask<Answer>(TIMELINE, between);
    await countShown(page, timeline.totalCount);
    expect(timeline.totalCount).toBeGreaterThan(100);
    await page.getByRole("button", { name: "Last", exact: true }).click();
    const rest = timeline.totalCount % 100 || 100;
    await page.getByText(`–${timeline.totalCount} of ${timeline.totalCount}`).waitFor();
    expect(await entriesOf(page)).toEqual(lines(await browsing.ask<Answer>(TIMELINE, { ...between, last: rest })));
  });

  test("zooms to what is dragged over, and back", async () => {
    const page = await browsing.open("/timeline?where=%7B%22measure%22%3A%7B%7D%7D&lang=en");
    const where = { measure: {} };
    const all = await browsing.ask<Answer>(TIMELINE, { where });
    await countShown(page, all.timeline.totalCount);
    const bars = (await page.getByRole("img", { name: /most in/ }).boundingBox())!;
    await page.mouse.move(bars.x + bars.width * 0.7, bars.y + 20);
    await page.mouse.down();
    await page.mouse.move(bars.x + bars.width * 0.8, bars.y + 20, { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/from=\d{4}/);
    const params = new URL(page.url()).searchParams;
    const narrow = { from: params.get("from")!, to: params.get("to")! };
    const { timeline } = await browsing.ask<Answer>(TIMELINE, { where, ...narrow });
    expect(timeline.totalCount).toBeLessThan(all.timeline.totalCount);
    await countShown(page, timeline.totalCount);
    expect(await entriesOf(page)).toEqual(
      lines(await browsing.ask<Answer>(TIMELINE, { where, ...narrow })).slice(0, 100),
    );

    await page.goBack();
    await countShown(page, all.timeline.totalCount);
    await page.goForward();
    await countShown(page, timeline.totalCount);
    await page.getByRole("button", { name: "Whole timeline" }).click();
    await countShown(page, all.timeline.totalCount);
  });

  test("is worked by keys alone: a case chosen, its time narrowed", async () => {
    const page = await browsing.open("/timeline?lang=en");
    await countShown(page, (await browsing.ask<Answer>(TIMELINE, {})).timeline.totalCount);
    const tabTo = async (name: string) => {
      const focused = () => page.evaluate<string>(FOCUSED);
      for (let i = 0; i < 60 && !(await focused()).startsWith(name); i++) await page.keyboard.press("Tab");
      expect(await focused()).toMatch(new RegExp(`^${name}`));
    };
    await tabTo("Add a record");
    await page.keyboard.type("Canada - Dairy TRQ Allocation Measures (2021)");
    await page.getByRole("option", { name: /Measures \(2021\) Dispute$/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const ids = ["dsp-canada-dairy-trq-2021"];
    const tied = await browsing.ask<Answer>(TIMELINE, { ids, related: true });
    await countShown(page, tied.timeline.totalCount);
    await tabTo("with what is tied");
    await page.keyboard.press("Space");
    const own = await browsing.ask<Answer>(TIMELINE, { ids });
    await countShown(page, own.timeline.totalCount);

    await tabTo("First day shown");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/from=/);
    const from = new URL(page.url()).searchParams.get("from");
    const later = await browsing.ask<Answer>(TIMELINE, { ids, from });
    await countShown(page, later.timeline.totalCount);
    expect(await entriesOf(page)).toEqual(lines(later));
    await page.keyboard.press("Home");
    await countShown(page, own.timeline.totalCount);
  });

  test("keeps in its address what is filtered, for whoever it is given to", async () => {
    const page = await browsing.open("/timeline?lang=en");
    await page.getByRole("button", { name: /^Disputes/ }).click();
    await page.getByText("What happened", { exact: true }).click();
    await page.getByRole("button", { name: /^Panel requested/ }).click();
    await page.getByRole("textbox", { name: "From" }).fill("2022");
    await page.keyboard.press("Enter");
    await page.waitForURL(/from=2022/);
    const asked = happenings(readRecords().disputes).filter(
      ({ happening, date }) => happening === "PANEL_REQUESTED" && date >= "2022",
    );
    await countShown(page, asked.length);
    const seen = await entriesOf(page);
    expect(seen.map((line) => line.split(" ")[1])).toEqual(asked.map(({ id }) => id));

    const elsewhere = await browsing.open(page.url().slice(browsing.origin.length), { locale: "es-MX" });
    await countShown(elsewhere, asked.length);
    expect(await entriesOf(elsewhere)).toEqual(seen);
    await elsewhere.getByRole("button", { name: /^Disputes/, pressed: true }).waitFor();
  });

  test("speaks French, with dates as exact as they are known and what lies ahead marked", async () => {
    const page = await browsing.open("/timeline?from=2026-07-25", { locale: "fr-CA" });
    await page.getByRole("heading", { level: 1, name: "Chronologie" }).waitFor();
    expect(await page.title()).toBe("Chronologie · Examen conjoint de l’ACEUM");
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    const answer = await browsing.ask<Answer>(TIMELINE, { from: "2026-07-25" });
    expect(await entriesOf(page)).toEqual(lines(answer));
    const ahead = answer.timeline.nodes.filter((entry) => entry.ahead).length;
    expect(await page.locator("li[data-ahead]").getByText("prévu", { exact: true }).count()).toBe(ahead);
    await page.locator("time").getByText("1er juillet 2036").first().waitFor();
    await page.getByText(/^Les fiches vont jusqu’au 24 juillet 2026/).waitFor();
  });

  test("says so where nothing is dated, and what to do", async () => {
    const page = await browsing.open("/timeline?ids=sec-cheese&lang=en");
    await page.getByText("Nothing dated here").waitFor();
    const tied = await browsing.ask<Answer>(TIMELINE, { ids: ["sec-cheese"], related: true });
    await page.getByRole("button", { name: "with what is tied to them" }).click();
    await page.waitForURL(/related=1/);
    if (tied.timeline.totalCount > 0) await countShown(page, tied.timeline.totalCount);
    const wrong = await browsing.open("/timeline?lang=en");
    await wrong.getByRole("textbox", { name: "From" }).fill("July 2026");
    await wrong.getByText("Not a date: write 2026, 2026-07 or 2026-07-01").waitFor();
  });
});
