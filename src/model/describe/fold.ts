/** Text as comparisons see it: without case, accents, typographic quotes and spaces that are repeated or around it. */
export function fold(text: string): string {
  return foldPart(text).trim();
}

/** A part of a text, folded likewise: spaces around it belong to what is looked for. */
export function foldPart(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .toLowerCase()
    .replace(/\s+/g, " ");
}
