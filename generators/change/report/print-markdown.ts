import { code, text, value } from "../../emitters/docs/markdown.ts";
import type { Change } from "../change.ts";
import { axesOf, groupChanges, MEANINGS } from "./group-changes.ts";
import { listed, summarize } from "./print-text.ts";

/** The page that a reviewer reads, worst first; `unread` are references that nobody could follow. */
export function printMarkdown(
  changes: readonly Change[],
  before: string,
  after: string,
  unread: readonly string[] = [],
): string {
  const open =
    unread.length === 0 ? "" : `\nNot read, and so not compared: ${unread.map((each) => code(each)).join(", ")}.\n`;
  const head = `# From ${code(before)} to ${code(after)}\n\n${changes.length === 0 ? "Nothing differs." : summarize(changes)}\n${open}`;
  const groups = groupChanges(changes).map(
    ([severity, of]) => `## ${severity}\n\n${MEANINGS[severity]}\n\n${of.map(printChange).join("\n")}`,
  );
  return [head, ...groups].join("\n");
}

function printChange(change: Change): string {
  const { rule, subject, why, source, before, after, consumers, fingerprint } = change;
  const rows = [
    ...(source === "" ? [] : [`at ${code(source)}`]),
    ...(before === undefined ? [] : [`before: ${value(before)}`]),
    ...(after === undefined ? [] : [`after: ${value(after)}`]),
    axesOf(change),
    ...(consumers.length === 0 ? [] : [`meets ${text(listed(consumers, 20))}`]),
    `fingerprint ${code(fingerprint)}`,
  ];
  return `### ${text(subject)}\n\n**${rule}.** ${text(why)}\n\n${rows.map((row) => `- ${row}\n`).join("")}`;
}
