import { hash } from "node:crypto";
import type { AnyDeclaration, ContextDeclaration, Ir } from "../model/ir.ts";
import { byCodeUnit, sortedBy } from "../model/names/names.ts";
import { merkleRoot } from "./merkle.ts";

/**
 * What `fingerprints.json` holds: every artifact, its hash, the declarations each byte came from, and every file that
 * decides a byte. SHA-256 are lower-case hex; those of specifications and of the generator are taken with LF endings.
 */
export interface Manifest {
  readonly format: 3;
  /** The generators' own files and the lockfile that pins their packages, by path below TenChat's folder. */
  readonly generator: Readonly<Record<string, string>>;
  /** Every file below specs/. */
  readonly specs: Readonly<Record<string, string>>;
  /** Every file below policies/governance; that of the ledger of approvals is its head. */
  readonly governance: Readonly<Record<string, string>>;
  /** Each declaration: SHA-256 of its slice of the IR, and the lines it stands on. */
  readonly declarations: Readonly<Record<string, { readonly sha256: string; readonly source: string }>>;
  readonly artifacts: Readonly<
    Record<
      string,
      { readonly sha256: string; readonly bytes: number; readonly emitter: string; readonly from: readonly string[] }
    >
  >;
  /** RFC 6962 Merkle root over `leavesOf` this manifest, lower-case hex. */
  readonly root: string;
}

/** All that a root commits to. */
export type Committed = Omit<Manifest, "format" | "root">;

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
      ...(ir.clientStores ?? []),
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
  generator: ReadonlyMap<string, string>,
  artifacts: readonly FinishedArtifact[],
  governance: ReadonlyMap<string, string> = new Map(),
): Manifest {
  const entries = sortedBy(artifacts, (each) => each.path).map(
    ({ path, sha256, bytes, emitter, from }) => [path, { sha256, bytes, emitter, from }] as const,
  );
  const committed = {
    generator: Object.fromEntries(sortedBy(generator, ([path]) => path)),
    specs: Object.fromEntries(sortedBy(specs, ([path]) => path)),
    governance: Object.fromEntries(sortedBy(governance, ([path]) => path)),
    declarations,
    artifacts: Object.fromEntries(entries),
  };
  return { format: 3, ...committed, root: rootOf(committed) };
}

/** A leaf `part LF name LF value LF` of each entry, values as canonical JSON: parts and names are in code-unit order. */
export function leavesOf({ artifacts, declarations, generator, governance, specs }: Committed): string[] {
  return Object.entries({ artifacts, declarations, generator, governance, specs }).flatMap(([part, entries]) =>
    Object.keys(entries)
      .sort(byCodeUnit)
      .map((name) => `${part}\n${name}\n${canonicalJson(entries[name])}\n`),
  );
}

export function rootOf(committed: Committed): string {
  return merkleRoot(leavesOf(committed)).toString("hex");
}

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
