// Writes what the explorer takes from the public schema: the operations of every kind (in the repository, since the
// API's tests run them), what the pages know of the kinds, and typed documents (neither in the repository).
//
//   npm run generate:explorer            writes
//   npm run generate:explorer -- --check writes what is not in the repository, and fails where the rest has drifted
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSchema } from "graphql";
import prettier from "prettier";
import { documentOf, fragmentsOf, moduleOf } from "./generate/documents.mjs";
import { kindOf, recordTypes, screaming, walkedOf } from "./generate/kinds.mjs";
import { operationsOf } from "./generate/operations.mjs";

const explorer = dirname(fileURLToPath(import.meta.url));
const root = dirname(explorer);
const pages = join(explorer, "src");
const check = process.argv.includes("--check");
const schema = buildSchema(await readFile(join(root, "schema/schema.graphql"), "utf8"));
const types = recordTypes(schema);

/** Writes a file where it is not so already: a file that did not change builds nothing anew. */
async function write(path, text, { committed = false } = {}) {
  if ((await readFile(path, "utf8").catch(() => null)) === text) return;
  if (check && committed) {
    console.error(`${relative(root, path)} is not as the schema has it: run «npm run generate:explorer».`);
    process.exitCode = 1;
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const options = await prettier.resolveConfig(join(root, "package.json"));
const kebab = (name) => screaming(name).toLowerCase().replaceAll("_", "-");
for (const type of types) {
  const text = await prettier.format(operationsOf(schema, type), { ...options, parser: "graphql" });
  await write(join(pages, "kinds/operations", `${kebab(type.name)}.graphql`), text, { committed: true });
}

const kinds = Object.fromEntries(types.map((type) => [screaming(type.name), kindOf(schema, type)]));
await write(join(pages, "kinds/kinds.generated.json"), `${JSON.stringify(kinds, null, 1)}\n`);
await write(join(pages, "kinds/walked.generated.json"), `${JSON.stringify(walkedOf(schema), null, 1)}\n`);

const files = (await readdir(pages, { recursive: true })).filter((file) => file.endsWith(".graphql")).sort();
const fragments = fragmentsOf(await readFile(join(pages, "api/fragments.graphql"), "utf8"));
for (const file of files) {
  const text = await readFile(join(pages, file), "utf8");
  const document = documentOf(text, fragments);
  const module = await moduleOf(schema, basename(file), document);
  await write(join(pages, file.replace(/\.graphql$/, ".operation.ts")), module);
}
