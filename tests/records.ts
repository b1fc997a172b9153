import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

import type { Records, Series } from "./record-types";

export type * from "./record-types";

const root = join(__dirname, "..");
const folder = join(root, "data");
const kept = join(root, ".cache", "tests");

/** What each file says, by its path in `data/`. */
type Contents = Readonly<Record<string, unknown>>;

/** Parses all files; what they say is kept for other suites, since to parse them takes much longer than to read them. */
function readContents(): Contents {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => path.endsWith(".yaml")).sort();
  const texts = paths.map((path) => [path, readFileSync(join(folder, path), "utf8")] as const);
  const digest = createHash("sha256").update(JSON.stringify(texts)).digest("hex");
  const file = join(kept, "records.json");
  try {
    const before = JSON.parse(readFileSync(file, "utf8")) as { digest: string; contents: Contents };
    if (before.digest === digest) return before.contents;
  } catch {
    // It is not there, and is made below.
  }
  const contents = Object.fromEntries(texts.map(([path, text]) => [path, parse(text) as unknown]));
  mkdirSync(kept, { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ digest, contents }));
  renameSync(own, file);
  return contents;
}

/** Reads all the records of `data/`. */
export function readRecords(): Records {
  const contents = readContents();
  const read = <Kind>(path: string) => [contents[path] as Kind | Kind[]].flat() as Kind[];
  const readFolder = <Kind>(name: string) =>
    Object.keys(contents)
      .filter((path) => path.startsWith(`${name}/`))
      .flatMap((path) => read<Kind>(path));
  const series = readFolder<Series>("series");
  return {
    countries: read("countries.yaml"),
    organizations: readFolder("organizations"),
    agreements: readFolder("agreements"),
    chapters: read("chapters.yaml"),
    commitments: readFolder("commitments"),
    sectors: read("sectors.yaml"),
    grievances: readFolder("grievances"),
    measures: readFolder("measures"),
    agendaItems: readFolder("agenda-items"),
    positions: readFolder("positions"),
    disputes: readFolder("disputes"),
    events: readFolder("events"),
    series,
    observations: series.flatMap(({ id, observations }) => observations.map((each) => ({ ...each, series: id }))),
    conflicts: readFolder("conflicts"),
    sources: readFolder("sources"),
    dataset: read<Record<string, string>>("dataset.yaml")[0]!,
  };
}
