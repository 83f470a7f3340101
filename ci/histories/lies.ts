/**
 * `npm run lies`: has a made-up server lie to clients about messages, devices, keys, chains of groups, members and names, at
 * random, and says of each lie that was believed or not seen. `--lies` says how many of each kind; `npm test` tells twenty.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readCommandLine } from "../setup/command-line.ts";

const { lies = 1000 } = readCommandLine(import.meta.filename, { lies: "number" }).options;
const root = join(import.meta.dirname, "../..");
const jest = join(root, "node_modules/jest/bin/jest.js");
const told = spawnSync(process.execPath, [jest, "--testTimeout", "3600000", "/lying-about-"], {
  cwd: root,
  env: { ...process.env, TENCHAT_LIES: String(lies) },
  stdio: "inherit",
});
process.exitCode = told.status ?? 1;
