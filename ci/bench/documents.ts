/**
 * `node ci/bench/documents.ts [operations] [kilobytes]`: what `tenchat diff` of two OpenAPI documents costs, the whole
 * program from its start to its end, beside `redocly diff` on the same pair: 1,000 operations in 1 MB, against a second.
 * Every fifth operation has something planted of which it is plain what it does; where a program says otherwise of it,
 * that is printed. Exits with 1 when the budget is not kept, or when TenChat says otherwise anywhere.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dump } from "js-yaml";
import { readCommandLine } from "../setup/command-line.ts";
import { makePair } from "./documents/make-pair.ts";
import { PLANTS } from "./documents/plants.ts";

const BUDGET = 1000;
const ROOT = join(import.meta.dirname, "../..");
const [count = 1000, kilobytes = 1024] = readCommandLine(import.meta.filename, {}, { numbers: 2 }).numbers;

interface Program {
  readonly name: string;
  readonly command: readonly string[];
  /** What it says of each operation: whether something of it breaks. */
  readonly read: (out: string) => ReadonlyMap<number, boolean>;
}

const numberIn = (text: string) => Number(/(?:things|Thing|Other)(\d+)/.exec(text)?.[1] ?? -1);

function worstOf(found: readonly (readonly [number, boolean])[]): ReadonlyMap<number, boolean> {
  const worst = new Map<number, boolean>();
  for (const [at, breaks] of found) worst.set(at, breaks || worst.get(at) === true);
  return worst;
}

const PROGRAMS: readonly Program[] = [
  {
    name: "tenchat diff",
    command: ["generators/cli/tenchat.mjs", "diff", "--json"],
    read: (out) => {
      const { changes } = JSON.parse(out) as { changes: { subject: string; class: string }[] };
      return worstOf(changes.map((each) => [numberIn(each.subject), each.class === "breaking"]));
    },
  },
  {
    name: "redocly diff",
    command: ["node_modules/@redocly/cli/bin/cli.js", "diff", "--format=json"],
    read: (out) => {
      const { changes } = JSON.parse(out) as { changes: { path: string; impact: string }[] };
      return worstOf(changes.map((each) => [numberIn(each.path), each.impact === "major"]));
    },
  },
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-documents-")));
try {
  for (const ending of ["yaml", "json"]) {
    const pair = makePair(count, 0);
    const print = (document: object) =>
      ending === "yaml" ? dump(document, { noRefs: true }) : JSON.stringify(document, null, 1);
    const short = Buffer.byteLength(print(pair.before));
    const padded = makePair(count, Math.max(0, Math.floor((kilobytes * 1024 - short) / count)));
    const files = (["before", "after"] as const).map((side) => join(folder, `${side}.${ending}`));
    writeFileSync(files[0]!, print(padded.before));
    writeFileSync(files[1]!, print(padded.after));
    console.log(
      `${count} operations, ${Math.round(Buffer.byteLength(print(padded.before)) / 1024)} KiB of ${ending} each`,
    );
    for (const program of PROGRAMS) measure(program, files, padded.planted);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(
  { name, command, read }: Program,
  files: readonly string[],
  planted: ReadonlyMap<number, number>,
): void {
  let [best, out] = [Infinity, ""];
  for (let run = 0; run < 5; run++) {
    const started = performance.now();
    const done = spawnSync(process.execPath, [...command, ...files], {
      cwd: ROOT,
      encoding: "utf8",
      maxBuffer: 1 << 30,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    best = Math.min(best, performance.now() - started);
    out = done.stdout;
    if (done.status === null || done.status > 1) throw new Error(`${name} ended with ${done.status}: ${done.stderr}`);
  }
  const said = read(out);
  const otherwise = PLANTS.flatMap(({ name: plant, breaks }, number) => {
    const places = [...planted].filter(([, each]) => each === number).map(([at]) => at);
    const wrong = places.filter((at) => (said.get(at) ?? false) !== breaks);
    return wrong.length === 0
      ? []
      : [
          `  ${plant}: it is ${breaks ? "" : "not "}breaking, and is said otherwise in ${wrong.length} of ${places.length} places`,
        ];
  });
  const unheard = [...planted].filter(([at]) => !said.has(at)).length;
  console.log(`${name}: ${best.toFixed(0)} ms; of ${planted.size} planted changes ${planted.size - unheard} are named`);
  for (const line of otherwise) console.log(line);
  if (name.startsWith("tenchat") && (best > BUDGET || otherwise.length > 0)) process.exitCode = 1;
}
