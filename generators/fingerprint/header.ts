import type { Artifact } from "../emitters/artifact.ts";
import { LINE } from "../emitters/typescript/wrap-lines.ts";
import { byCodeUnit } from "../model/names/names.ts";
import { sha256Hex } from "./manifest.ts";

/** How a comment begins and ends in each kind of file; kinds without comments carry no header. */
const comments: Readonly<Record<string, readonly [string, string]>> = {
  ts: ["// ", ""],
  yaml: ["# ", ""],
  conf: ["# ", ""],
  env: ["# ", ""],
  sql: ["-- ", ""],
  css: ["/* ", " */"],
  // A reference that nothing refers to: Markdown without HTML has no other comment.
  md: ['[//]: # "', '"'],
  html: ["<!-- ", " -->"],
  cedar: ["// ", ""],
};

/**
 * The artifact with its header: who made it, the hash of what follows, and the specification files behind it, or their
 * folder where a line does not hold them.
 * The hash covers the text below the header, so that a reader can check one file alone.
 */
export function withHeader(
  artifact: Artifact,
  sourcesOf: (declaration: string) => string,
  specFolder: string,
): Artifact {
  const extension = artifact.path.slice(artifact.path.lastIndexOf(".") + 1);
  const comment = comments[extension];
  if (comment === undefined) return artifact;
  const [open, close] = comment;
  const sources = [...new Set(artifact.from.map(sourcesOf))].filter((path) => path !== "").sort(byCodeUnit);
  const all = sources.map((path) => `${specFolder}/${plain(path)}`);
  const each = all.join(", ");
  const isShort = all.length <= 4 && `${open}From ${each}.${close}`.length <= LINE;
  const from = all.length === 0 ? "the generator alone" : isShort || all.length === 1 ? each : folderOf(all);
  const head = `${open}@generated tenchat:${artifact.emitter}@1 hash:${sha256Hex(artifact.text).slice(0, 32)} DO NOT EDIT DIRECTLY${close}\n${open}From ${from}.${close}\n\n`;
  return { ...artifact, text: head + artifact.text };
}

/** The folder that all of them are in. */
function folderOf(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(0, -1));
  const end = first.findIndex((folder, at) => others.some((other) => other[at] !== folder));
  return `${(end < 0 ? first : first.slice(0, end)).join("/")}/`;
}

/** A path in which nothing ends the comment that it stands in: other signs than letters and digits are said by their bytes. */
function plain(path: string): string {
  return path.replaceAll(/(?:[^\p{L}\p{M}\p{N} ._/@+,=-]|\p{DI})/gu, (sign) =>
    Array.from(Buffer.from(sign), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  );
}
