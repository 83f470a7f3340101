import { generateKeyPairSync } from "node:crypto";
import { cpSync, lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attest, checkAttestation, readEnvelope } from "../../../generators/fingerprint/attestation.ts";
import { printManifest, rootOf, type Manifest } from "../../../generators/fingerprint/manifest.ts";
import { readManifest, verify } from "../../../generators/fingerprint/verify.ts";
import { Auditor } from "../../../web/core/audit/auditor.ts";
import { primitives } from "../../../web/crypto/testing/test-primitives.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** A pair of keys as somebody signs with. */
export function keys() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    publicPem: publicKey.export({ type: "spki", format: "pem" }) as string,
    privatePem: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
}

/** A copy of what is fingerprinted of this project, and of nothing else, with a signature. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), "tenchat-tampering-"));
  readonly publisher = keys();
  readonly manifest: Manifest;

  /** `keep` says which files it has; the declarations are those that its artifacts come from. */
  constructor(keep: (path: string) => boolean) {
    const whole = JSON.parse(readFileSync(join(ROOT, "fingerprints.json"), "utf8")) as Manifest;
    const kept = <T>(part: Readonly<Record<string, T>>, wanted: (name: string, value: T) => boolean) =>
      Object.fromEntries(Object.entries(part).filter(([name, value]) => wanted(name, value)));
    const artifacts = kept(whole.artifacts, keep);
    const behind = new Set(Object.values(artifacts).flatMap(({ from }) => from));
    const declarations = kept(whole.declarations, (id) => behind.has(id));
    const lines = new Set(Object.values(declarations).map(({ source }) => `specs/${source.replace(/:.*/, "")}`));
    const specs = kept(whole.specs, (path) => keep(path) || lines.has(path));
    const parts = {
      generator: kept(whole.generator, keep),
      specs,
      governance: whole.governance,
      declarations,
      artifacts,
    };
    this.manifest = { format: 3, ...parts, root: rootOf(parts) };
    for (const part of [parts.generator, specs, whole.governance, artifacts])
      for (const path of Object.keys(part)) cpSync(join(ROOT, path), this.at(path), { recursive: true });
    writeFileSync(this.at("fingerprints.json"), printManifest(this.manifest));
    const envelope = attest(printManifest(this.manifest), this.publisher.privatePem);
    writeFileSync(this.at("attestation.json"), `${JSON.stringify(envelope, null, 1)}\n`);
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  read(path: string): string {
    return readFileSync(this.at(path), "utf8");
  }

  /** Whether there is a manifest to be read at all, and not, say, a pipe. */
  hasManifest(): boolean {
    return lstatSync(this.at("fingerprints.json"), { throwIfNoEntry: false })?.isFile() === true;
  }

  /** Everything that the verifier and the check of the signature say, a line each. */
  findings(publicPem = this.publisher.publicPem): string[] {
    const found: string[] = [];
    const look = (work: () => string[]) => {
      try {
        found.push(...work());
      } catch (error) {
        found.push((error as Error).message);
      }
    };
    look(() => verify(this.folder, readManifest(this.folder), this.folder));
    if (this.hasManifest())
      look(() =>
        checkAttestation(readEnvelope(this.read("attestation.json")), this.read("fingerprints.json"), publicPem),
      );
    return found;
  }

  /** What the page of the client says about the signature. */
  async page(publicPem = this.publisher.publicPem) {
    const evidence = {
      statedRoot: this.manifest.root,
      manifest: this.read("fingerprints.json"),
      attestation: this.read("attestation.json"),
    };
    return new Auditor(evidence, await primitives).checkSignature(publicPem);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
