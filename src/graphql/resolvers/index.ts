import type { Model } from "../../model";
import { CompareResolver } from "./compare";
import { datasetResolver } from "./dataset";
import { gapResolver } from "./gaps";
import { recordResolver } from "./records";

/** The questions made by hand: each is a resolver class, made for a model. */
export const resolversOf = (model: Model): readonly (new () => object)[] => [
  recordResolver(model),
  datasetResolver(model),
  CompareResolver,
  gapResolver(model),
];
