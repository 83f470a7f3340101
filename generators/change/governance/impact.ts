import { code, table, text } from "../../emitters/docs/markdown.ts";
import { byWorst, type Change } from "../change.ts";
import { listed } from "../report/print-text.ts";
import { AXES } from "../rules/rule.ts";

/** The impact matrix of a proposal: what each change is to everybody who could notice it. */
export function printImpact(changes: readonly Change[]): string {
  const rows = byWorst(changes).map(({ rule, subject, severities, consumers, source, fingerprint }) => [
    code(rule),
    text(subject),
    ...AXES.map((axis) => severities[axis] ?? ""),
    text(listed(consumers, 5)),
    source === "" ? "" : code(source),
    code(fingerprint),
  ]);
  return table(HEAD, rows);
}

const HEAD = ["rule", "what", ...AXES, "meets", "at", "fingerprint"];

/** Whether a line is the one that a matrix begins with. */
export function isHead(line: string): boolean {
  return cellsOf(line).join("|") === HEAD.join("|");
}

function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .slice(1, -1);
}

/** A row of a matrix: what it says of a change, but for where that stands and who meets it, which others may move. */
export interface ImpactRow {
  readonly fingerprint: string;
  readonly said: string;
  readonly subject: string;
  readonly rule: string;
}

/** The rows of a matrix as it was printed. */
export function readImpact(impact: string): readonly ImpactRow[] {
  return impact
    .split("\n")
    .slice(2)
    .flatMap((line) => {
      const cells = cellsOf(line);
      if (cells.length !== HEAD.length) return [];
      const fingerprint = cells.at(-1)!.replaceAll("`", "");
      const [rule = "", subject = ""] = cells;
      return [
        { fingerprint, said: cells.slice(0, AXES.length + 2).join(" | "), subject, rule: rule.replaceAll("`", "") },
      ];
    });
}
