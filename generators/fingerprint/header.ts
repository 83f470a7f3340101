import type { Artifact } from "../emitters/artifact.ts";
import { byCodeUnit } from "../model/names/names.ts";
import { sha256Hex } from "./manifest.ts";

/** How a comment begins and ends in each kind of file; kinds without comments carry no header. */
const comments: Readonly<Record<string, readonly [string, string]>> = {
  ts: ["// ", ""],
  yaml: ["# ", ""],
  conf: ["# ", ""],
  sql: ["-- ", ""],
  css: ["/* ", " */"],
  // A reference that nothing refers to: Markdown without HTML has no other comment.
  md: ['[//]: # "', '"'],
  html: ["<!-- ", " -->"],
  cedar: ["// ", ""],
};

/**
 * The artifact with its header: who made it, the hash of what follows, and the specification files behind it.
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
  const from =
    sources.length === 0
      ? "the generator alone"
      : sources.length > 4
        ? `${specFolder}/`
        : sources.map((path) => `${specFolder}/${plain(path)}`).join(", ");
  const head = `${open}@generated tenchat:${artifact.emitter}@1 hash:${sha256Hex(artifact.text).slice(0, 32)} DO NOT EDIT DIRECTLY${close}\n${open}From ${from}.${close}\n\n`;
  return { ...artifact, text: head + artifact.text };
}

/** A path in which nothing ends the comment that it stands in: other signs than letters and digits are said by their bytes. */
function plain(path: string): string {
  return path.replaceAll(/(?:[^\p{L}\p{M}\p{N} ._/@+,=-]|\p{DI})/gu, (sign) =>
    Array.from(Buffer.from(sign), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  );
}
