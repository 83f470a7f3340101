import type { Approved, Removed } from "../../emitters/migrations/plan/decisions.ts";
import type { Ir } from "../../model/ir.ts";
import { diffModels } from "../classify/diff-models.ts";
import { approvedChanges } from "./governance.ts";

/** What rows, and browsers, may lose between two models: removals among the changes that the ledger has approved since these releases. */
export function approvedRemovals(project: string, before: readonly string[], was: Ir, now: Ir): Approved {
  let found: ReadonlySet<string> | undefined;
  // Most upgrades remove nothing, and then nobody has to know.
  return (removed) => {
    found ??= subjectsOf(project, before, was, now);
    return subjectsWith(removed).some((each) => found!.has(each));
  };
}

function subjectsWith(removed: Removed): string[] {
  // All stores may be gone at once, with the list of them.
  if ("store" in removed) return [`clientStores ${removed.store}`, "clientStores"];
  const { entity, property } = removed;
  return [property === undefined ? `entities ${entity}` : `entities ${entity} properties ${property}`];
}

const REMOVALS: ReadonlySet<string> = new Set([
  "table-removed",
  "property-removed",
  "optional-property-removed",
  "client-store-removed",
  "client-stores-removed",
]);

function subjectsOf(project: string, before: readonly string[], was: Ir, now: Ir): ReadonlySet<string> {
  const approved = new Set(before.flatMap((version) => [...approvedChanges(project, version)]));
  if (approved.size === 0) return new Set();
  const changes = diffModels(was, now).filter(
    ({ rule, fingerprint }) => REMOVALS.has(rule) && approved.has(fingerprint),
  );
  return new Set(changes.map(({ subject }) => subject));
}
