import type { Curated, ValueOf } from "./describe";
import { enumeration, flag, Kind, Language, partialDate, Property, text } from "./describe";
import { Entity } from "./entity";

export const SourceType = enumeration("SourceType", "What kind of document a source is.", {
  OFFICIAL: "A page or document of a government or agency, reposts included. Official grade.",
  TREATY: "The text of a treaty. Official grade.",
  STATUTE: "A law or its official summary. Official grade.",
  COURT: "A decision or filing of a court or panel. Official grade.",
  CRS: "A report of the U.S. Congressional Research Service. Official grade.",
  STATISTICS: "Data of a statistical agency, or a copy of them. Official grade.",
  THINK_TANK: "Work of a research institute.",
  ADVISORY: "A law firm, consultant or broker.",
  INDUSTRY: "An association, union or company.",
  NEWS: "Press.",
  AGGREGATOR: "A digest, feed, machine-made summary or project repository.",
});
export type SourceType = ValueOf<typeof SourceType>;

/** A source's title stands as printed, in the language of the source. */
const printedTitle = ({ title, language }: Curated) => ({ [String(language).toLowerCase()]: String(title) });

@Kind({
  prefix: "src",
  plural: "sources",
  description: "A document that can be cited.",
  uncited: true,
  title: printedTitle,
})
export class Source extends Entity {
  @Property(text, "Who published it; a mirror names the true publisher first.", {
    order: true,
    search: "SUMMARY",
    group: true,
  })
  publisher: string;
  @Property(partialDate, "When it was published.", { order: true })
  published: string;
  @Property(flag, "True where year or month of publication was inferred.", { optional: true })
  publishedApprox: boolean | null;
  @Property(flag, "True where the title is descriptive, not the printed one.", { optional: true })
  titleApprox: boolean | null;
  @Property(text, "Where it was read; null for the founding article only, whose publisher is unknown.", {
    optional: true,
  })
  url: string | null;
  @Property(text, "The address of the original where a copy was read.", { optional: true })
  primaryUrl: string | null;
  @Property(SourceType, "What kind of document it is.", { order: true })
  type: SourceType;
  @Property(Language, "The language it is in.", { order: true })
  language: Language;
  @Property(partialDate, "When it was read.", { order: true })
  retrieved: string;
}
