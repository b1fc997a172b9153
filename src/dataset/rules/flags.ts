import { flag } from "../../model/describe";
import { Entity } from "../../model/entity";
import { partsOf } from "../curated";
import { each } from "./rule";

/** Optional flags of which false says something: a case number that no page prints. */
const TWO_SIDED = ["caseNumberVerified"];

export const flagRules = [
  each(Entity, "is true or left out", (_, __, { kind, value }) =>
    [{ kind, value, field: "" }, ...partsOf(kind, value)].flatMap((part) =>
      part.kind.properties
        .filter(
          ({ name, type, optional }) =>
            optional && type === flag && !TWO_SIDED.includes(name) && part.value[name] === false,
        )
        .map(({ name }) => (part.field ? `${part.field}.${name}` : name)),
    ),
  ),
];
