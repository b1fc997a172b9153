import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** The rooms of src/, the lowest first: each may use those before it. The model is the ground for all. */
const ROOMS = ["model", "database", "graph", "dataset", "export", "graphql", "http", "cli"];

/** Imports run downward only. */
const downward = ROOMS.map((room, i) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: ROOMS.slice(i + 1).map((above) => ({
          regex: `^(\\.\\./)+${above}(/|$)`,
          message: `Imports run downward: ${room} must not use ${above}.`,
        })),
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(["dist/", "coverage/", ".cache/", ".data/", "**/*.operation.ts"]),
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/require-await": "off",
      // Curated values are unknown until they are checked, and derived titles print them.
      "@typescript-eslint/restrict-template-expressions": "off",
      "@typescript-eslint/no-base-to-string": "off",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
    },
  },
  ...downward,
  {
    files: ["**/*.mjs", "**/*.js"],
    extends: [tseslint.configs.disableTypeChecked],
    // Node knows its own globals, and TypeScript's check of names is not to be had here.
    rules: { "no-undef": "off", "@typescript-eslint/no-require-imports": "off" },
  },
);
