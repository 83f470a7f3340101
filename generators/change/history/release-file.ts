import type { StoredVersion } from "../../emitters/migrations/runtime/upgrades.ts";
import type { Ir } from "../../model/ir.ts";
import { findProblem } from "../shape/find-problem.ts";
import { MODEL } from "../shape/model-shape.ts";
import { among, json, maybe, number, record, sequence, text } from "../shape/shape.ts";

/**
 * What a file of specs/history holds: the model of a released version. The text is canonical (keys in code-unit order,
 * one space for each step, LF at the end), so that equal models are equal bytes and a hash says all of it.
 */
export interface Release {
  readonly format: 1;
  readonly version: string;
  readonly model: Ir;
}

/** The releases in their order, each with the SHA-256 of its file and of the entry before: nobody changes one unseen. */
export interface ReleaseIndex {
  readonly format: 1;
  readonly releases: readonly ReleaseEntry[];
}

export interface ReleaseEntry {
  readonly version: string;
  /** Of the file, lower-case hex. */
  readonly sha256: string;
  /** Of the file beside it that says how databases come to it; none of 0.1.0, which was the first. */
  readonly upgrade?: string;
  /** Of the entry before as canonical JSON, lower-case hex; empty for the first. */
  readonly before: string;
}

const RELEASE = record<Release>({ format: among(1), version: text, model: MODEL });
const INDEX = record<ReleaseIndex>({
  format: among(1),
  releases: {
    kind: "sequence",
    of: record<ReleaseEntry>({ version: text, sha256: text, upgrade: maybe(text), before: text }),
  },
});
/** How a release stores, and how databases come to that from any release before. */
export interface ReleaseUpgrade {
  readonly format: 1;
  readonly version: string;
  /** The ways of storing that no release before has said. */
  readonly stored: readonly StoredVersion[];
}

const UPGRADE = record<ReleaseUpgrade>({ format: among(1), version: text, stored: sequence(json) });
const FORMAT = record<{ format: 1 }>({ format: number });

export type Read<T> = { readonly kind: "read"; readonly value: T } | { readonly kind: "refused"; readonly why: string };

export function printCanonical(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 1)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  // Without a prototype, so that a field may have any name; numbers as names would come first, and no model has any.
  const ordered: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(fields).sort()) if (fields[name] !== undefined) ordered[name] = sorted(fields[name]);
  return ordered;
}

/** A released version, or the sentence why the text is none, with the place in it. */
export function readRelease(content: string): Read<Release> {
  return readAs<Release>(content, RELEASE, "a released version");
}

export function readIndex(content: string): Read<ReleaseIndex> {
  return readAs<ReleaseIndex>(content, INDEX, "the list of released versions");
}

/** In the order in which it is said: databases note the hash of each step as it is printed. */
export function printReleaseUpgrade(upgrade: ReleaseUpgrade): string {
  return `${JSON.stringify(upgrade, null, 1)}\n`;
}

export function readReleaseUpgrade(content: string, version: string): Read<ReleaseUpgrade> {
  const read = readTree<ReleaseUpgrade>(content, UPGRADE, "how databases come to a release");
  if (read.kind === "read" && read.value.version !== version)
    return { kind: "refused", why: `says that it is of ${read.value.version}` };
  return read;
}

function readAs<T>(content: string, shape: typeof RELEASE, what: string): Read<T> {
  const read = readTree<T>(content, shape, what);
  if (read.kind === "read" && printCanonical(read.value) !== content)
    return {
      kind: "refused",
      why: `was not written by \`tenchat release\`: ${firstDifference(content, printCanonical(read.value))}`,
    };
  return read;
}

function readTree<T>(content: string, shape: typeof RELEASE, what: string): Read<T> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: "refused", why: `is not JSON: ${error.message.replace(/\n[^]*/, "")}` };
  }
  const foreign = findProblem(
    { ...FORMAT, fields: { format: FORMAT.fields["format"]! } },
    { format: (value as Release | null)?.format },
  );
  if (foreign !== undefined) return { kind: "refused", why: `is not ${what}: at /format, a number belongs there` };
  if ((value as Release).format !== 1)
    return {
      kind: "refused",
      why: `has format ${(value as Release).format}, which a newer TenChat writes: read it with that one`,
    };
  const problem = findProblem(shape, value);
  if (problem !== undefined)
    return { kind: "refused", why: `is not ${what}: at ${problem.place || "its root"}, ${problem.problem}` };
  return { kind: "read", value: value as T };
}

function firstDifference(content: string, canonical: string): string {
  const [found, wanted] = [content.split("\n"), canonical.split("\n")];
  const at = wanted.findIndex((line, index) => line !== found[index]);
  return `line ${at + 1} would read \`${(wanted[at] ?? "").trim().slice(0, 60)}\``;
}
