declare module "@orcid/bibtex-parse-js" {
  /** The entries of a text; values are as they are written, without the braces around them. */
  export function toJSON(bibtex: string): {
    citationKey: string;
    entryType: string;
    entryTags: Readonly<Record<string, string>>;
  }[];
}
