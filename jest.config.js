import { existsSync } from "node:fs";

/** Tests run as ES modules; a file's types are stripped by Node's own stripper and nothing else is changed. */
export default {
  testEnvironment: "node",
  // Not below the temporary folder, where anybody could put programs before us.
  cacheDirectory: "<rootDir>/node_modules/.cache/jest",
  // Not the whole folder: crawling node_modules costs seconds.
  roots: ["generators", "services", "web", "policies", "ci"].filter((room) =>
    existsSync(new URL(room, import.meta.url)),
  ),
  testMatch: ["**/*.test.ts"],
  // Golden scenario folders hold expected text, not programs.
  testPathIgnorePatterns: ["/node_modules/", "/generators/scenarios/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/var/"],
  extensionsToTreatAsEsm: [".ts"],
  moduleFileExtensions: ["ts", "js", "mjs", "cjs", "json", "node"],
  moduleNameMapper: { "^typescript$": "<rootDir>/ci/setup/typescript.mjs" },
  transform: { "\\.ts$": "<rootDir>/ci/setup/strip-types.mjs" },
  testSequencer: "<rootDir>/ci/setup/longest-first.mjs",
  // One more than cores that are promised: tests wait for servers, browsers and clocks a quarter of their time.
  maxWorkers: 3,
  testTimeout: 30_000,
};
