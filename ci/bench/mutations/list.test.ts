import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SCENARIOS } from "../../../generators/testing/run-scenario.ts";
import { PROJECT } from "../../../generators/testing/copy-project.ts";
import { EMITTERS } from "./emitters.ts";
import { plant } from "./mutation.ts";

describe.each(EMITTERS)("The faults of $emitter", ({ folder, mutations, tests, scenarios }) => {
  it("are ten or more, each of its own, and each can be planted in exactly one place", () => {
    expect(new Set(mutations.map((each) => each.why)).size).toBe(mutations.length);
    expect(mutations.length).toBeGreaterThanOrEqual(10);
    for (const mutation of mutations) {
      const text = readFileSync(join(PROJECT, folder, mutation.file), "utf8");
      expect(plant(text, mutation)).not.toBe(text);
    }
  });

  it("are looked for by tests that exist", () => {
    const paths = [...tests, ...mutations.flatMap((each) => each.tests ?? [])];
    expect(paths.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
    expect(scenarios.filter((name) => !existsSync(join(SCENARIOS, name)))).toEqual([]);
  });
});

describe("The list of emitters with faults", () => {
  it("has every emitter", () => {
    const emitters = readdirSync(join(PROJECT, "generators/emitters"), { withFileTypes: true });
    const folders = new Set(EMITTERS.map((each) => each.folder));
    const missing = emitters.filter((each) => each.isDirectory() && !folders.has(`generators/emitters/${each.name}`));
    expect(missing.map((each) => each.name)).toEqual([]);
  });
});

describe("A fault that cannot be planted", () => {
  it("is an error, whether its place is gone or there are two", () => {
    const fault = { file: "a.ts", find: "a", replace: "b", why: "wrong" };
    expect(plant("a $& $1", { ...fault, replace: "$& $`" })).toBe("$& $` $& $1");
    expect(() => plant("x", fault)).toThrow('"a" stands 0 times in a.ts, and not once. Say in ci/bench');
    expect(() => plant("a a", fault)).toThrow("2 times");
  });
});
