import { extname, resolve } from "node:path";
import { diffModels } from "../change/classify/diff-models.ts";
import { byWorst, classOf, type Change } from "../change/change.ts";
import { printHtml } from "../change/report/print-html.ts";
import { printMarkdown } from "../change/report/print-markdown.ts";
import { printText } from "../change/report/print-text.ts";
import { escapeUnseen } from "../emitters/unseen.ts";
import { readSide, type Side } from "./diff-side.ts";
import { writeWhole } from "./place-files.ts";
import { Problem } from "./problem.ts";

/** What a comparison came to: its text, and the code that the program ends with. */
export interface DiffAnswer {
  readonly text: string;
  readonly code: 0 | 1;
}

export interface DiffOptions {
  readonly json?: boolean;
  /** The file of a page for a reviewer: `.md` or `.html`. */
  readonly report?: string;
}

const PAGES: Readonly<Record<string, typeof printHtml>> = { ".md": printMarkdown, ".html": printHtml };

/** Compares two versions: released ones, revisions of git, or folders. */
export async function diffCommand(
  project: string,
  one: string,
  other: string,
  { json = false, report }: DiffOptions = {},
): Promise<DiffAnswer> {
  if (report !== undefined && PAGES[extname(report)] === undefined)
    throw new Problem(
      `A report is a page of Markdown or HTML: give it a name that ends with .md or .html, not "${report}".`,
    );
  const before = await readSide(project, one);
  const after = await readSide(project, other);
  const changes = diffModels(before.model, after.model);
  const code = changes.some(({ severities }) => classOf(severities) === "breaking") ? 1 : 0;
  if (report !== undefined)
    writeWhole(resolve(project, report), PAGES[extname(report)]!(changes, before.name, after.name));
  return { text: json ? escapeUnseen(printJson(changes, before, after)) : printText(changes), code };
}

function printJson(changes: readonly Change[], before: Side, after: Side): string {
  const entries = byWorst(changes).map((change) => ({ class: classOf(change.severities), ...change }));
  return escapeUnseen(JSON.stringify({ format: 1, before: before.name, after: after.name, changes: entries }, null, 1));
}
