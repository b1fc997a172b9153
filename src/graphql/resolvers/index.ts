import type { Model } from "../../model";
import type { OutputTypes } from "../types/outputs";
import { changesResolver } from "./changes";
import { CitingResolver } from "./citing";
import { CompareResolver } from "./compare";
import { datasetResolver } from "./dataset";
import { FiguresResolver } from "./figures";
import { gapResolver } from "./gaps";
import { neighbourhoodResolver } from "./neighbourhood";
import { pathResolver } from "./paths";
import { recordResolver } from "./records";
import { searchResolver } from "./search";
import { stanceResolver } from "./stance";
import { timelineResolver } from "./timeline";

/** The questions made by hand: each is a resolver class, made for a model and its types. */
export const resolversOf = (model: Model, types: OutputTypes): readonly (new () => object)[] => [
  recordResolver(model),
  datasetResolver(model),
  CompareResolver,
  gapResolver(model),
  FiguresResolver,
  CitingResolver,
  changesResolver(model, types),
  stanceResolver(model),
  timelineResolver(model, types),
  searchResolver(model),
  neighbourhoodResolver(model),
  pathResolver(model),
];
