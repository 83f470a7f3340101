import type { Ir } from "../../../model/ir.ts";
import { inTypesOfNow } from "../../../model/names/types-of-now.ts";
import { removeAppendOnlyFunction } from "../append-only.ts";
import type { Phase, UpgradeStep } from "../runtime/upgrades.ts";
import { quoted, sharedStatements, tablesOf, tableStatements, type Table } from "../tables.ts";
import { narrowChecks } from "./checks.ts";
import { findDecisions, type Approved, type Decision } from "./decisions.ts";
import { Narrowings } from "./narrowings.ts";
import { pairTables, retypeIn } from "./pair-tables.ts";
import { planTable } from "./plan-table.ts";
import { workOn } from "./work.ts";

/** What has to be done of each table that two versions have. */
export function workBetween(number: number, from: Ir, after: Ir) {
  const before = inTypesOfNow(from, after);
  const [was, now] = [tablesOf(before), tablesOf(after)];
  const found = pairTables(was, now, retypeIn(after));
  const narrowings = new Narrowings(before, after);
  return { was, now, found, works: found.pairs.map((pair) => workOn(number, pair, narrowings)) };
}

/** What no upgrade between two versions does by itself. */
export function decisionsBetween(before: Ir, after: Ir, isApproved: Approved): Decision[] {
  const { was, found, works } = workBetween(0, before, after);
  return findDecisions(found, works, was, isApproved);
}

const PHASES: readonly Phase[] = ["check", "expand", "backfill", "switch", "contract"];

/**
 * The steps from one version to the next, phase by phase: `number` is that of the next. Where something is to be decided
 * first, that is all there is.
 */
export function planUpgrade(number: number, before: Ir, after: Ir, isApproved: Approved): UpgradeStep[] {
  const { was, now, found, works } = workBetween(number, before, after);
  const decisions = findDecisions(found, works, was, isApproved);
  if (decisions.length > 0)
    return decisions.map(({ sentence }) => ({
      phase: "check",
      kind: "decide",
      does: "wait for a decision",
      sentence,
    }));
  const steps = [
    ...shared(was, now),
    ...found.added.map((table) => make(table)),
    ...works.flatMap(planTable),
    ...found.removed.map((table) => remove(table)),
    ...unshared(was, now),
  ];
  const inOrder = PHASES.flatMap((phase) => steps.filter((each) => each.phase === phase));
  const changes = inOrder.findIndex(({ phase }) => phase !== "check");
  if (changes < 0) return inOrder;
  // Servers of the old version have written all the while what is taken no more.
  const last = inOrder.findIndex(({ phase }) => phase === "contract");
  const again = works.flatMap(narrowChecks).map((step): UpgradeStep => ({ ...step, phase: "contract" }));
  return last < 0 ? [...inOrder, ...again] : inOrder.toSpliced(last, 0, ...again);
}

function shared(before: readonly Table[], after: readonly Table[]): UpgradeStep[] {
  const statements = sharedStatements(before).length > 0 ? [] : sharedStatements(after);
  if (statements.length === 0) return [];
  return [{ phase: "expand", kind: "together", does: "make what keeps rows as they are", statements }];
}

function unshared(before: readonly Table[], after: readonly Table[]): UpgradeStep[] {
  if (sharedStatements(before).length === 0 || sharedStatements(after).length > 0) return [];
  const statements = [removeAppendOnlyFunction];
  return [{ phase: "contract", kind: "together", does: "remove what kept rows as they were", statements }];
}

function make(table: Table): UpgradeStep {
  return {
    phase: "expand",
    kind: "together",
    does: `make the table ${table.name}`,
    statements: tableStatements(table),
  };
}

function remove({ name }: Table): UpgradeStep {
  const statements = [`DROP TABLE ${quoted(name)}`];
  return { phase: "contract", kind: "together", does: `remove the table ${name}`, statements };
}
