import { Agreement } from "./agreement";
import { Chapter } from "./chapter";
import { Country } from "./country";
import type { Many, One } from "./describe";
import { flag, Kind, Property, Reference, Relationship, text } from "./describe";
import { Entity } from "./entity";
import { Sector } from "./sector";

@Kind({
  prefix: "com",
  plural: "commitments",
  description: "An obligation or procedure of the Agreement or of a letter beside it: an article or annex.",
})
export class Commitment extends Entity {
  @Property(text, "The article or annex; null where no number could be established.", {
    optional: true,
    order: true,
    search: "NUMBER",
    called: ["article", "artículo"],
  })
  article: string | null;
  @Property(flag, "True only where a page that was read prints the number.", { order: true })
  articleVerified: boolean;

  @Reference(() => Agreement, "PROVIDED_BY", "The agreement that contains it.", {
    reads: ["is provided by", "provides"],
    inverse: "commitments",
    inverseDescription: "The commitments of the agreement.",
    required: true,
  })
  agreement: One<Agreement>;
  @Reference(() => Chapter, "UNDER", "The chapter it stands under; null for side letters.", {
    reads: ["stands under", "contains"],
    inverse: "commitments",
    inverseDescription: "The commitments under the chapter.",
  })
  chapter: One<Chapter>;
  @Relationship(() => Country, "BINDS", "The parties it binds.", {
    reads: ["binds", "is bound by"],
    inverse: "commitments",
    inverseDescription: "The commitments that bind the country.",
    required: true,
  })
  bindsParties: Many<Country>;
  @Relationship(() => Sector, "CONCERNS", "The sectors it concerns.", {
    reads: ["concerns", "is concerned by"],
    inverse: "commitments",
    inverseDescription: "The commitments that concern the sector.",
  })
  sectors: Many<Sector>;
}
