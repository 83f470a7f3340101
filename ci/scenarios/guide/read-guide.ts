import { readFileSync } from "node:fs";
import { join } from "node:path";

const GUIDE = join(import.meta.dirname, "../../../generators/GUIDE.md");

/** One thing that the guide has its reader do. */
export type Step =
  | { readonly kind: "file"; readonly path: string; readonly text: string }
  | { readonly kind: "edit"; readonly patch: string }
  /** `promised`: lines that are said, in this order, with `…` for what differs; empty where nothing is promised. */
  | { readonly kind: "commands"; readonly lines: readonly string[]; readonly promised: readonly string[] };

/** Every block of the guide, in order. A block that belongs to no step is an error: nobody would know what to do. */
export function readGuide(): Step[] {
  const text = readFileSync(GUIDE, "utf8");
  const steps: Step[] = [];
  for (const match of text.matchAll(/^```(\w*)\n(.*?)^```$/gms)) {
    const [, language, block = ""] = match;
    const path = /`([^`\n]+)`:\s*$/.exec(text.slice(0, match.index))?.[1];
    const last = steps.at(-1);
    if (language === "sh") steps.push({ kind: "commands", lines: linesOf(block), promised: [] });
    else if (language === "diff") steps.push({ kind: "edit", patch: block });
    else if (language === "text" && last?.kind === "commands")
      steps[steps.length - 1] = { ...last, promised: linesOf(block) };
    else if (path !== undefined) steps.push({ kind: "file", path, text: block });
    else throw new Error(`The guide does not say what to do with this block:\n${block}`);
  }
  return steps;
}

function linesOf(block: string): string[] {
  return block.trimEnd().split("\n");
}
