/**
 * `npm test`: every gate, then every test, then one closing line `N passed, N failed`.
 * With arguments (`npm test -- web/crypto`) only the tests that match them run, and no gates. `npm run test:long` runs
 * the long tests (`*.long.test.ts`): whole documents followed as a newcomer would, whole collections of somebody else's,
 * the tests of the gates, and what machines and users do to a data folder.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { usePrivateCompileCache } from "../../generators/launch/private-compile-cache.mjs";
import { countTests, type JestReport, type Tally } from "./tally.ts";

usePrivateCompileCache();
const root = join(import.meta.dirname, "../..");

/** Two at a time: each keeps one core busy. The longest first, or one core would wait for it in the end. */
async function runGates(): Promise<Tally> {
  const folder = join(root, "ci/gates");
  const gates = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const waiting = gates.toSorted((one, other) => Number(one === "format.ts") - Number(other === "format.ts"));
  const tally = { passed: 0, failed: 0 };
  const takeTurns = async () => {
    for (let gate = waiting.pop(); gate !== undefined; gate = waiting.pop()) {
      tally[(await runGate(folder, gate)) ? "passed" : "failed"] += 1;
    }
  };
  await Promise.all([takeTurns(), takeTurns()]);
  return tally;
}

async function runGate(folder: string, gate: string): Promise<boolean> {
  const started = performance.now();
  const run = spawn(process.execPath, [join(folder, gate)], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const said = Promise.all([text(run.stdout), text(run.stderr)]);
  const [status] = (await once(run, "close")) as [number | null];
  const passed = status === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? "PASS" : "FAIL"} gate ${gate.replace(".ts", "")} (${seconds} s)`);
  if (!passed) console.log((await said).join("").trimEnd());
  return passed;
}

/** By name, any test; without a name, all that are not long, or all that are. */
function chosen(patterns: string[]): string[] {
  if (patterns.length === 0) return ["--testMatch=**/!(*.long).test.ts"];
  return patterns[0] === "--long" ? ["--testMatch=**/*.long.test.ts", ...patterns.slice(1)] : patterns;
}

function runTests(patterns: string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-test-"));
  const report = join(folder, "report.json");
  try {
    const run = spawnSync(
      process.execPath,
      // What tests make is mostly thrown away young: the processes of Jest are started with the same words.
      [
        "--max-semi-space-size=64",
        // ML-KEM in WebCrypto is an experiment of Node's. Whether it does what it should the published vectors say.
        "--disable-warning=ExperimentalWarning",
        join(root, "node_modules/jest/bin/jest.js"),
        "--json",
        `--outputFile=${report}`,
        ...chosen(patterns),
      ],
      { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
    );
    if (!existsSync(report)) {
      console.error("No test ran: the lines above say why.");
      return { passed: 0, failed: 1 };
    }
    return countTests(run.status, JSON.parse(readFileSync(report, "utf8")) as JestReport);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const patterns = process.argv.slice(2);
const gates = patterns.length === 0 ? await runGates() : { passed: 0, failed: 0 };
const tests = runTests(patterns);
const failed = gates.failed + tests.failed;
console.log(`${gates.passed + tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
