import { readdirSync } from "node:fs";
import { join } from "node:path";
import { statement, withoutComments } from "../../src/database/cypher";

test("comments go, what only looks like one inside quotes stays", () => {
  const text = `// What it asks.
MATCH (n:Source) // every source

  // with an address
WHERE n.url = "https://example.org//a" AND n.title <> 'it''s // not' AND n.\`a//b\` IS NULL
RETURN n.id AS c0 // "the id"
`;
  expect(withoutComments(text)).toBe(
    `MATCH (n:Source)
WHERE n.url = "https://example.org//a" AND n.title <> 'it''s // not' AND n.\`a//b\` IS NULL
RETURN n.id AS c0`,
  );
});

test("every named file gives a statement without its comments", () => {
  const files = readdirSync(join(__dirname, "../../cypher")).filter((file) => file.endsWith(".cypher"));
  expect(files).not.toEqual([]);
  for (const file of files) {
    const text = statement(file.slice(0, -".cypher".length));
    expect(text).toMatch(/^[A-Z]/);
    expect(text).not.toMatch(/^\s*\/\//m);
  }
});

test("a name without a file is an error that names it", () => {
  expect(() => statement("no-such-statement")).toThrow(/no-such-statement\.cypher/);
});
