import type { Model } from "../../model";
import { datasetResolver } from "./dataset";
import { recordResolver } from "./records";

/** The questions made by hand: each is a resolver class, made for a model. */
export const resolversOf = (model: Model): readonly (new () => object)[] => [
  recordResolver(model),
  datasetResolver(model),
];
