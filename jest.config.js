import { existsSync } from "node:fs";

/** Tests are ES modules that Node itself loads, as it loads the programs that they test. */
export default {
  testEnvironment: "<rootDir>/ci/setup/one-realm.mjs",
  runtime: "<rootDir>/ci/setup/shared-modules.mjs",
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
  moduleFileExtensions: ["ts", "js", "mjs", "cjs", "json", "node"],
  transform: {},
  globalSetup: "<rootDir>/ci/setup/before-tests.mjs",
  globalTeardown: "<rootDir>/ci/setup/after-tests.mjs",
  testSequencer: "<rootDir>/ci/setup/longest-first.mjs",
  // Twice as many as the cores that are promised: tests wait for servers, browsers and clocks.
  maxWorkers: 4,
  testTimeout: 30_000,
};
