/**
 * `node ci/upgrades/run.ts [COUNT] [SEED]`: brings so many drawn pairs of versions forward on a real PostgreSQL, and says of
 * each that went wrong how. With `--sentences` it says what was refused as well.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../services/kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { draws } from "../scenarios/random-specifications/draw.ts";
import { drawPair } from "./draw-pair.ts";
import { runPair } from "./run-pair.ts";

const { options, numbers } = readCommandLine(import.meta.filename, { sentences: "flag" }, { numbers: 2 });
const [count = 100, seed = 1] = numbers;
const folder = mkdtempSync(join(tmpdir(), "tenchat-upgrades-"));
const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: silentLog });
let [forward, refused, cuts, wrong] = [0, 0, 0, 0];
try {
  for (const [at, draw] of draws(seed, count).entries()) {
    try {
      const pair = drawPair(draw);
      const outcome = await runPair(postgres.url, `pair_${at}`, pair, draw, at % 2 === 1);
      if (outcome.kind === "forward") forward += 1;
      else refused += 1;
      if (outcome.sentence !== undefined && options.sentences) console.log(`Pair ${at}: ${outcome.sentence}`);
      cuts += outcome.cuts;
      for (const problem of outcome.problems) console.log(`Pair ${at}: ${problem}`);
      if (outcome.problems.length > 0) wrong += 1;
    } catch (error) {
      wrong += 1;
      console.log(
        `Pair ${at}: ${String((error as Error).stack).slice(0, 600)} ${String((error as { query?: string }).query ?? "")}`,
      );
    }
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${count} pairs (seed ${seed}): ${forward} brought forward, ${refused} refused in a sentence, cut short ${cuts} times, ${wrong} wrong.`,
);
process.exitCode = wrong === 0 ? 0 : 1;
