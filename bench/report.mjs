// Keeps results as JSON and Markdown under bench/results, and puts the tables into docs/performance.md:
//
//   npm run bench:report
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { sizes } from "./data/sizes.mjs";
import { tablesOf } from "./tables.mjs";

const folder = join(import.meta.dirname, "results");
const page = join(import.meta.dirname, "..", "docs", "performance.md");
const databases = ["neo4j", "embedded"];

const fileOf = (database, size, ending) =>
  join(folder, `${database === "neo4j" ? "" : `${database}-`}${size}.${ending}`);

/** The results of the last whole run; null where there was none. */
const resultsOf = (database, size) => {
  const file = fileOf(database, size, "json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
};

/** A size's results as tables; the greatest is held against the one before it. */
function tables(database, size, results) {
  const smaller = size === "1m" ? resultsOf(database, "100k") : null;
  return tablesOf(database, results, smaller?.figures);
}

const formatted = (text) => format(text, { parser: "markdown", printWidth: 120, proseWrap: "preserve" });

/** Keeps the results of a run. */
export async function keepResults(database, size, results) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(database, size, "json"), `${JSON.stringify(results, null, 2)}\n`);
  const title = `# The bench, ${database === "neo4j" ? "Neo4j" : "embedded database"}, ${size}`;
  writeFileSync(fileOf(database, size, "md"), await formatted(`${title}\n\n${tables(database, size, results)}\n`));
}

/** Prints the results of a run. */
export async function printResults(database, size, results) {
  console.log(await formatted(`\n## ${database}, ${size}\n\n${tables(database, size, results)}\n`));
}

async function intoPage() {
  const sections = databases.flatMap((database) =>
    Object.keys(sizes).flatMap((size) => {
      const results = resultsOf(database, size);
      const title = `### ${database === "neo4j" ? "Neo4j" : "Embedded database"}, ${size}`;
      return results ? [`${title}\n\n${tables(database, size, results)}`] : [];
    }),
  );
  const text = readFileSync(page, "utf8").replace(
    /(<!-- results -->).*(<!-- end of results -->)/s,
    (_, begin, end) => `${begin}\n\n${sections.join("\n\n")}\n\n${end}`,
  );
  writeFileSync(page, await formatted(text));
}

if (process.argv[1] === import.meta.filename) await intoPage();
