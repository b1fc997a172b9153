#!/usr/bin/env node
import "reflect-metadata";
import { Command } from "commander";
import { emitCommand } from "./cli/emit";
import { loadCommand } from "./cli/load";
import { serveCommand } from "./cli/serve";
import { validateCommand } from "./cli/validate";
import { readConfig, WrongSetting } from "./config";
import { CannotOpenDatabase, DatabaseUnavailable } from "./database/database";
import { WrongDataset } from "./dataset/dataset";
import { CannotListen } from "./http/listen";

/** Errors whose message is one line for the operator; of others the whole trace is of use. */
const FOR_OPERATORS = [CannotListen, CannotOpenDatabase, DatabaseUnavailable, WrongDataset, WrongSetting];

const program = new Command("usmca-graph").description(
  "A sourced knowledge graph of the USMCA Joint Review, with a GraphQL API.",
);

program
  .command("serve", { isDefault: true })
  .description("serve the graph over HTTP (settings: see the README)")
  .action(() => serveCommand(readConfig()));
program
  .command("load")
  .description("load the records of data/ into the database, or what of them has changed")
  .action(() => loadCommand(readConfig()));
program
  .command("validate")
  .description("check the records of data/")
  .action(() => validateCommand());
program
  .command("emit")
  .description("write the files that follow from the code (schema, data definition, statements)")
  .option("--check", "write nothing; fail where a file is not as the code has it")
  .action(({ check }: { check?: boolean }) => emitCommand(check ?? false));

program.parseAsync().catch((error: unknown) => {
  const known = FOR_OPERATORS.some((kind) => error instanceof kind);
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${known ? message : stack}\n`);
  process.exitCode = 1;
});
