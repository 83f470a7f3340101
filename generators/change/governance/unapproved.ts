import type { Ir } from "../../model/ir.ts";
import { classOf, type Change } from "../change.ts";
import { diffModels } from "../classify/diff-models.ts";
import { isProblem, listReleases, readVersion, type HistoryProblem } from "../history/history.ts";
import { approvedChanges } from "./governance.ts";

/** What a specification changes since the last release, and which of that breaks something that nobody approved. */
export interface Pending {
  /** The version that was released last. */
  readonly before: string;
  readonly changes: readonly Change[];
  readonly unapproved: readonly Change[];
}

/** Undefined: nothing was released, and so nothing can be broken. */
export function findPending(project: string, model: Ir): Pending | HistoryProblem | undefined {
  const releases = listReleases(project);
  if (isProblem(releases)) return releases;
  const last = releases.at(-1);
  if (last === undefined) return undefined;
  const release = readVersion(project, last.version);
  if (release === undefined || isProblem(release)) return release;
  const changes = diffModels(release.model, model);
  const approved = approvedChanges(project, last.version);
  const unapproved = changes.filter(
    ({ severities, fingerprint }) => classOf(severities) === "breaking" && !approved.has(fingerprint),
  );
  return { before: last.version, changes, unapproved };
}
