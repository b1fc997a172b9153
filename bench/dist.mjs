// The project's own modules, as `npm run build` made them: CommonJS, with decorators that need this first.
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
require("reflect-metadata");

/** The repository. */
export const root = join(import.meta.dirname, "..");

/** A module of `src/`, such as `dist("dataset/read")`. */
export const dist = (name) => require(join(root, "dist", name));
