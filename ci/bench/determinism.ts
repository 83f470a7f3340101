/**
 * One root, wherever it is computed: generates in copies of the project under three Node majors, two locales, three
 * time zones, two path depths, both line endings and two orders of files, and compares the digests of everything.
 *
 *   node ci/bench/determinism.ts          all 144 combinations
 *   node ci/bench/determinism.ts --quick  24 of them: every Node in every copy, locales and zones in turn
 *
 * It needs npm and the network once, for the other Node majors.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { Manifest } from "../../generators/fingerprint/manifest.ts";
import {
  Copies,
  describe,
  firstDifference,
  type Circumstances,
  type Outcome,
} from "../gates/determinism/generate-under.ts";
import { readCommandLine } from "../setup/command-line.ts";

const { quick } = readCommandLine(import.meta.filename, { quick: "flag" }).options;
const MAJORS = [22, 24, 26];
const LOCALES = ["C", "tr_TR.UTF-8"];
const ZONES = ["UTC", "Pacific/Kiritimati", "America/St_Johns"];
const DEPTHS = ["a", "far/down/the/tree/of folders/b"];

const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-determinism-")));

/** The program of a Node major: the running one, or one that npm installs aside. */
function nodeOf(major: number): string {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const home = join(folder, `node-${major}`);
  const args = ["install", "--prefix", home, "--no-save", "--no-audit", "--no-fund", `node@${major}`];
  const npm = spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
  if (npm.status !== 0) throw new Error(`Node ${major} could not be installed:\n${npm.stderr}`);
  return join(home, "node_modules/node/bin/node");
}

/** Every combination of what must make no difference. */
function combine(node: string): Circumstances[] {
  return DEPTHS.flatMap((depth) =>
    [false, true].flatMap((crlf) =>
      [false, true].flatMap((shuffled) =>
        LOCALES.flatMap((locale) => ZONES.map((zone) => ({ node, locale, zone, depth, crlf, shuffled }))),
      ),
    ),
  );
}

async function main(): Promise<number> {
  const began = performance.now();
  const nodes = MAJORS.map((major) => ({ major, path: nodeOf(major) }));
  const versions = nodes.map(({ path }) => spawnSync(path, ["--version"], { encoding: "utf8" }).stdout.trim());
  console.log(`Node ${versions.join(", ")}`);
  const due = nodes.flatMap(({ major, path }) => combine(path).map((each) => ({ major, ...each })));
  const kinds = LOCALES.length * ZONES.length;
  // One of the six pairs of locale and zone for each Node and copy, another one each time.
  if (quick) due.splice(0, due.length, ...due.filter((_each, at) => at % kinds === Math.floor(at / kinds) % kinds));
  const copies = new Copies(join(import.meta.dirname, "../.."), folder);
  const outcomes: { where: string; outcome: Outcome; digest: string }[] = [];
  const work = async () => {
    for (let next = due.pop(); next !== undefined; next = due.pop()) {
      const outcome = await copies.generateUnder(next);
      outcomes.push({ where: `Node ${next.major}, ${describe(next)}`, outcome, digest: digestOf(outcome) });
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  const byDigest = Map.groupBy(outcomes, (each) => each.digest);
  const [first, other] = [...byDigest.values()].map(([each]) => each!.outcome);
  for (const [digest, found] of byDigest) {
    console.log(`${found.length} of ${outcomes.length}: ${digest}`);
    if (byDigest.size > 1) for (const { where } of found.slice(0, 12)) console.log(`  ${where}`);
  }
  if (first?.kind === "generated" && other?.kind === "generated") console.log(firstDifference(first, other));
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
  return byDigest.size === 1 && first?.kind === "generated" ? 0 : 1;
}

function digestOf(outcome: Outcome): string {
  if (outcome.kind === "failed") return `failed: ${outcome.error}`;
  const { root, artifacts } = JSON.parse(outcome.manifest) as Manifest;
  const digest = createHash("sha256").update(outcome.manifest).digest("hex");
  return JSON.stringify({ root, digest, artifacts: Object.keys(artifacts).length });
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
