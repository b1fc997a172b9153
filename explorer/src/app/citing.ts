/** The name of an operation. */
export const nameOf = (text: string): string => /^query (\w+)/m.exec(text)?.[1] ?? "";

/** The same operation, which also answers how it is cited. */
export function withCitation(text: string): string {
  const end = text.indexOf("\n}");
  const argument = /\$language: Language\b/.test(text) ? "(language: $language)" : "";
  return `${text.slice(0, end)}\n  citation${argument}${text.slice(end)}`;
}

/** Where the playground opens with an operation and its variables, ready to run. */
export function playgroundLink(text: string, variables: object): string {
  const query = new URLSearchParams({ query: text, variables: JSON.stringify(variables, null, 2) });
  // After the #: no server need take so long an address.
  return `/playground/#${query}`;
}
