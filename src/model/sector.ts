import type { Curated, Derive, One } from "./describe";
import { Kind, listOf, membership, Property, Reference, text } from "./describe";
import { Entity } from "./entity";

const DEEPEST = 20;

const withAncestors: Derive<string[]> = (record, other) => {
  const ids: string[] = [];
  for (let at: Curated | undefined = record; at && ids.length < DEEPEST; at = other(String(at["parent"])))
    ids.push(at.id);
  return ids;
};

@Kind({
  prefix: "sec",
  plural: "sectors",
  description: "A sector of the economy, in a tree with the chapters of the Harmonized System and NAICS codes.",
})
export class Sector extends Entity {
  @Property(listOf(text), "Chapters of the Harmonized System, of two digits.", {
    optional: true,
    group: true,
    search: "NUMBER",
    called: ["HS", "SA", "SH"],
  })
  hsChapters: readonly string[];
  @Property(listOf(text), "Codes of the North American Industry Classification System.", {
    optional: true,
    search: "NUMBER",
    called: ["NAICS", "SCIAN"],
  })
  naics: readonly string[];
  @Property(membership, "In one of these sectors: is it, or is below it at any depth. For one sector alone use `id`.", {
    filterOnly: true,
    rollsUp: true,
    derive: withAncestors,
  })
  within: readonly string[];

  @Reference(() => Sector, "PART_OF", "The sector above; null for a root.", {
    tree: true,
    reads: ["is part of", "includes"],
    inverse: "subsectors",
    inverseDescription: "The sectors right below.",
  })
  parent: One<Sector>;
}
