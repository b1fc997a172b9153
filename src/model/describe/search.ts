/** By what words find a record, the better first. */
export const SEARCH_FIELDS = {
  TITLE: "Its title, in any language.",
  ALIAS: "One of its other names, in any language.",
  NUMBER: "The number or code it goes by: of an article, a chapter, a docket, a country.",
  ID: "Its id.",
  RETIRED_ID: "An id under which it was known before.",
  SUMMARY:
    "What it is about in plain words: its summary, or another such text of its kind, such as the outcome of a case.",
} as const;

export type SearchField = keyof typeof SEARCH_FIELDS;
