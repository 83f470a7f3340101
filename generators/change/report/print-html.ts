import { onOneLine } from "../../emitters/unseen.ts";
import type { Change } from "../change.ts";
import { axesOf, groupChanges, MEANINGS } from "./group-changes.ts";
import { listed, summarize } from "./print-text.ts";

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1f;background:#fff}
article{border-left:.4rem solid #8a8a93;padding:.1rem 1rem;margin:1.5rem 0}.breaking{border-color:#b3261e}.narrowing{border-color:#a35200}
.widening{border-color:#7a6300}.additive{border-color:#1c6b3c}code{overflow-wrap:anywhere}h3{font-size:1.1rem;margin:.5rem 0;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{color:#e4e1e6;background:#1b1b1f}}`;

/** The same page for a browser. It runs nothing and loads nothing; whatever a specification says is text in it. */
export function printHtml(
  changes: readonly Change[],
  before: string,
  after: string,
  unread: readonly string[] = [],
): string {
  const title = `From ${before} to ${after}`;
  const names = unread.map((each) => `<code>${escape(each)}</code>`).join(", ");
  const open = unread.length === 0 ? "" : `<p>Not read, and so not compared: ${names}.</p>`;
  const groups = groupChanges(changes).map(
    ([severity, of]) =>
      `<section><h2>${severity}</h2><p>${MEANINGS[severity]}</p>\n${of.map((each) => printChange(each, severity)).join("")}</section>\n`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title><style>${STYLE}</style></head><body><main>
<h1>${escape(title)}</h1><p>${changes.length === 0 ? "Nothing differs." : summarize(changes)}</p>${open}
${groups.join("")}</main></body></html>
`;
}

function printChange(change: Change, severity: string): string {
  const { rule, subject, why, source, before, after, consumers, fingerprint } = change;
  const rows = [
    ...(source === "" ? [] : [`at <code>${escape(source)}</code>`]),
    ...(before === undefined ? [] : [`before: <code>${escape(JSON.stringify(before))}</code>`]),
    ...(after === undefined ? [] : [`after: <code>${escape(JSON.stringify(after))}</code>`]),
    axesOf(change),
    ...(consumers.length === 0 ? [] : [`meets ${escape(listed(consumers, 20))}`]),
    `fingerprint <code>${fingerprint}</code>`,
  ];
  return `<article class="${severity}"><h3>${escape(subject)}</h3><p><strong>${rule}.</strong> ${escape(why)}</p>
<ul>${rows.map((row) => `<li>${row}</li>`).join("")}</ul></article>
`;
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(plain: string): string {
  return onOneLine(plain).replaceAll(/[&<>"']/g, (sign) => SIGNS[sign]!);
}
