import type { Ir } from "../../model/ir.ts";
import { checksumOf } from "../../model/storage/checksum.ts";
import type { StoredVersion, UpgradeStep } from "./runtime/upgrades.ts";
import type { Approved } from "./plan/decisions.ts";
import { planUpgrade } from "./plan/plan-upgrade.ts";
import { statementsOf, tablesOf } from "./tables.ts";

/** What was released of a specification, in its order, and what may be lost on the way. */
export interface History {
  readonly releases: readonly HistoricRelease[];
  /** What people have approved to be lost between two models; `before`: the releases that store as the first does. */
  approved(before: readonly string[], was: Ir, now: Ir): Approved;
}

export interface HistoricRelease {
  readonly version: string;
  readonly ir: Ir;
  /** The ways of storing that no release before had, as this one said them for good; undefined: it said none. */
  readonly stored?: readonly StoredVersion[];
}

/** Nothing was released, and nothing may be lost. */
export const NO_HISTORY: History = { releases: [], approved: () => () => false };

/** One way of storing, and the releases that store so. */
interface State {
  readonly ir: Ir;
  /** The last of those that store so: rows may hold whatever it takes. */
  until: Ir;
  readonly statements: readonly string[];
  readonly releases: string[];
  readonly frozen?: StoredVersion;
}

/**
 * Every way of storing that a specification had and has, with how a database comes from each to the next. What a release
 * has said of that stays what it was, whatever this generator would make of the same specification by now.
 */
export function storedVersions(ir: Ir, { releases, approved }: History): StoredVersion[] {
  const states = statesOf([...releases, { version: null, ir }]);
  return states.map(({ statements, releases: own, ir: model, frozen }, at): StoredVersion => {
    if (frozen !== undefined) return frozen;
    const before = states[at - 1];
    return {
      number: at + 1,
      release: own[0] ?? null,
      checksum: checksumOf(statements.join(";\n")),
      statements,
      upgrade:
        before === undefined ? [] : upgradeTo(at + 1, before, model, approved(before.releases, before.until, model)),
    };
  });
}

function statesOf(all: readonly (Omit<HistoricRelease, "version"> & { readonly version: string | null })[]): State[] {
  const frozen = new Map(all.flatMap(({ stored = [] }) => stored.map((each) => [each.release, each] as const)));
  // Up to here each way of storing is one that a release has said.
  const until = all.findLastIndex(({ stored }) => stored !== undefined);
  const states: State[] = [];
  for (const [at, each] of all.entries()) {
    const said = frozen.get(each.version);
    const statements = said?.statements ?? statementsOf(tablesOf(each.ir));
    const last = states.at(-1);
    const isNew =
      at <= until
        ? said !== undefined
        : last === undefined || !isSame(last.statements, statements) || isCrossed(last.until, each.ir);
    if (isNew)
      states.push({
        ir: each.ir,
        until: each.ir,
        statements,
        releases: [],
        ...(said === undefined ? {} : { frozen: said }),
      });
    const state = states.at(-1)!;
    state.until = each.ir;
    if (each.version !== null) state.releases.push(each.version);
  }
  return states;
}

/** Whether something has to be done, asked or decided between two versions that make the same tables. */
function isCrossed(before: Ir, after: Ir): boolean {
  return planUpgrade(0, before, after, () => true).length > 0;
}

function upgradeTo(number: number, before: State, model: Ir, isApproved: Approved): UpgradeStep[] {
  // What the steps would be planned from is not what databases of that release have.
  if (before.frozen !== undefined && !isSame(before.statements, statementsOf(tablesOf(before.until)))) {
    const sentence = `This generator makes other tables of what ${before.releases[0]} says than ${before.releases[0]} did: plan with the one that released it, or teach this one to bring them along.`;
    return [{ phase: "check", kind: "decide", does: "wait for a decision", sentence }];
  }
  return planUpgrade(number, before.until, model, isApproved);
}

/** What a release says for good: every way of storing up to its own that no release before has said. */
export function storedFirstBy(version: string, ir: Ir, { releases, approved }: History): StoredVersion[] {
  const all = storedVersions(ir, { releases: [...releases, { version, ir }], approved });
  return all.slice(releases.flatMap(({ stored = [] }) => stored).length);
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
