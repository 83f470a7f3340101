import type { Change } from "../../generators/change/change.ts";
import { emitRedaction } from "../../generators/emitters/server/redaction.ts";
import type { Ir } from "../../generators/model/ir.ts";
import type { Disagreement } from "./disagreement.ts";

/** A field that logs of before did not show and those of after do has to be declared as breaking. */
export function privacyVerdicts(planted: string, before: Ir, after: Ir, changes: readonly Change[]): Disagreement[] {
  const [hidden, still] = [hiddenIn(before), hiddenIn(after)];
  const left = fieldsIn(after);
  const shown = [...hidden].filter((name) => left.has(name) && !still.has(name));
  if (shown.length === 0 || changes.some(({ severities }) => severities.privacy === "breaking")) return [];
  return [
    { planted, axis: "privacy", declared: "not breaking", refused: shown, rules: changes.map(({ rule }) => rule) },
  ];
}

/** The names that the generated server keeps out of its logs. */
function hiddenIn(model: Ir): ReadonlySet<string> {
  const [, list = ""] = /new Set\(\[([^]*?)\]\)/.exec(emitRedaction(model).artifact().text) ?? [];
  return new Set(
    list
      .split("\n")
      .flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line.trim().replace(/,$/, "")) as string])),
  );
}

function fieldsIn({ models, entities, events, operations }: Ir): ReadonlySet<string> {
  const lists = [
    ...[...models, ...entities, ...events].map((each) => each.properties),
    ...operations.map((each) => each.input),
  ];
  return new Set(lists.flat().map(({ name }) => name));
}
