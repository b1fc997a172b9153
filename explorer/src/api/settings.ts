/** How this server is run, as far as the pages must know. */
export interface Settings {
  /** Where errors in records are reported; null: nowhere. */
  readonly reportUrl: string | null;
}

/** Asks the server how it is run; where it does not say, nothing is set. */
export async function askSettings(): Promise<Settings> {
  try {
    const response = await fetch("/settings.json");
    return (await response.json()) as Settings;
  } catch {
    return { reportUrl: null };
  }
}
