import { createPublicKey, generateKeyPairSync, verify, type KeyObject } from "node:crypto";
import { attest, checkAttestation, readEnvelope, type Envelope } from "./attestation.ts";
import { printManifest, rootOf, sha256Hex, type Manifest } from "./manifest.ts";

type Pair = { readonly publicPem: string; readonly privatePem: string };

function pairOf(keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }): Pair {
  return {
    publicPem: keys.publicKey.export({ type: "spki", format: "pem" }) as string,
    privatePem: keys.privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
}

const { publicPem, privatePem } = pairOf(generateKeyPairSync("ed25519"));

function manifestOf(texts: Readonly<Record<string, string>>): string {
  const entries = Object.entries(texts).map(([path, text]) => [
    path,
    { sha256: sha256Hex(text), bytes: text.length, emitter: "docs", from: [] },
  ]);
  const artifacts = Object.fromEntries(entries) as Manifest["artifacts"];
  const committed = { generator: { "generators/g.ts": "00" }, specs: {}, governance: {}, declarations: {}, artifacts };
  return printManifest({ format: 3, ...committed, root: rootOf(committed) });
}

const manifest = manifestOf({ "generated/a": "a", "generated/b": "b" });
const envelope = attest(manifest, privatePem);
const statementOf = ({ payload }: Envelope) =>
  JSON.parse(Buffer.from(payload, "base64").toString("utf8")) as Record<string, unknown>;

describe("An attestation", () => {
  it("is an in-toto statement about the manifest and every artifact, in a DSSE envelope", () => {
    expect(envelope.payloadType).toBe("application/vnd.in-toto+json");
    expect(statementOf(envelope)).toMatchObject({
      _type: "https://in-toto.io/Statement/v1",
      subject: [
        { name: "fingerprints.json", digest: { sha256: sha256Hex(manifest) } },
        { name: "generated/a", digest: { sha256: sha256Hex("a") } },
        { name: "generated/b", digest: { sha256: sha256Hex("b") } },
      ],
      predicate: { root: (JSON.parse(manifest) as Manifest).root, generator: sha256Hex('{"generators/g.ts":"00"}') },
    });
    // As DSSE's specification has it, written down once more.
    const payload = Buffer.from(envelope.payload, "base64");
    const signed = Buffer.concat([Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${payload.length} `), payload]);
    const { sig } = envelope.signatures[0]!;
    expect(verify(null, signed, createPublicKey(publicPem), Buffer.from(sig, "base64"))).toBe(true);
  });

  it("TC-050 says what it takes to generate the same again: generator, environment, and the fingerprint of what comes out", () => {
    const lockfiles = { "package-lock.json": sha256Hex("lock") };
    const containerDigest = `sha256:${"0".repeat(64)}`;
    const said = attest(manifest, privatePem, {
      generator: { name: "tenchat", version: "1.2.3" },
      lockfiles,
      containerDigest,
    });
    expect(statementOf(said).predicate).toMatchObject({
      regenerate: {
        generator: {
          name: "tenchat",
          version: "1.2.3",
          template: sha256Hex('{"generators/g.ts":"00"}'),
          randomSeed: null,
        },
        environment: { lockfiles, containerDigest },
        artifactFingerprint: (JSON.parse(manifest) as Manifest).root,
      },
    });
    expect(checkAttestation(said, manifest, publicPem)).toEqual([]);
  });

  it("holds for its manifest under its key, and says of any other what is wrong", () => {
    expect(checkAttestation(envelope, manifest, publicPem)).toEqual([]);
    const stranger = pairOf(generateKeyPairSync("ed25519"));
    expect(checkAttestation(envelope, manifest, stranger.publicPem)).toEqual([
      "signature  no signature of this key is on the attestation",
    ]);
    const other = manifestOf({ "generated/a": "changed", "generated/c": "c" });
    expect(checkAttestation(envelope, other, publicPem)).toEqual([
      "changed    fingerprints.json since it was attested",
      "changed    generated/a since it was attested",
      "changed    generated/c since it was attested",
      "missing    generated/b since it was attested",
      "root       another root was attested",
    ]);
    expect(checkAttestation(envelope, "{", publicPem)).toContain("missing    generated/a since it was attested");
  });

  it("is none when its type, its text or the form of its text was changed", () => {
    const changes: Partial<Envelope>[] = [
      { payloadType: "application/json" },
      { payload: Buffer.from(JSON.stringify(statementOf(envelope), null, 1)).toString("base64") },
      { payload: `${envelope.payload.slice(0, 8)}\n${envelope.payload.slice(8)}` },
      { signatures: envelope.signatures.map((each) => ({ ...each, sig: `${each.sig} ` })) },
      { signatures: [] },
    ];
    for (const change of changes)
      expect(checkAttestation({ ...envelope, ...change }, manifest, publicPem)).toEqual([
        "signature  no signature of this key is on the attestation",
      ]);
    const renamed = { ...envelope, signatures: envelope.signatures.map((each) => ({ ...each, keyid: "other" })) };
    expect(checkAttestation(renamed, manifest, publicPem)).toEqual([
      "signature  the attestation calls this key by another name",
    ]);
  });

  it("wants an Ed25519 key, and an envelope", () => {
    const elliptic = pairOf(generateKeyPairSync("ec", { namedCurve: "P-256" }));
    expect(() => attest(manifest, elliptic.privatePem)).toThrow("The private key is ec; it must be Ed25519.");
    expect(() => checkAttestation(envelope, manifest, elliptic.publicPem)).toThrow("The public key is ec;");
    expect(() => attest(manifest, "none")).toThrow("The private key cannot be read");
    for (const text of ["{", "null", "{}", '{ "payload": "", "payloadType": "", "signatures": 1 }'])
      expect(() => readEnvelope(text)).toThrow("The attestation is damaged");
    expect(readEnvelope(JSON.stringify(envelope))).toEqual(envelope);
  });
});
