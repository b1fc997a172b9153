import type { Page } from "playwright-core";

const rows = (page: Page) => page.locator("tbody tr[data-id]");

/** The ids of the records that a table shows, once it does. */
export async function idsShown(page: Page): Promise<string[]> {
  await rows(page).first().waitFor();
  return page.evaluate<string[]>("[...document.querySelectorAll('tbody tr[data-id]')].map((row) => row.dataset.id)");
}

/** What a table is narrowed by, as its address says. */
export const whereIn = (page: Page): unknown => JSON.parse(new URL(page.url()).searchParams.get("where") ?? "null");

/** The address of a table. */
export const pathTo = (kind: string, where: object, more = "&lang=en"): string =>
  `/tables/${kind}?where=${encodeURIComponent(JSON.stringify(where))}${more}`;

/** Waits until the table says that it has so many records. */
export const total = (page: Page, count: number, words = count === 1 ? "record" : "records"): Promise<void> =>
  page.getByRole("status").getByText(`${count} ${words}`, { exact: true }).waitFor();

/** Waits until nothing is awaited any more. */
export const answered = (page: Page): Promise<void> =>
  page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
