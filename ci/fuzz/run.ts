/** `npm run fuzz`: 100,000 cases of every codec, or as many as `--cases` says. `npm test` tries some hundreds of each. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readCommandLine, refuseWords } from "../setup/command-line.ts";

const { cases = 100_000 } = readCommandLine(import.meta.filename, { cases: "number" }).options;
if (!Number.isSafeInteger(cases) || cases < 1) refuseWords(import.meta.filename, "--cases is a whole number above 0.");
const root = join(import.meta.dirname, "../..");
const { status } = spawnSync(
  process.execPath,
  [
    ...[
      "node_modules/jest/bin/jest.js",
      "--verbose",
      "--testTimeout=1200000",
      "web/crypto/codecs.test.ts",
      "web/core/codecs.test.ts",
    ],
    ...["web/core/messaging/content-kinds.test.ts", "services/kernel/bus/hostile-batches.test.ts"],
    "services/contexts/federation/wire/hostile-bytes.test.ts",
    "services/contexts/mesh/wire/hostile-answers.test.ts",
  ],
  { cwd: root, stdio: "inherit", env: { ...process.env, TENCHAT_CODEC_RUNS: String(cases) } },
);
process.exitCode = status ?? 1;
