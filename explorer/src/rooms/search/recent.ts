const KEY = "explorer.recent";
const MOST = 6;

/** The records that were opened from the search in this browser, the newest first; none where it keeps nothing. */
export function recentIds(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Remembers a record that was opened. */
export function remember(id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([id, ...recentIds().filter((each) => each !== id)].slice(0, MOST)));
  } catch {
    // The browser keeps nothing: there are no recent records then.
  }
}
