import { readFileSync, readdirSync } from "node:fs";

/** Of Linux, which gives them to every program: hundredths of a second. */
const MICROSECONDS_A_TICK = 10_000;

interface Stat {
  readonly parent: number;
  readonly own: number;
  readonly children: number;
}

/** Microseconds of processor that a process has used, by `/proc`. */
export function processorTime(pid: number): number {
  return (statOf(pid)?.own ?? 0) * MICROSECONDS_A_TICK;
}

/** The same of a process and of all that it has begun, ended ones too. */
export function familyTime(pid: number): number {
  const pids = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  const children = pids.flatMap((each) => statOf(each) ?? []).filter(({ parent }) => parent === pid);
  const { own, children: ended } = statOf(pid) ?? { own: 0, children: 0 };
  return children.reduce((sum, child) => sum + child.own, own + ended) * MICROSECONDS_A_TICK;
}

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Behind the name, which may hold anything: state, parent, … utime, stime, cutime, cstime (proc(5), fields 3 to 17).
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, children: fields[13]! + fields[14]! };
  } catch {
    return undefined; // It has ended meanwhile.
  }
}
