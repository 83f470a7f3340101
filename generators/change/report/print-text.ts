import { onOneLine } from "../../emitters/unseen.ts";
import { byWorst, severitiesInOrder, worstOf, type Change } from "../change.ts";
import { SEVERITIES } from "../rules/rule.ts";

/** Changes for a terminal, worst first: what it is, where, why, and who meets it. */
export function printText(changes: readonly Change[]): string {
  if (changes.length === 0) return "Nothing differs.";
  return `${byWorst(changes).map(printChange).join("\n\n")}\n\n${summarize(changes)}`;
}

function printChange(change: Change): string {
  const { severities, rule, subject, source, why, consumers, fingerprint } = change;
  const axes = severitiesInOrder(severities).map(([axis, severity]) => `${axis} ${severity}`);
  return [
    `${worstOf(severities)} ${rule}: ${onOneLine(subject)}`,
    ...(source === "" ? [] : [`  at ${onOneLine(source)}`]),
    `  ${why}`,
    ...valuesOf(change),
    `  ${axes.join(", ")}`,
    ...(consumers.length === 0 ? [] : [`  meets ${onOneLine(listed(consumers, 5))}`]),
    `  fingerprint ${fingerprint.slice(0, 16)}`,
  ].join("\n");
}

function valuesOf({ before, after }: Change): string[] {
  return [
    ...(before === undefined ? [] : [`  before ${onOneLine(shortened(before))}`]),
    ...(after === undefined ? [] : [`  after  ${onOneLine(shortened(after))}`]),
  ];
}

/** How many there are of each severity. */
export function summarize(changes: readonly Change[]): string {
  const counts = SEVERITIES.map(
    (severity) => [severity, changes.filter((each) => worstOf(each.severities) === severity).length] as const,
  );
  const said = counts.filter(([, count]) => count > 0).map(([severity, count]) => `${count} ${severity}`);
  return `${changes.length} ${changes.length === 1 ? "change" : "changes"}: ${said.join(", ")}.`;
}

/** The first of a list, and how many more there are. */
export function listed(names: readonly string[], most: number): string {
  const more = names.length > most ? ` and ${names.length - most} more` : "";
  return `${names.slice(0, most).join(", ")}${more}`;
}

/** A value in at most so many signs. */
export function shortened(value: unknown, most = 120): string {
  const text = JSON.stringify(value);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
