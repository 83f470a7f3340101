import { diffModels } from "../change/classify/diff-models.ts";
import { byWorst, classOf, type Change } from "../change/change.ts";
import { printText } from "../change/report/print-text.ts";
import { readSide, type Side } from "./diff-side.ts";

/** What a comparison came to: its text, and the code that the program ends with. */
export interface DiffAnswer {
  readonly text: string;
  readonly code: 0 | 1;
}

/** Compares two versions: released ones, revisions of git, or folders. */
export async function diffCommand(
  project: string,
  one: string,
  other: string,
  as: "text" | "json",
): Promise<DiffAnswer> {
  const before = await readSide(project, one);
  const after = await readSide(project, other);
  const changes = compareSides(before, after);
  const code = changes.some(({ severities }) => classOf(severities) === "breaking") ? 1 : 0;
  return { text: as === "json" ? printJson(changes, before, after) : printText(changes), code };
}

function compareSides(before: Side, after: Side): Change[] {
  return diffModels(before.model, after.model);
}

function printJson(changes: readonly Change[], before: Side, after: Side): string {
  const entries = byWorst(changes).map((change) => ({ class: classOf(change.severities), ...change }));
  return JSON.stringify({ format: 1, before: before.name, after: after.name, changes: entries }, null, 1);
}
