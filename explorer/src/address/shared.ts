/** The languages of the parties, in which the pages speak. */
export const LANGUAGES = ["en", "es", "fr"] as const;
export type InterfaceLanguage = (typeof LANGUAGES)[number];

/** How surely a record must hold on the day asked for. */
export type Certainty = "POSSIBLE" | "SURE";

/** What every view shares, and every link carries on: the language and the day. */
export interface Shared {
  readonly language: InterfaceLanguage;
  /** A day as YYYY-MM-DD; null: the records as they are, whatever the day. */
  readonly asOf: string | null;
  readonly certainty: Certainty;
  readonly includeUndated: boolean;
}

/** The variables by which every operation is asked in the language and for the day of the address. */
export interface SharedVariables {
  readonly language: "EN" | "ES" | "FR";
  readonly asOf: string | null;
  readonly certainty: Certainty;
  readonly includeUndated: boolean;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const isLanguage = (text: string): text is InterfaceLanguage => LANGUAGES.some((language) => language === text);

/** The first of the reader's languages that the pages speak; English where they speak none. */
export function preferredLanguage(wanted: readonly string[]): InterfaceLanguage {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? "en";
}

/** Reads what is shared from an address; what cannot be read counts as not given, and the reader's languages decide. */
export function sharedOf(params: URLSearchParams, wanted: readonly string[]): Shared {
  const language = params.get("lang") ?? "";
  const asOf = params.get("asOf") ?? "";
  return {
    language: isLanguage(language) ? language : preferredLanguage(wanted),
    asOf: DAY.test(asOf) && !Number.isNaN(Date.parse(asOf)) ? asOf : null,
    certainty: params.get("certainty") === "SURE" ? "SURE" : "POSSIBLE",
    includeUndated: params.get("undated") === "1",
  };
}

/** The names of what is shared, as an address has them. */
export const SHARED = ["lang", "asOf", "certainty", "undated"] as const;
