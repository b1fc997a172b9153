// What is used of two libraries that come without types.

declare module "@citation-js/core" {
  /** Works to cite, as CSL-JSON. */
  export class Cite {
    constructor(items: readonly object[]);
    format(format: "bibtex"): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: "@bibtex"): { readonly format: object };
    };
  };
}

declare module "@citation-js/plugin-bibtex";
