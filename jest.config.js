/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  setupFiles: ["reflect-metadata"],
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  // Types are checked by themselves (npm run check:types).
  transform: { "^.+\\.ts$": ["ts-jest", { diagnostics: false }] },
  // A guard against what never ends; machines differ too much for anything tighter.
  testTimeout: 120_000,
  maxWorkers: "100%",
};
