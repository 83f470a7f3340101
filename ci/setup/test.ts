/**
 * `npm test`: every gate, then every test, then one closing line `N passed, N failed`.
 * With arguments (`npm test -- web/crypto`) only the tests that match them run, and no gates.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usePrivateCompileCache } from "../../generators/launch/private-compile-cache.ts";
import { countTests, type JestReport, type Tally } from "./tally.ts";

usePrivateCompileCache();
const root = join(import.meta.dirname, "../..");

function runGates(): Tally {
  const folder = join(root, "ci/gates");
  const gates = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const tally = { passed: 0, failed: 0 };
  for (const gate of gates.toSorted()) {
    const started = performance.now();
    const run = spawnSync(process.execPath, [join(folder, gate)], { cwd: root, encoding: "utf8" });
    const passed = run.status === 0;
    tally[passed ? "passed" : "failed"] += 1;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${passed ? "PASS" : "FAIL"} gate ${gate.replace(".ts", "")} (${seconds} s)`);
    if (!passed) console.log(`${run.stdout}${run.stderr}`.trimEnd());
  }
  return tally;
}

function runTests(patterns: string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-test-"));
  const report = join(folder, "report.json");
  try {
    const run = spawnSync(
      process.execPath,
      [
        "--experimental-vm-modules",
        "--disable-warning=ExperimentalWarning",
        join(root, "node_modules/jest/bin/jest.js"),
        "--json",
        `--outputFile=${report}`,
        ...patterns,
      ],
      { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
    );
    return countTests(run.status, JSON.parse(readFileSync(report, "utf8")) as JestReport);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const patterns = process.argv.slice(2);
const gates = patterns.length === 0 ? runGates() : { passed: 0, failed: 0 };
const tests = runTests(patterns);
const failed = gates.failed + tests.failed;
console.log(`${gates.passed + tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
