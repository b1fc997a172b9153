export * from "./dates";
export * from "./decorators";
export * from "./fold";
export { makeModel } from "./model";
export type { Operator } from "./operators";
export * from "./period";
export * from "./translated";
export * from "./value-at";
export * from "./values";
