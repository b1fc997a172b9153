import type { Config } from "jest";

const config: Config = {
  testEnvironment: "node",
  setupFiles: ["reflect-metadata"],
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  transform: { "^.+\\.ts$": ["ts-jest", { diagnostics: false }] },
};

export default config;
