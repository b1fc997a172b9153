// Holds the dialect of Cypher that means the same on Neo4j and on the embedded database: every file of cypher/ (those
// that are emitted are what the service asks) is checked for what one of the two refuses or takes another way.
//
//   npm run check:cypher
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What must not stand in a statement, and what to write instead. Only DDL may differ: it has a file per database. */
const RULES = [
  [/\bcollect\([^[\]]*\)\[0\]/, "an index into a list of collect(): write head(…)"],
  [/\bcollect\(\s*(\w+\s*)?\{/i, "collect() of maps (an OPTIONAL MATCH gives {id: null}): collect lists, by position"],
  [/\(\w*:\w+(\|\w+)+/, "a label disjunction (n:A|B): write n:A OR n:B in WHERE"],
  [/:!\w/, "a negated label (n:!A): write NOT n:A"],
  [/\bSKIP\s+to\w+\(/i, "SKIP of an expression: give an integer parameter"],
  [/\bOFFSET\b/i, "OFFSET: write SKIP"],
  [/\bduration\./i, "durations: work them out in TypeScript"],
  [/\brandomUUID\(/i, "randomUUID(): ids are made in TypeScript"],
  [/\bCOLLECT\s*\{/, "COLLECT { }: write collect() in a CALL"],
  [/\)\{\d*,?\d*\}/, "a quantified path: write *1..3"],
  [/\bSHORTEST\s+\d/i, "SHORTEST k: write shortestPath()"],
  [/\ballShortestPaths\b/i, "allShortestPaths: ask level by level"],
  [/\bSET\s+\w+\[/i, "SET n[…]: give a map and write SET n += row.properties"],
  [/\bround\([^()]*,/i, "round(x, n): round in TypeScript"],
  [/\bto\w+OrNull\(/i, "to…OrNull(): convert in TypeScript"],
  [/\bIN\s+TRANSACTIONS\b/i, "CALL { } IN TRANSACTIONS: send batches"],
  [/\bSHOW\b/i, "SHOW: it is Neo4j's alone"],
  [/\bRETURN\s+\{[^}]*\b(count|sum|collect|min|max|avg)\(/i, "an aggregate inside a map: aggregate in a WITH first"],
  [/\bsum\((?![^)]*\)\s*,\s*0\))/i, "sum() over nothing is null on one of the two: write coalesce(sum(x), 0)"],
  [/\bDELETE\b[\s\S]*\bRETURN\s+count\(/i, "a count after DELETE: count in a statement of its own"],
  [/\bSET\s+(\w+\.\w+)\s*=[^,;]*,[\s\S]*=\s*[^,;]*\1\b/, "a SET that reads what it sets: use two, or TypeScript"],
  [/\bOPTIONAL\b[\s\S]*(\blabels\(|\{\s*\.\*)/i, "labels(n) and n {.*} of a null differ: avoid the OPTIONAL MATCH"],
];

const folder = join(import.meta.dirname, "..", "cypher");
let found = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith(".cypher") && !name.startsWith("definition."))) {
  const text = withoutCommentsAndStrings(readFileSync(join(folder, file), "utf8"));
  let line = 1;
  for (const statement of text.split(";")) {
    for (const [pattern, message] of RULES) {
      const match = pattern.exec(statement);
      if (!match) continue;
      found++;
      console.error(`cypher/${file}:${line + newlines(statement.slice(0, match.index))} ${message}`);
    }
    line += newlines(statement);
  }
}
if (found > 0) process.exitCode = 1;

function newlines(text) {
  return text.split("\n").length - 1;
}

/** Blanks what is no Cypher, and keeps the lines where they are. */
function withoutCommentsAndStrings(text) {
  return text.replace(/\/\/.*$|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/gm, (part) => part.replace(/[^\n]/g, " "));
}
