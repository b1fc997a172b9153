/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  setupFiles: ["reflect-metadata", "<rootDir>/tests/setup.js"],
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  // Types are checked by themselves (npm run check:types).
  transform: {
    // The explorer's modules are made for a bundler; its logic is tested without one.
    "/explorer/.+\\.ts$": ["ts-jest", { diagnostics: false, tsconfig: { module: "Node16", isolatedModules: true } }],
    "^.+\\.ts$": ["ts-jest", { diagnostics: false }],
  },
  // A guard against what never ends; machines differ too much for anything tighter.
  testTimeout: 120_000,
  maxWorkers: "100%",
  // What suites leave in memory is never freed: without a bound a worker grew to 3 GB.
  workerIdleMemoryLimit: "1GB",
  testSequencer: "<rootDir>/tests/sequencer.js",
};
