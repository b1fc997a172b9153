import { Agreement } from "./agreement";
import type { One } from "./describe";
import { Kind, Property, Reference, whole } from "./describe";
import { Entity } from "./entity";

@Kind({ prefix: "ch", plural: "chapters", description: "A chapter of the Agreement, 1 to 34." })
export class Chapter extends Entity {
  @Property(whole, "Its number.", { order: true, search: "NUMBER", called: ["chapter", "capítulo", "chapitre"] })
  number: number;

  @Reference(() => Agreement, "CHAPTER_OF", "The agreement it is a chapter of.", {
    reads: ["is a chapter of", "contains"],
    inverse: "chapters",
    inverseDescription: "The chapters of the agreement.",
    required: true,
  })
  agreement: One<Agreement>;
}
