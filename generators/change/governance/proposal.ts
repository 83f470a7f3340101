import { isHead, readImpact } from "./impact.ts";
import { sha256Hex } from "../../fingerprint/manifest.ts";

export const STATUSES = ["Draft", "Review", "Approved", "Implemented", "Archived"] as const;
export type Status = (typeof STATUSES)[number];

/** A proposal of changes that break something: why, and what they are. */
export interface Proposal {
  /** `0001-title.md`. */
  readonly file: string;
  readonly number: string;
  readonly title: string;
  readonly status: Status;
  readonly statusLine: number;
  /** The released version that it changes. */
  readonly before: string;
  /** What the tool filled in. */
  readonly impact: string;
  /** What is approved: SHA-256 of the text with LF endings, but for its status. */
  readonly sha256: string;
}

const NAME = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/;
const BEFORE = /^- Before: (\S+)$/m;
const STATUS = /^- Status: (.*)$/m;
const ASK_WHY =
  "Say why this has to change, what else was thought of, and what those who are affected have to do and until when.";
const [BEGIN, END] = ["<!-- tenchat propose fills in from here -->", "<!-- to here -->"] as const;

/** A proposal, or what is wrong with it in a sentence. */
export function readProposal(file: string, written: string): Proposal | string {
  // As some editors begin a file, which says nothing, as the ends of its lines do not.
  const text = written.replace(/^\uFEFF/, "");
  const [, number] = NAME.exec(file) ?? [];
  if (number === undefined)
    return "is not called as a proposal is: four digits, a hyphen, and its title in small letters";
  const [, said, title] = /^# (\d{4}): (.+)$/m.exec(text) ?? [];
  if (said !== number) return `does not begin with "# ${number}: " and its title`;
  const found = STATUS.exec(text);
  const status = found?.[1];
  if (!STATUSES.includes(status as Status)) return `has no status: one of ${STATUSES.join(", ")}`;
  const [, before] = BEFORE.exec(text) ?? [];
  if (before === undefined) return "does not say which version it changes";
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (start < 0 || end < start) return "has lost the lines between which the tool fills in its impact";
  const impact = text.slice(start + BEGIN.length, end).trim();
  const statusLine = text.slice(0, found!.index).split("\n").length;
  return { file, number, title: title!, status: status as Status, statusLine, before, impact, sha256: hashOf(text) };
}

/** What a reader of the page would not see, or would see elsewhere: it is approved along with the rest. */
const UNSEEN = /(?![\n\t\u200c-\u200f\u061c])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
const HTML = /<[a-z!/?]/i;

/** Why nobody can be asked to approve a text: what is approved is what everybody sees. Undefined: somebody can. */
export function whyUnfit(written: string): string | undefined {
  const text = written.replace(/^\uFEFF/, "");
  if (!saysWhy(text)) return 'does not say yet why: write that below "## Why" first';
  const unseen = text.split("\n").findIndex((line) => UNSEEN.test(line));
  if (unseen >= 0) return `has characters in line ${unseen + 1} that nobody sees: take them out`;
  if ([BEGIN, END].some((mark) => text.split(mark).length !== 2))
    return "has the lines twice between which the tool fills in its impact: take the others out";
  const said = text.replace(BEGIN, "").replace(END, "").split("\n");
  const html = said.findIndex((line) => HTML.test(line.replaceAll(/(`+)[^`]+\1(?!`)/g, "")));
  if (html >= 0)
    return `has HTML in line ${html + 1}, which could hide what is approved: say it in Markdown, or as code`;
  const impact = text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)).trim();
  const lines = impact.split("\n").filter((line) => line.trim() !== "");
  if (lines.length !== readImpact(impact).length + 2 || !isHead(lines[0]!))
    return "has something else than its table where the tool fills that in";
  return undefined;
}

/** Whether somebody said why, in words other than those that ask for it. */
function saysWhy(text: string): boolean {
  const [, why = ""] = /^## Why$([^]*?)^## /m.exec(text) ?? [];
  return why.replace(ASK_WHY, "").trim() !== "";
}

/** What stays the same while a proposal is moved on. */
function hashOf(text: string): string {
  return sha256Hex(text.replace(STATUS, "- Status:"));
}

export function withStatus(text: string, status: Status): string {
  return text.replace(STATUS, `- Status: ${status}`);
}

/** Filled in again, for the release that is the last one by now. */
export function withImpact(written: string, before: string, impact: string): string {
  const text = written.replace(BEFORE, `- Before: ${before}`);
  const [start, end] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
  return `${text.slice(0, start)}\n\n${impact}\n${text.slice(end)}`;
}

export function printProposal(number: string, title: string, before: string, impact: string): string {
  return `# ${number}: ${title}

- Status: Draft
- Before: ${before}

## Why

${ASK_WHY}

## Impact

What is approved is each of these changes by its fingerprint. What is not to be approved goes out of the table.

${BEGIN}

${impact}
${END}
`;
}

/** The file of a proposal: `0001-title.md`. */
export function fileOf(number: string, title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return `${number}-${words.slice(0, 60).replace(/-+$/, "") || "proposal"}.md`;
}
