/** What a report of an error is about, in the reader's words. */
export interface Report {
  readonly title: string;
  readonly body: string;
}

/** The address of a page where errors are reported, with a report filled in. */
export function reportHref(page: string, { title, body }: Report): string {
  const url = new URL(page);
  url.searchParams.set("title", title);
  url.searchParams.set("body", body);
  return url.href;
}
