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

const queryFiles = import.meta.glob<string>("../schema/operations/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});
const variableFiles = import.meta.glob<string>("../schema/operations/*.variables.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** All stored operations, in the order of their file names. */
export const operations: StoredOperation[] = Object.entries(queryFiles).map(([file, text]) => {
  const query = text.trim();
  const body = query.search(/^[^#\s]/m);
  return {
    name: /^query\s+(\w+)/m.exec(query)?.[1] ?? file,
    question: query
      .slice(0, body)
      .replaceAll(/\s*#\s*/g, " ")
      .trim(),
    query,
    variables: variableFiles[file.replace(/graphql$/, "variables.json")]?.trim() ?? "",
  };
});

// One line, since the editor wraps it to its width.
const welcome =
  "# Ctrl+Enter (Cmd+Enter on a Mac) runs this query. On the left are more questions, " +
  "and under «Docs» everything that can be asked.\n#\n";

const { query, variables } = operations.find(({ name }) => name === "SixComplaints")!;

/** What the playground opens with: the complaints that the founding article names. */
export const opening = { query: welcome + query, variables };
