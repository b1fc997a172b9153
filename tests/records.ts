import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

import type { Records, Series } from "./record-types";

export type * from "./record-types";

const folder = join(__dirname, "..", "data");

function read<Kind>(path: string): Kind[] {
  const content = parse(readFileSync(join(folder, path), "utf8")) as Kind | Kind[];
  return Array.isArray(content) ? content : [content];
}

function readFolder<Kind>(name: string): Kind[] {
  const files = readdirSync(join(folder, name)).filter((file) => file.endsWith(".yaml"));
  return files.flatMap((file) => read<Kind>(join(name, file)));
}

/** Reads all the records of `data/`. */
export function readRecords(): Records {
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
