import { Entity } from "../../model/entity";
import type { SourceType } from "../../model/source";
import { Source } from "../../model/source";
import { linksOf, partsOf } from "../curated";
import type { Rule } from "./rule";
import { each, find, unique } from "./rule";

/** The types of source that are of official grade: what confidence HIGH rests on. */
const OFFICIAL: readonly unknown[] = [
  "OFFICIAL",
  "TREATY",
  "STATUTE",
  "COURT",
  "CRS",
  "STATISTICS",
] satisfies SourceType[];

const isAddress = (url: string | null | undefined) => !url || /^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(url);

/** A source that nothing cites would be lost in the graph: a conflict's versions cite as well. */
const cited: Rule = (dataset) => {
  const used = new Set<string>();
  for (const { kind, value } of dataset.records.values()) {
    const links = [{ kind, value }, ...partsOf(kind, value)].flatMap((part) => linksOf(part.kind, part.value));
    for (const { to } of links) used.add(to);
  }
  return each(Source, "is cited by no record", ({ id }) => !used.has(id) && "id")(dataset);
};

export const sourceRules = [
  each(Source, "must be the printed title, as plain text", ({ title }) => typeof title !== "string" && "title"),
  each(Source, "must be a web address", ({ url, primaryUrl }) => [
    ...(isAddress(url) ? [] : ["url"]),
    ...(isAddress(primaryUrl) ? [] : ["primaryUrl"]),
  ]),
  unique(Source, "is the address of another source", "url", ({ url }) => url),
  cited,
  each(Entity, "is HIGH without a source of official grade", ({ confidence, citations = [] }, dataset) => {
    const types = citations.map(({ source }) => find(dataset, Source, source as string)?.type);
    return confidence === "HIGH" && !types.some((type) => OFFICIAL.includes(type)) && "confidence";
  }),
];
