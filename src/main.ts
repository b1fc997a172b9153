#!/usr/bin/env node
// graphql-js checks every value it meets unless it is told so, before it is loaded.
process.env["NODE_ENV"] ??= "production";

import "reflect-metadata";
import { Command } from "commander";
import type { ExportOptions } from "./cli/export";
import type { LoadOptions } from "./cli/load";
import type { QueryOptions } from "./cli/query";
import type { SearchOptions } from "./cli/search";
import { WrongUse } from "./cli/wrong-use";
import { readConfig } from "./config";
import { FORMATS } from "./export/formats";
import { OperatorError } from "./operator-error";

// Each command is loaded when it is asked for: none waits for what another takes.
const program = new Command("usmca-graph")
  .description("A sourced knowledge graph of the USMCA Joint Review, with a GraphQL API.")
  .exitOverride(({ code, exitCode }) => process.exit(exitCode === 0 || code === "commander.help" ? 0 : 2));

program
  .command("serve", { isDefault: true })
  .description("serve the graph over HTTP (settings: see the README)")
  .action(async () => (await import("./cli/serve.js")).serveCommand(readConfig()));
program
  .command("load [file]")
  .description("load the records of data/, or of an export of all as JSON Lines, or what of them has changed")
  .option("--rebuild", "into an empty database: the file there is moved aside; on Neo4j the graph is removed first")
  .action(async (file: string | undefined, options: LoadOptions) =>
    (await import("./cli/load.js")).loadCommand(readConfig(), file, options),
  );
program
  .command("validate")
  .description("check the records of data/")
  .action(async () => (await import("./cli/validate.js")).validateCommand());
const url = [
  "--url <address>",
  "the server to ask; without it the one that runs on the data folder, else the database",
] as const;
const language = ["--language <tags>", "the languages of titles, as in Accept-Language: es, or fr, en"] as const;
const json = ["--json", "print the whole answer as JSON on one line"] as const;
program
  .command("query [name]")
  .description("ask a question: a file (- is the standard input) or a stored operation; without a name, list these")
  .option("--variables <json>", "the variables, as a JSON object or @ and a file of one; nothing: those of the example")
  .option("--operation <name>", "which operation, where the file has several")
  .option(...language)
  .option(...url)
  .option(...json)
  .action(async (name: string | undefined, options: QueryOptions) =>
    (await import("./cli/query.js")).queryCommand(readConfig(), name, options),
  );
program
  .command("search <words...>")
  .description("find records by words, in English, Spanish or French")
  .option("--kinds <kinds>", "only of these kinds: grievance, agenda-item, …")
  .option("--first <count>", "how many hits", "20")
  .option(...language)
  .option(...url)
  .option(...json)
  .action(async (words: string[], options: SearchOptions) =>
    (await import("./cli/search.js")).searchCommand(readConfig(), words, options),
  );
program
  .command("export <format>")
  .description(`write the records as a file: ${FORMATS.join(", ")} (a folder of tables)`)
  .option("--out <path>", "the file, or the folder of CSV; nothing: the standard output")
  .option("--kinds <kinds>", "only of these kinds: GRIEVANCE,MEASURE")
  .option("--where <json>", "only those for which this EntityWhere holds, as JSON")
  .option("--as-of <day>", "only what held on that day, surely or possibly")
  .option("--certainty <certainty>", "with --as-of: SURE for only what held surely")
  .option("--include-undated", "with --as-of: also what has no known begin, until its end")
  .option("--ids <ids>", "only these records, by ids with commas between")
  .option("--neighbourhood-of <ids>", "only these records and what stands around them")
  .option("--depth <steps>", "how many steps from these, 1 to 3")
  .option(...url)
  .action(async (format: string, options: ExportOptions) =>
    (await import("./cli/export.js")).exportCommand(readConfig(), format, options),
  );
program
  .command("emit")
  .description("write the files that follow from the code (schema, data definition, statements)")
  .option("--check", "write nothing; fail where a file is not as the code has it")
  .action(async ({ check }: { check?: boolean }) => (await import("./cli/emit.js")).emitCommand(check ?? false));

program.parseAsync().catch((error: unknown) => {
  const known = error instanceof OperatorError;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${known ? message : stack}\n`);
  // 1: it failed; 2: it was used wrongly.
  process.exitCode = error instanceof WrongUse ? 2 : 1;
});
