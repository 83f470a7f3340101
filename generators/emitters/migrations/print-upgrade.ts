import type { StoredVersion, UpgradeStep } from "./runtime/upgrades.ts";
import { listed, quoted } from "./tables.ts";

/** The steps of an upgrade as a person reads them. They are run by the server, which notes each. */
export function printUpgrade({ number, release, upgrade }: StoredVersion): { path: string; text: string } {
  const name = release ?? "unreleased";
  const parts = upgrade.map((step, at) => `-- ${at + 1}. ${step.phase}: ${step.does}\n${printStep(step)}\n`);
  return { path: `migrations/${String(number).padStart(4, "0")}-${name}.sql`, text: parts.join("\n") };
}

function printStep(step: UpgradeStep): string {
  switch (step.kind) {
    case "decide":
      return `-- ${step.sentence}`;
    case "check":
      return `${step.query};\n-- If there are any: ${step.sentence}`;
    case "forms":
      return `${step.query};\n-- Each text has to have ${[...step.forms.patterns.map((each) => `the form ${each}`), ...step.forms.formats.map((each) => `the format ${each}`)].join(", ")}. If one has not: ${step.sentence}`;
    case "together":
      return ["BEGIN", ...step.statements, "COMMIT"].map((each) => `${each};`).join("\n");
    case "index":
      return `${step.statement};`;
    case "rows":
      return `-- In the order of ${listed(step.key.map(({ column }) => column))}, some rows in each transaction.\nUPDATE ${quoted(step.table)} SET ${step.set}${step.where === undefined ? "" : ` WHERE ${step.where}`};`;
  }
}
