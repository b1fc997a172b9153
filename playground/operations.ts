/** An operation of schema/operations, as the playground offers it. */
export interface StoredOperation {
  /** The operation's name, as in `query Name`. */
  name: string;
  /** The comment at the head of its file: what it asks, in plain words. */
  question: string;
  /** The whole file, comment included. */
  query: string;
  /** Example variables as JSON text; empty where it takes none. */
  variables: string;
}

const queries = import.meta.glob<string>("../schema/operations/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});
const variables = import.meta.glob<string>("../schema/operations/*.variables.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** All stored operations, in the order of their file names. */
export const operations: StoredOperation[] = Object.entries(queries).map(([file, text]) => {
  const query = text.trim();
  const body = query.search(/^[^#\s]/m);
  return {
    name: /^query\s+(\w+)/m.exec(query)?.[1] ?? file,
    question: query
      .slice(0, body)
      .replaceAll(/\s*#\s*/g, " ")
      .trim(),
    query,
    variables: variables[file.replace(/graphql$/, "variables.json")]?.trim() ?? "",
  };
});

const welcome = `# The USMCA Joint Review graph: who asks for what, who says so, and as of when.
# Run this query with Ctrl+Enter (Cmd+Enter on a Mac) or the button beside it.
# More questions stand under «Example questions», the whole schema under «Docs», both on the left.
#
`;

/** What the playground opens with: the complaints that the founding article names. */
export const openingQuery =
  welcome + (operations.find(({ name }) => name === "FoundingComplaints") ?? operations[0])?.query;
