import type { Operation } from "../../api/use-answer";
import type { DataAndMethod } from "./data-and-method.operation";

/** What the API answers of the records as a whole. */
export type DataAnswer = typeof DataAndMethod extends Operation<infer Data, infer _> ? Data : never;
