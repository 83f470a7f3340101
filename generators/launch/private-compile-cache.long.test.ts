import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const self = process.geteuid?.() ?? 0;

let place: string;
let cache: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "tenchat-cache-"));
  cache = join(place, `.cache/compile-${self}`);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Runs Node in `place` in the place of the temporary folder, so that what goes there is seen, and returns its output. */
function run(...options: string[]): string {
  const { NODE_COMPILE_CACHE: _given, NODE_DISABLE_COMPILE_CACHE: _off, ...inherited } = process.env;
  const env = { ...inherited, TMPDIR: place, PORT: "many" };
  return spawnSync(process.execPath, options, { cwd: ROOT, encoding: "utf8", env }).stdout.trim();
}

/** Says whether there is a cache, loads something, and starts another program that wants a cache of its own. */
const begin = () =>
  run(
    "--input-type=module",
    "-e",
    `const { usePrivateCompileCache } = await import("./generators/launch/private-compile-cache.mjs");
    console.log(usePrivateCompileCache(${JSON.stringify(place)}));
    await import("yaml");
    const { spawnSync } = await import("node:child_process");
    spawnSync(process.execPath, ["-e", "require('node:module').enableCompileCache(undefined); require('yaml')"]);`,
  );

const sayAtTheEnd = `process.on("exit", () => console.log(process.env.NODE_DISABLE_COMPILE_CACHE))`;

describe("the cache of compiled programs", () => {
  it("lies in a folder for its owner's eyes only, and nothing of it in the temporary folder", () => {
    expect(begin()).toBe("true");
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    expect(readdirSync(cache)).toHaveLength(1);
    expect(readdirSync(place)).toEqual([".cache"]);
  });

  it.each<[what: string, plant: () => void]>([
    ["can be written to by others", () => (mkdirSync(cache, { recursive: true }), chmodSync(cache, 0o777))],
    ["can be read by its group", () => (mkdirSync(cache, { recursive: true }), chmodSync(cache, 0o750))],
    ["is a link", () => (mkdirSync(join(place, ".cache")), symlinkSync(tmpdir(), cache))],
    ["is a file", () => (mkdirSync(join(place, ".cache")), writeFileSync(cache, ""))],
    [
      "is below one that others can write to",
      () => (mkdirSync(cache, { recursive: true, mode: 0o700 }), chmodSync(join(place, ".cache"), 0o777)),
    ],
    ...(self === 0
      ? ([
          ["belongs to another", () => (mkdirSync(cache, { recursive: true, mode: 0o700 }), chownSync(cache, 1, 1))],
          [
            "is below another's",
            () => (mkdirSync(cache, { recursive: true, mode: 0o700 }), chownSync(join(place, ".cache"), 1, 1)),
          ],
        ] satisfies [string, () => void][])
      : []),
  ])("is done without when its folder %s, also by programs started from there", (_what, plant) => {
    plant();
    expect(begin()).toBe("false");
    expect(existsSync(join(place, "node-compile-cache"))).toBe(false);
    if (statSync(cache).isDirectory()) expect(readdirSync(cache).filter((name) => /^v\d/.test(name))).toEqual([]);
  });

  it.each([
    ["the command tenchat", ["generators/cli/tenchat.mjs", "--help"]],
    ["the server", ["services/apps/all/main.ts"]],
    ["the page of events", ["generators/event-reference/run-generator.ts", "gone"]],
    ["a tool that a gate runs", ["ci/gates/format.ts", "generators/launch"]],
  ])("is not in the temporary folder for %s", (_what, options) => {
    run(...options);
    expect(readdirSync(place)).toEqual([]);
  });

  it("is done without by what the set-up starts", () => {
    const said = run("--import", `data:text/javascript,${sayAtTheEnd}`, "ci/setup/prepare.mjs", "nothing");
    expect(said).toBe("1");
  });
});
