import type { Language } from "../../model/describe";

type WordingLanguage = Exclude<Language, "DE">;

/** How a language words a citation. */
export interface Wording {
  /** The language's lower-case code. */
  readonly code: string;
  readonly accessed: (day: string) => string;
  readonly circa: (date: string) => string;
  readonly copyOf: (url: string) => string;
  readonly revision: (number: number, digest: string, day: string) => string;
  /** The title of an answer to a question of that name, or of none. */
  readonly answer: (name: string | null) => string;
  readonly within: string;
  readonly question: string;
  readonly variables: string;
  readonly quoted: (title: string) => string;
  readonly date: (date: string) => string;
}

/** A partial date in words, as exact as it is. */
function inWords(locale: string, date: string): string {
  if (date.length === 4) return date;
  const [year, month, day] = date.split("-").map(Number) as [number, number, number?];
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", month: "long" };
  if (day) options.day = "numeric";
  return new Intl.DateTimeFormat(locale, options).format(new Date(Date.UTC(year, month - 1, day ?? 1)));
}

const WORDINGS: Readonly<Record<WordingLanguage, Wording>> = {
  EN: {
    code: "en",
    accessed: (day) => `accessed ${day}`,
    circa: (date) => `c. ${date}`,
    copyOf: (url) => `copy of ${url}`,
    revision: (number, digest, day) => `revision ${number} (${digest}) of ${day}`,
    answer: (name) => (name ? `Answer to ${name}` : "Answer to a question"),
    within: "in",
    question: "Question",
    variables: "Variables",
    quoted: (title) => `“${title}”`,
    date: (date) => inWords("en-GB", date),
  },
  ES: {
    code: "es",
    accessed: (day) => `consultado el ${day}`,
    circa: (date) => `ca. ${date}`,
    copyOf: (url) => `copia de ${url}`,
    revision: (number, digest, day) => `revisión ${number} (${digest}) del ${day}`,
    answer: (name) => (name ? `Respuesta a ${name}` : "Respuesta a una pregunta"),
    within: "en",
    question: "Pregunta",
    variables: "Variables",
    quoted: (title) => `«${title}»`,
    date: (date) => inWords("es", date),
  },
  FR: {
    code: "fr",
    accessed: (day) => `consulté le ${day}`,
    circa: (date) => `vers ${date}`,
    copyOf: (url) => `copie de ${url}`,
    revision: (number, digest, day) => `révision ${number} (${digest}) du ${day}`,
    answer: (name) => (name ? `Réponse à ${name}` : "Réponse à une question"),
    within: "dans",
    question: "Question",
    variables: "Variables",
    quoted: (title) => `« ${title} »`,
    date: (date) => inWords("fr", date).replace(/^1 /, "1er "),
  },
};

/** The wording in the first of these languages that there is one for, else in English. */
export function wordingIn(languages: readonly Language[]): Wording {
  const language = languages.find((each): each is WordingLanguage => each in WORDINGS);
  return WORDINGS[language ?? "EN"];
}
