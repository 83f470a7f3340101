/**
 * `node ci/upgrades/kill.ts [ROUNDS] [ROWS]`: starts a server on a data folder of the version before and kills it, together
 * with its database, a little after the first, the second or the third thing that it says: while it backs up, looks, changes
 * and fills in, until a start comes through. Every row has to be there. Exits with 1 otherwise.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { readCommandLine } from "../setup/command-line.ts";

const [rounds = 3, rows = 20_000] = readCommandLine(import.meta.filename, {}, { numbers: 2 }).numbers;
const program = join(import.meta.dirname, "start-folder.ts");
let wrong = false;

/** What it said last, and what was wrong. With `kill` it is killed so many milliseconds after so many lines. */
async function start(folder: string, words: readonly string[], kill?: { lines: number; after: number }) {
  const child = spawn(process.execPath, [program, folder, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  let problem = "";
  child.stderr.on("data", (text) => (problem += String(text)));
  const said: Record<string, unknown>[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(JSON.parse(line) as Record<string, unknown>);
    if (said.length === kill?.lines) setTimeout(() => child.kill("SIGKILL"), kill.after);
  }
  return { last: said.at(-1), problem };
}

for (let round = 0; round < rounds; round++) {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-kill-"));
  try {
    await start(folder, ["old", String(rows)]);
    const cut: string[] = [];
    for (let at = 0; ; at++) {
      const { last, problem } = await start(folder, ["new"], {
        lines: (at % 3) + 1,
        after: (round * 37 + at * 53) % 150,
      });
      if (problem !== "") {
        console.log(problem);
        wrong = true;
        break;
      }
      if (last?.["what"] !== "there") {
        cut.push(String(last?.["does"] ?? last?.["what"]));
        continue;
      }
      const due = { what: "there", notes: rows, size: (rows * (rows + 1)) / 2, titles: rows, visits: rows };
      const whole = JSON.stringify(last) === JSON.stringify(due);
      wrong ||= !whole;
      console.log(`Killed ${cut.length} times, in: ${[...new Set(cut)].join("; ")}.`);
      console.log(whole ? "Every row is there." : `WRONG  ${JSON.stringify(last)}`);
      const backups = readdirSync(join(folder, "backups"));
      const kept = backups.filter((name) => !name.includes(".unfinished-"));
      console.log(`${kept.length} backups, ${backups.length - kept.length} that were cut short.`);
      break;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  }
}
process.exitCode = wrong ? 1 : 0;
