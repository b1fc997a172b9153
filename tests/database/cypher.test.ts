import { readdirSync } from "node:fs";
import { join } from "node:path";
import { statement, statements, withoutComments } from "../../src/database/cypher";

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

test("every named file gives statements, none of them empty or a comment", () => {
  const names = readdirSync(join(__dirname, "../../cypher"))
    .filter((file) => file.endsWith(".cypher"))
    .map((file) => file.slice(0, -".cypher".length));
  expect(names).not.toEqual([]);
  for (const name of names) {
    expect(statement(name)).toMatch(/\S/);
    for (const text of statements(name)) expect(text).toMatch(/^[A-Z]/);
  }
});

test("a name without a file is an error that names it", () => {
  expect(() => statement("no-such-statement")).toThrow(/no-such-statement\.cypher/);
});
