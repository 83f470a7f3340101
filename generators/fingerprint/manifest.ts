import { hash } from "node:crypto";
import type { AnyDeclaration, ContextDeclaration, Ir } from "../model/ir.ts";
import { byCodeUnit, sortedBy } from "../model/names.ts";
import { merkleRoot } from "./merkle.ts";

/** What `fingerprints.json` holds: every artifact, its hash, and the declarations each byte came from. */
export interface Manifest {
  readonly format: 1;
  /** SHA-256 over the generators' own sources. */
  readonly generator: string;
  /** SHA-256 of each specification file's text with LF endings. */
  readonly specs: Readonly<Record<string, string>>;
  /** Each declaration: SHA-256 of its slice of the IR, and the lines it stands on. */
  readonly declarations: Readonly<Record<string, { readonly sha256: string; readonly source: string }>>;
  readonly artifacts: Readonly<
    Record<
      string,
      { readonly sha256: string; readonly bytes: number; readonly emitter: string; readonly from: readonly string[] }
    >
  >;
  /** RFC 6962 Merkle root over the lines `path LF sha256 LF` of all artifacts in path order, lower-case hex. */
  readonly root: string;
}

export function sha256Hex(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}

/** JSON with sorted keys and no white space (RFC 8785 for the values an IR holds). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = value as Record<string, unknown>;
    let text = "";
    // Without an order of its own, sort() is by code unit.
    for (const name of Object.keys(fields).sort()) {
      if (fields[name] === undefined) continue;
      text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${canonicalJson(fields[name])}`;
    }
    return `{${text}}`;
  }
  return JSON.stringify(value);
}

/** Every declaration of a specification, by id. */
export function declarationsOf(ir: Ir): (AnyDeclaration | ContextDeclaration)[] {
  return sortedBy(
    [
      ...ir.contexts,
      ...ir.scalars,
      ...ir.enums,
      ...ir.unions,
      ...ir.models,
      ...ir.errors,
      ...ir.entities,
      ...ir.events,
      ...ir.operations,
      ...ir.tokens,
      ...ir.screens,
      ...ir.sections,
    ],
    (each) => each.id,
  );
}

/** A file with its header, and what the manifest says of it. */
export interface FinishedArtifact {
  readonly path: string;
  readonly text: string;
  readonly emitter: string;
  readonly from: readonly string[];
  readonly sha256: string;
  readonly bytes: number;
}

/** An artifact with its header, hashed and counted as the manifest will say it. */
export function finish(artifact: Omit<FinishedArtifact, "sha256" | "bytes">): FinishedArtifact {
  const { path, text, emitter, from } = artifact;
  return { path, text, emitter, from, sha256: sha256Hex(text), bytes: Buffer.byteLength(text) };
}

/** What the manifest says of each declaration. */
export function fingerprintDeclarations(ir: Ir): Manifest["declarations"] {
  const entries = declarationsOf(ir).map(({ source, ...slice }) => {
    // The place is not part of the meaning: moving a declaration changes no artifact.
    return [
      slice.id,
      { sha256: sha256Hex(canonicalJson(slice)), source: `${source.path}:${source.line}-${source.endLine}` },
    ] as const;
  });
  return Object.fromEntries(entries);
}

export function createManifest(
  declarations: Manifest["declarations"],
  specs: ReadonlyMap<string, string>,
  generator: string,
  artifacts: readonly FinishedArtifact[],
): Manifest {
  const entries = sortedBy(artifacts, (each) => each.path).map(
    ({ path, sha256, bytes, emitter, from }) => [path, { sha256, bytes, emitter, from }] as const,
  );
  return {
    format: 1,
    generator,
    specs: Object.fromEntries(sortedBy(specs, ([path]) => path)),
    declarations,
    artifacts: Object.fromEntries(entries),
    root: rootOf(Object.fromEntries(entries)),
  };
}

export function rootOf(artifacts: Readonly<Record<string, { readonly sha256: string }>>): string {
  const leaves = Object.keys(artifacts).sort(byCodeUnit);
  return merkleRoot(leaves.map((path) => `${path}\n${artifacts[path]!.sha256}\n`)).toString("hex");
}

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
