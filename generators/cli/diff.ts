import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { byWorst, classOf, type Change } from "../change/change.ts";
import { printHtml } from "../change/report/print-html.ts";
import { printMarkdown } from "../change/report/print-markdown.ts";
import { listed, printText } from "../change/report/print-text.ts";
import { escapeUnseen } from "../emitters/unseen.ts";
import { writeWhole } from "./place-files.ts";
import { Problem } from "./problem.ts";

/** What a comparison came to. */
export interface DiffAnswer {
  readonly text: string;
  /** What the program ends with. 0: nothing is breaking; 1: something is; 2: what could not be read may be. */
  readonly code: 0 | 1 | 2;
}

export interface DiffOptions {
  readonly json?: boolean;
  /** The file of a page for a reviewer: `.md` or `.html`. */
  readonly report?: string;
}

const PAGES: Readonly<Record<string, typeof printHtml>> = { ".md": printMarkdown, ".html": printHtml };

/** Compares two versions: released ones, revisions of git, or folders; or two documents of anybody. */
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
  const comparison = await compare(project, one, other);
  const { changes, before, after, unread } = comparison;
  const breaks = changes.some(({ severities }) => classOf(severities) === "breaking");
  if (report !== undefined)
    writeWhole(resolve(project, report), PAGES[extname(report)]!(changes, before, after, unread));
  const open = unread.length === 0 ? "" : `\n\nNot read, and so not compared: ${listed(unread, 5)}.`;
  const text = json ? printJson(comparison) : printText(changes) + open;
  return { text, code: breaks ? 1 : unread.length > 0 ? 2 : 0 };
}

interface Comparison {
  readonly changes: readonly Change[];
  readonly before: string;
  readonly after: string;
  /** References that nobody could follow. */
  readonly unread: readonly string[];
}

async function compare(project: string, one: string, other: string): Promise<Comparison> {
  // Neither needs what the other one brings along.
  const { compareDocuments, isDocument } = await import("./diff-documents.ts");
  const documents = [one, other].filter((name) => isDocument(project, name));
  // What is not there is no document beside a version, but the name of nothing.
  if (documents.length === 1 && existsSync(resolve(project, documents[0]!)))
    throw new Problem(`${documents[0]} is a document, and can only be compared with another document.`);
  if (documents.length === 2) {
    const { changes, unread } = compareDocuments(project, one, other);
    return { changes, unread, before: one, after: other };
  }
  const { diffModels } = await import("../change/classify/diff-models.ts");
  const { readSide } = await import("./diff-side.ts");
  const [before, after] = [await readSide(project, one), await readSide(project, other)];
  return { changes: diffModels(before.model, after.model), before: before.name, after: after.name, unread: [] };
}

/** Of thousands that are met by thousands, the text would be longer than any text can be. */
const MOST_CONSUMERS = 100;

function printJson({ changes, before, after, unread }: Comparison): string {
  const entries = byWorst(changes).map(({ consumers, ...change }) => {
    const more = consumers.length - MOST_CONSUMERS;
    const told = more > 0 ? [...consumers.slice(0, MOST_CONSUMERS), `and ${more} more`] : consumers;
    return { class: classOf(change.severities), ...change, consumers: told };
  });
  return escapeUnseen(JSON.stringify({ format: 1, before, after, unread, changes: entries }, null, 1));
}
