import { join } from "node:path";

interface Decisions {
  readonly POLICY: Readonly<Record<string, unknown>>;
  decide(action: string, role: string, holds: (condition: string) => boolean): "allow" | "deny";
}

const WARM = 20_000;
const MEASURED = 200_000;

/** Microseconds that all but one of a hundred decisions of a generated policy stay below. */
export async function measureDecisions(project: string): Promise<number> {
  const { POLICY, decide } = (await import(join(project, "generated/policies/decide.ts"))) as Decisions;
  const actions = Object.keys(POLICY);
  const roles = ["guest", "user"];
  const took = new Float64Array(MEASURED);
  let allowed = 0;
  for (let at = -WARM; at < MEASURED; at++) {
    const action = actions[Math.abs(at * 7919) % actions.length]!;
    const role = roles[Math.abs(at) % 2]!;
    const started = process.hrtime.bigint();
    if (decide(action, role, (condition) => condition.length % 2 === 0) === "allow") allowed += 1;
    if (at >= 0) took[at] = Number(process.hrtime.bigint() - started) / 1000;
  }
  if (allowed === 0) throw new Error("Nothing was allowed: this measures no decisions.");
  return took.sort()[Math.floor(MEASURED * 0.99)]!;
}
