/**
 * One root, wherever it is computed: generates in copies of the project under three Node majors, two locales, three
 * time zones, two path depths, both line endings and two orders of files, and compares the digests of everything.
 *
 *   node ci/bench/determinism.ts          all 144 combinations
 *   node ci/bench/determinism.ts --quick  24 of them: every Node in every copy, locales and zones in turn
 *
 * It needs npm and the network once, for the other Node majors.
 */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { copyProject } from "../../generators/testing/copy-project.ts";

const MAJORS = [22, 24, 26];
const LOCALES = ["C", "tr_TR.UTF-8"];
const ZONES = ["UTC", "Pacific/Kiritimati", "America/St_Johns"];
const DEPTHS = ["a", "far/down/the/tree/of folders/b"];

const run = promisify(execFile);
const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-determinism-")));

interface Place {
  readonly project: string;
  readonly name: string;
}

interface Outcome {
  readonly where: string;
  readonly digest: string;
}

/** The program of a Node major: the running one, or one that npm installs aside. */
function nodeOf(major: number): string {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const home = join(folder, `node-${major}`);
  const args = ["install", "--prefix", home, "--no-save", "--no-audit", "--no-fund", `node@${major}`];
  const npm = spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
  if (npm.status !== 0) throw new Error(`Node ${major} could not be installed:\n${npm.stderr}`);
  return join(home, "node_modules/node/bin/node");
}

/** Copies at every depth, with both line endings, written in two orders. */
async function makePlaces(): Promise<Place[]> {
  const places: Place[] = [];
  for (const depth of DEPTHS)
    for (const crlf of [false, true])
      for (const shuffled of [false, true]) {
        const name = `depth ${depth.split("/").length}, ${crlf ? "CRLF" : "LF"}, ${shuffled ? "shuffled" : "in order"}`;
        const project = join(folder, `${crlf ? "crlf" : "lf"}-${shuffled ? "shuffled" : "sorted"}`, depth);
        await copyProject(project, { crlf, shuffled });
        places.push({ project, name });
      }
  return places;
}

/** Generates in memory and says the root and a digest of the whole manifest, which holds a hash of every artifact. */
const PROGRAM = `
import { createHash } from "node:crypto";
const [generators, project] = process.argv.slice(2);
const { generate } = await import(generators + "/generate.ts");
const { printManifest } = await import(generators + "/fingerprint/manifest.ts");
const result = await generate(project);
if (result.kind !== "generated") throw new Error(JSON.stringify(result.diagnostics));
const digest = createHash("sha256").update(printManifest(result.manifest)).digest("hex");
console.log(JSON.stringify({ root: result.manifest.root, digest, artifacts: result.artifacts.length }));
`;

async function main(): Promise<number> {
  const began = performance.now();
  const program = join(folder, "generate-and-say.mjs");
  writeFileSync(program, PROGRAM);
  const nodes = MAJORS.map((major) => ({ major, path: nodeOf(major) }));
  const versions = nodes.map(({ path }) => spawnSync(path, ["--version"], { encoding: "utf8" }).stdout.trim());
  console.log(`Node ${versions.join(", ")}`);
  const places = await makePlaces();
  const due = nodes.flatMap((node) =>
    places.flatMap((place) => LOCALES.flatMap((locale) => ZONES.map((zone) => ({ node, place, locale, zone })))),
  );
  const quick = process.argv.includes("--quick");
  const kinds = LOCALES.length * ZONES.length;
  // One of the six pairs of locale and zone for each Node and copy, another one each time.
  if (quick) due.splice(0, due.length, ...due.filter((_each, at) => at % kinds === Math.floor(at / kinds) % kinds));
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let next = due.pop(); next !== undefined; next = due.pop()) {
      const { node, place, locale, zone } = next;
      const env = { PATH: process.env["PATH"], TZ: zone, LANG: locale, LC_ALL: locale };
      const generators = pathToFileURL(join(place.project, "generators")).href;
      const where = `Node ${node.major}, ${locale}, ${zone}, ${place.name}`;
      const args = ["--no-warnings", program, generators, place.project];
      const digest = await run(node.path, args, { env, cwd: folder }).then(
        ({ stdout }) => stdout.trim(),
        (error: { stderr?: string }) => `failed: ${error.stderr?.trim().slice(0, 400)}`,
      );
      outcomes.push({ where, digest });
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  const byDigest = Map.groupBy(outcomes, (each) => each.digest);
  for (const [digest, found] of byDigest) {
    console.log(`${found.length} of ${outcomes.length}: ${digest}`);
    if (byDigest.size > 1) for (const { where } of found.slice(0, 12)) console.log(`  ${where}`);
  }
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
  return byDigest.size === 1 && ![...byDigest.keys()][0]!.startsWith("failed") ? 0 : 1;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
