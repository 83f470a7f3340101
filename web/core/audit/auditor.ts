import type { Primitives } from "../../crypto/secrets.ts";
import { checkAttestation, type SignatureFinding } from "./attestation.ts";
import { readManifest, type AuditedArtifact, type AuditedDeclaration, type AuditedManifest } from "./manifest.ts";
import { rootOf } from "./merkle-root.ts";

/** What a server says it was built from, byte for byte. */
export interface Evidence {
  /** The root at /.well-known/tenchat. */
  readonly statedRoot: string;
  /** The text of fingerprints.json; null when the server has none. */
  readonly manifest: string | null;
  /** The text of the DSSE envelope; null when the server has none. */
  readonly attestation: string | null;
}

/** What the manifest turned out to be: not there, not readable, or read and held against the stated root. */
export type ManifestFinding =
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable" }
  | {
      readonly kind: "read";
      readonly manifest: AuditedManifest;
      /** Computed here, over all that the manifest says. */
      readonly computedRoot: string;
      /** Whether the manifest states its own root. */
      readonly manifestAgrees: boolean;
      /** Whether the server states the same root. */
      readonly serverAgrees: boolean;
      /** Declarations that artifacts came from and the manifest does not have. */
      readonly unknownDeclarations: readonly string[];
    };

/** One artifact with what is behind it. */
export interface Trace {
  readonly artifact: AuditedArtifact;
  readonly declarations: readonly AuditedDeclaration[];
}

/** Recomputes and checks what a server says it was built from. Trusts nothing that it did not compute. */
export class Auditor {
  readonly finding: ManifestFinding;
  readonly evidence: Evidence;
  readonly #primitives: Pick<Primitives, "sha256" | "verifyEd25519">;

  constructor(evidence: Evidence, primitives: Pick<Primitives, "sha256" | "verifyEd25519">) {
    this.evidence = evidence;
    this.#primitives = primitives;
    this.finding = this.#find();
  }

  /** Checks the signature under a publisher's public key in PEM form; an empty text is no key. */
  async checkSignature(publicKeyPem: string): Promise<SignatureFinding> {
    const { attestation, manifest } = this.evidence;
    if (attestation === null || manifest === null || this.finding.kind !== "read") return { kind: "absent" };
    if (publicKeyPem.trim() === "") return { kind: "unchecked" };
    return checkAttestation(
      attestation,
      { text: manifest, read: this.finding.manifest },
      publicKeyPem,
      this.#primitives,
    );
  }

  /** The artifacts whose path, emitter, declarations or specification lines hold every word of the query. */
  search(query: string): readonly Trace[] {
    if (this.finding.kind !== "read") return [];
    const { artifacts, declarations } = this.finding.manifest;
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return artifacts.flatMap((artifact) => {
      const behind = artifact.from.flatMap((id) => declarations.get(id) ?? []);
      const text = [artifact.path, artifact.emitter, ...behind.map((each) => `${each.id} ${each.source}`)]
        .join(" ")
        .toLowerCase();
      return words.every((word) => text.includes(word)) ? [{ artifact, declarations: behind }] : [];
    });
  }

  #find(): ManifestFinding {
    if (this.evidence.manifest === null) return { kind: "absent" };
    const manifest = readManifest(this.evidence.manifest);
    if (manifest === null) return { kind: "unreadable" };
    const computedRoot = rootOf(manifest, this.#primitives.sha256);
    const behind = new Set(manifest.artifacts.flatMap((each) => each.from));
    return {
      kind: "read",
      manifest,
      computedRoot,
      manifestAgrees: computedRoot === manifest.root,
      serverAgrees: computedRoot === this.evidence.statedRoot,
      unknownDeclarations: [...behind].filter((id) => !manifest.declarations.has(id)),
    };
  }
}
