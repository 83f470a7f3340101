import type { Ir } from "../../model/ir.ts";
import { checksumOf } from "../../model/storage/checksum.ts";
import type { StoredVersion } from "./runtime/upgrades.ts";
import { planUpgrade } from "./plan/plan-upgrade.ts";
import { statementsOf, tablesOf } from "./tables.ts";

/** What was released of a specification, in its order, and what may be lost on the way. */
export interface History {
  readonly releases: readonly { readonly version: string; readonly ir: Ir }[];
  readonly approvals: readonly Approval[];
}

/** That somebody wants something to be gone, and what it says: a table, or a column as `table.column`. */
export interface Approval {
  /** The release that still has it. */
  readonly after: string;
  readonly removes: string;
  readonly why: string;
}

export const NO_HISTORY: History = { releases: [], approvals: [] };

/** One way of storing, and the releases that store so. */
interface State {
  readonly ir: Ir;
  readonly statements: readonly string[];
  readonly releases: string[];
}

/** Every way of storing that a specification had and has, with how a database comes from each to the next. */
export function storedVersions(ir: Ir, { releases, approvals }: History): StoredVersion[] {
  const states: State[] = [];
  for (const each of [...releases, { version: null, ir }]) {
    const statements = statementsOf(tablesOf(each.ir));
    const last = states.at(-1);
    if (last === undefined || !isSame(last.statements, statements))
      states.push({ ir: each.ir, statements, releases: [] });
    if (each.version !== null) states.at(-1)!.releases.push(each.version);
  }
  return states.map(({ statements, releases: own, ir: model }, at) => {
    const before = states[at - 1];
    const isApproved = (what: string) =>
      approvals.some(({ after, removes }) => removes === what && before?.releases.includes(after) === true);
    return {
      number: at + 1,
      release: own[0] ?? null,
      checksum: checksumOf(statements.join(";\n")),
      statements,
      upgrade: before === undefined ? [] : planUpgrade(at + 1, before.ir, model, isApproved),
    };
  });
}

/** What nothing can be brought forward over before somebody decided it, a sentence each. */
export function undecided(ir: Ir, history: History): string[] {
  return storedVersions(ir, history).flatMap(({ upgrade }) =>
    upgrade.flatMap((step) => (step.kind === "decide" ? [step.sentence] : [])),
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
