import { Conflict } from "../../model/conflict";
import { Observation } from "../../model/observation";
import { each, find, unique } from "./rule";

export const conflictRules = [
  each(Conflict, "must be two at least", ({ versions = [] }) => versions.length < 2 && "versions"),
  each(
    Conflict,
    "must have one chosen at most",
    ({ versions = [] }) => versions.filter(({ chosen }) => chosen).length > 1 && "versions",
  ),
  each(Conflict, "is missing: a version without sources says where it comes from", ({ versions = [] }) =>
    versions.flatMap(({ citations, note }, i) => (citations?.length || note ? [] : [`versions.${i}.note`])),
  ),
  unique(Conflict, "is that of another conflict about the record", "field", ({ about, field }) =>
    JSON.stringify([about, field]),
  ),
  each(
    Conflict,
    "is chosen though it is not the figure that the conflict is about",
    ({ about, field, versions = [] }, dataset) =>
      versions.flatMap(({ chosen, observation }, i) => {
        const wrong =
          chosen && field === "value" && find(dataset, Observation, about) && observation && observation !== about;
        return wrong ? [`versions.${i}.observation`] : [];
      }),
  ),
];
