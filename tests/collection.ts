import type { Code } from "./citations";
import { inWords } from "./citations";
import type { Records } from "./records";

export interface Revision {
  number: number;
  digest: string;
  at: string;
}

const WORDS = {
  en: { revision: ["revision", "of"], quotes: ["“", "”"] },
  es: { revision: ["revisión", "del"], quotes: ["«", "»"] },
  fr: { revision: ["révision", "du"], quotes: ["« ", " »"] },
};

/** The collection as a citation names it, in a revision. */
export function collectionIn({ dataset }: Pick<Records, "dataset">) {
  return ({ number, digest, at }: Revision, code: Code): string => {
    const [revision, of] = WORDS[code].revision;
    const day = inWords(at.slice(0, 10), code);
    const words = `${revision} ${number} (${digest.slice(0, 12)}) ${of} ${day}`;
    return `${dataset["attribution"]}, ${dataset["licenceUrl"]}, ${words}.`;
  };
}

export const quoted = (title: string, code: Code) => WORDS[code].quotes.join(title);
