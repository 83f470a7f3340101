import type { UpgradeStep } from "../runtime/upgrades.ts";
import { backfill } from "./backfill.ts";
import { checksOf } from "./checks.ts";
import { contract } from "./contract.ts";
import { expand } from "./expand.ts";
import { switchOver } from "./switch-over.ts";
import type { TableWork } from "./work.ts";

/** Everything that brings a table from one version to the next, each step in its phase and in order within it. */
export function planTable(work: TableWork): UpgradeStep[] {
  return [...checksOf(work), ...expand(work), ...backfill(work), ...switchOver(work), ...contract(work)];
}
