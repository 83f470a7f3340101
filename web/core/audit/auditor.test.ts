import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attest, type Envelope } from "../../../generators/fingerprint/attestation.ts";
import { printManifest, rootOf, type Manifest } from "../../../generators/fingerprint/manifest.ts";
import { NotFound } from "../../../generated/contracts/shared/errors.ts";
import { primitives } from "../../crypto/testing/test-primitives.ts";
import { Auditor } from "./auditor.ts";
import { openAudit } from "./open-audit.ts";

const text = readFileSync(join(import.meta.dirname, "../../../fingerprints.json"), "utf8");
const manifest = JSON.parse(text) as Manifest;
const keys = (type: "ed25519" | "x25519" = "ed25519") => {
  const pair = type === "ed25519" ? generateKeyPairSync("ed25519") : generateKeyPairSync("x25519");
  return {
    publicPem: pair.publicKey.export({ type: "spki", format: "pem" }) as string,
    privatePem: pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
};
const publisher = keys();
const envelope = attest(text, publisher.privatePem);

async function audit(change: { manifest?: string | null; attestation?: string | null; statedRoot?: string } = {}) {
  const evidence = { statedRoot: manifest.root, manifest: text, attestation: JSON.stringify(envelope), ...change };
  return new Auditor(evidence, await primitives);
}

/** The real manifest after an edit, printed as the generator prints it. */
function edited(edit: (copy: { -readonly [K in keyof Manifest]: Manifest[K] }) => void): string {
  const copy = structuredClone(manifest);
  edit(copy);
  return printManifest(copy);
}

describe("an audit of the manifest", () => {
  it("computes the same root as the generator and the server state", async () => {
    expect((await audit()).finding).toMatchObject({
      kind: "read",
      computedRoot: manifest.root,
      manifestAgrees: true,
      serverAgrees: true,
      unknownDeclarations: [],
    });
  });

  it("computes the root of any number of artifacts as the generator does", async () => {
    for (let size = 0; size <= 20; size++) {
      const artifacts = Object.fromEntries(Object.entries(manifest.artifacts).slice(0, size));
      const root = rootOf({ ...manifest, artifacts });
      const small = edited((copy) => Object.assign(copy, { artifacts, root }));
      expect((await audit({ manifest: small, statedRoot: root })).finding).toMatchObject({
        computedRoot: root,
        manifestAgrees: true,
        serverAgrees: true,
      });
    }
  });

  it("sees a server that states another root than that of its artifacts", async () => {
    const finding = (await audit({ statedRoot: "0".repeat(64) })).finding;
    expect(finding).toMatchObject({ manifestAgrees: true, serverAgrees: false });
  });

  it("sees a hash that was changed, with the root left as it was or stated anew", async () => {
    const path = Object.keys(manifest.artifacts)[3]!;
    const changed = edited((copy) => {
      copy.artifacts = { ...copy.artifacts, [path]: { ...copy.artifacts[path]!, sha256: "1".repeat(64) } };
    });
    expect((await audit({ manifest: changed })).finding).toMatchObject({ manifestAgrees: false, serverAgrees: false });
    const followed = JSON.parse(changed) as Manifest;
    const root = rootOf(followed);
    const restated = await audit({ manifest: printManifest({ ...followed, root }), statedRoot: root });
    expect(restated.finding).toMatchObject({ manifestAgrees: true, serverAgrees: true });
    expect(await restated.checkSignature(publisher.publicPem)).toEqual({
      kind: "about-something-else",
      differing: ["fingerprints.json", path, "root"],
    });
  });

  it("names declarations that an artifact came from and the manifest does not have", async () => {
    const [id] = Object.values(manifest.artifacts).flatMap((each) => each.from);
    const without = edited((copy) => {
      const { [id!]: _removed, ...rest } = copy.declarations;
      copy.declarations = rest;
    });
    expect((await audit({ manifest: without })).finding).toMatchObject({ unknownDeclarations: [id] });
  });

  it("says that there is none, or none that it can read", async () => {
    expect((await audit({ manifest: null })).finding).toEqual({ kind: "absent" });
    const broken = [
      "",
      "{",
      "null",
      "[]",
      '{"format":1}',
      '{"format":2}',
      '{"format":3}',
      edited((copy) => Object.assign(copy, { root: 5 })),
    ];
    broken.push(edited((copy) => Object.assign(copy, { artifacts: { a: { sha256: "x" } } })));
    for (const each of broken) expect((await audit({ manifest: each })).finding).toEqual({ kind: "unreadable" });
  });
});

describe("an audit of the signature", () => {
  it("holds under the publisher's key", async () => {
    expect(await (await audit()).checkSignature(publisher.publicPem)).toEqual({
      kind: "holds",
      keyId: envelope.signatures[0]!.keyid,
    });
  });

  it("says that it is unchecked without a key, and absent without an attestation", async () => {
    expect(await (await audit()).checkSignature(" \n")).toEqual({ kind: "unchecked" });
    expect(await (await audit({ attestation: null })).checkSignature(publisher.publicPem)).toEqual({ kind: "absent" });
  });

  it("refuses another key, and what is no Ed25519 public key", async () => {
    const auditor = await audit();
    expect(await auditor.checkSignature(keys().publicPem)).toEqual({ kind: "not-by-this-key" });
    for (const pem of ["nonsense", publisher.privatePem, keys("x25519").publicPem, publisher.publicPem.slice(30)])
      expect(await auditor.checkSignature(pem)).toEqual({ kind: "not-a-key" });
  });

  it("refuses a payload, a payload type or a signature that was changed", async () => {
    const changes: Partial<Envelope>[] = [
      { payload: Buffer.from("{}").toString("base64") },
      { payloadType: "application/json" },
      { signatures: [] },
      { signatures: [{ keyid: envelope.signatures[0]!.keyid, sig: Buffer.alloc(64).toString("base64") }] },
      { signatures: [{ keyid: envelope.signatures[0]!.keyid, sig: "short" }] },
    ];
    for (const change of changes) {
      const auditor = await audit({ attestation: JSON.stringify({ ...envelope, ...change }) });
      expect(await auditor.checkSignature(publisher.publicPem)).toEqual({ kind: "not-by-this-key" });
    }
    const damaged = await audit({ attestation: "{}" });
    expect(await damaged.checkSignature(publisher.publicPem)).toEqual({ kind: "damaged" });
  });

  it("accepts an attestation that carries another publisher's signature besides", async () => {
    const other = attest(text, keys().privatePem);
    const both = { ...envelope, signatures: [...other.signatures, ...envelope.signatures] };
    const auditor = await audit({ attestation: JSON.stringify(both) });
    expect(await auditor.checkSignature(publisher.publicPem)).toMatchObject({ kind: "holds" });
  });
});

describe("looking for an artifact", () => {
  it("finds it by its path, its emitter, a declaration or a line of the specification", async () => {
    const auditor = await audit();
    expect(auditor.search("")).toHaveLength(Object.keys(manifest.artifacts).length);
    expect(auditor.search("policy.CEDAR").map((each) => each.artifact.path)).toEqual([
      "generated/policies/policy.cedar",
    ]);
    const found = auditor.search("tokens.css");
    expect(found[0]!.declarations[0]!.source).toMatch(/^ui\/tokens\.tsp:\d+-\d+$/);
    expect(auditor.search("ui/tokens.tsp css").map((each) => each.artifact.path)).toContain(found[0]!.artifact.path);
    expect(auditor.search("no such thing")).toEqual([]);
  });
});

describe("asking the server", () => {
  const describeServer = async () => ({
    name: "a",
    version: "1",
    apiVersions: [],
    registrationMode: "open" as const,
    passkeyOrigin: null,
    sufficientPasswordLength: 13,
    specificationRoot: manifest.root,
  });

  it("takes that it has no manifest or attestation for an answer", async () => {
    const none = async () => Promise.reject(new NotFound());
    const auditor = await openAudit({ describeServer, readManifest: none, readAttestation: none }, await primitives);
    expect(auditor.finding).toEqual({ kind: "absent" });
    expect(await auditor.checkSignature(publisher.publicPem)).toEqual({ kind: "absent" });
  });

  it("does not take a failure for one", async () => {
    const failing = async () => Promise.reject(new Error("gone"));
    const asked = openAudit({ describeServer, readManifest: failing, readAttestation: failing }, await primitives);
    await expect(asked).rejects.toThrow("gone");
  });
});
