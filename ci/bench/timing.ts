/**
 * `npm run bench:timing`: whether one can tell by the time of an answer what the answer does not say. Pairs of samples,
 * interleaved; even is what differs by no more than 5 µs in the median, or by no more than chance (sign test, p > 0.01).
 * A difference that was planted has to be found. `--pairs`, `--only` and `--seed` choose; exits with 1 for what is uneven.
 */
import { Random } from "../faults/random.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { judge } from "./timing/judge.ts";
import { measure, type Subject } from "./timing/measure.ts";
import { conversations, people, planted, tokens } from "./timing/subjects.ts";

const {
  pairs = 100_000,
  only = "",
  seed = Date.now() % 1_000_000,
} = readCommandLine(import.meta.filename, { pairs: "number", only: "text", seed: "number" }).options;
const random = new Random(seed);
console.log(`seed ${seed}`);

async function tell(subject: Subject): Promise<boolean> {
  const count = Math.max(200, Math.ceil(pairs / (subject.rarely ?? 1)));
  const { microseconds, p, isEven } = judge(await measure(subject, count, () => random.next()));
  const of = subject.calls === undefined ? "" : ` of ${subject.calls} calls`;
  const figures = `${microseconds.toFixed(2)} µs, p = ${p.toPrecision(2)}, ${count} pairs${of}`;
  console.log(`${isEven ? "even  " : "UNEVEN"}  ${subject.what}: ${figures}`);
  return isEven;
}

await using closing = new AsyncDisposableStack();
if (await tell(planted())) {
  console.error("The planted difference was not found, so that nothing else would be.");
  process.exitCode = 1;
}
const subjects = [...tokens(), await conversations(closing), ...(await people(closing))];
for (const subject of subjects.filter(({ what }) => what.includes(only)))
  if (!(await tell(subject))) process.exitCode = 1;
