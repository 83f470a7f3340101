import { createPublicKey, sign, verify } from "node:crypto";
import { fromBase64, keyId, readPrivateKey, readPublicKey } from "./keys.ts";
import type { Manifest } from "./manifest.ts";
import { canonicalJson, rootOf, sha256Hex } from "./manifest.ts";

/** DSSE (secure-systems-lab/dsse, version 1): a payload, its type, and signatures over both. */
export interface Envelope {
  readonly payloadType: string;
  /** Base64. */
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

const PAYLOAD_TYPE = "application/vnd.in-toto+json";
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const PREDICATE_TYPE = "urn:tenchat:generation:v1";

/**
 * In what something was generated. A manifest says nothing of it, because it is the same everywhere; who signs one says
 * where they generated it.
 */
export interface Environment {
  readonly generator: { readonly name: string; readonly version: string };
  /** SHA-256 of each lockfile's text with LF endings, by path from the generator's own folder. */
  readonly lockfiles: Readonly<Record<string, string>>;
  /** The digest of the image of the container; null outside of any. */
  readonly containerDigest: string | null;
}

/** An in-toto statement about a manifest and every artifact in it, signed with Ed25519. */
export function attest(manifestText: string, privateKeyPem: string, environment?: Environment): Envelope {
  const key = readPrivateKey(privateKeyPem);
  const manifest = JSON.parse(manifestText) as Manifest;
  const statement = {
    ["_type"]: STATEMENT_TYPE,
    subject: [
      { name: "fingerprints.json", digest: { sha256: sha256Hex(manifestText) } },
      ...Object.entries(manifest.artifacts).map(([name, { sha256 }]) => ({ name, digest: { sha256 } })),
    ],
    predicateType: PREDICATE_TYPE,
    predicate: {
      root: manifest.root,
      generator: generatorOf(manifest),
      specs: manifest.specs,
      ...(environment === undefined ? {} : { regenerate: recipeOf(manifest, environment) }),
    },
  };
  const payload = Buffer.from(JSON.stringify(statement));
  const signature = sign(null, preAuthenticationEncoding(PAYLOAD_TYPE, payload), key);
  return {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString("base64"),
    signatures: [{ keyid: keyId(createPublicKey(key)), sig: signature.toString("base64") }],
  };
}

/** What it takes to generate the same again, and what then comes out. Nothing in a generator is random: no seed. */
function recipeOf(manifest: Manifest, { generator: tool, lockfiles, containerDigest }: Environment) {
  return {
    generator: { ...tool, template: generatorOf(manifest), randomSeed: null },
    environment: { lockfiles, containerDigest },
    artifactFingerprint: manifest.root,
  };
}

/** One digest of everything that generated: SHA-256 of that part of the manifest as canonical JSON. */
function generatorOf({ generator }: Manifest): string {
  return sha256Hex(canonicalJson(generator));
}

/** Reads the text of an attestation, or says that it is none. */
export function readEnvelope(text: string): Envelope {
  let value: Partial<Envelope> | null;
  try {
    value = JSON.parse(text) as Partial<Envelope> | null;
  } catch {
    throw new Error("The attestation is damaged: it is not JSON.");
  }
  const { payloadType, payload, signatures } = value ?? {};
  const texts = [
    payloadType,
    payload,
    ...(Array.isArray(signatures) ? signatures : [undefined]).map((each) => each?.sig),
  ];
  if (!texts.every((each) => typeof each === "string"))
    throw new Error("The attestation is damaged: it is no DSSE envelope.");
  return value as Envelope;
}

/** What is wrong with an attestation of this manifest under this key; nothing means that it holds. */
export function checkAttestation(envelope: Envelope, manifestText: string, publicKeyPem: string): string[] {
  const key = readPublicKey(publicKeyPem);
  const payload = fromBase64(envelope.payload);
  const encoded = preAuthenticationEncoding(envelope.payloadType, payload ?? new Uint8Array());
  const signed = envelope.signatures.find(({ sig }) => {
    const signature = fromBase64(sig);
    return signature !== undefined && verify(null, encoded, key, signature);
  });
  if (payload === undefined || signed === undefined)
    return ["signature  no signature of this key is on the attestation"];
  // The name of a key is not signed, so nothing rests on it; a wrong one was still not written by `attest`.
  if (signed.keyid !== keyId(key)) return ["signature  the attestation calls this key by another name"];
  if (envelope.payloadType !== PAYLOAD_TYPE) return [`signature  the attestation holds ${envelope.payloadType}`];
  const statement = JSON.parse(payload.toString("utf8")) as {
    ["_type"]: string;
    predicateType: string;
    subject: { name: string; digest: { sha256: string } }[];
    predicate: { root: string };
  };
  if (statement["_type"] !== STATEMENT_TYPE || statement.predicateType !== PREDICATE_TYPE)
    return ["signature  the attestation is about something else"];
  const stated = new Map(statement.subject.map((each) => [each.name, each.digest.sha256]));
  // Byte for byte the same manifest has the same artifacts and the same root.
  if (stated.get("fingerprints.json") === sha256Hex(manifestText)) return [];
  const manifest = readDamaged(manifestText);
  const artifacts = artifactsIn(manifest);
  const problems = ["changed    fingerprints.json since it was attested"];
  for (const [path, { sha256 }] of Object.entries(artifacts))
    if (stated.get(path) !== sha256) problems.push(`changed    ${path} since it was attested`);
  for (const path of stated.keys())
    if (path !== "fingerprints.json" && !Object.hasOwn(artifacts, path))
      problems.push(`missing    ${path} since it was attested`);
  if (statement.predicate.root !== rootIn(manifest)) problems.push("root       another root was attested");
  return problems;
}

/** A manifest that may lack anything; one that is not JSON any more lacks everything. */
function readDamaged(manifestText: string): Partial<Manifest> {
  try {
    return (JSON.parse(manifestText) as Partial<Manifest> | null) ?? {};
  } catch {
    return {}; // Every artifact is named as missing.
  }
}

/** Its artifacts; what cannot be read is not there. */
function artifactsIn({ artifacts }: Partial<Manifest>): Manifest["artifacts"] {
  return Object.fromEntries(Object.entries(artifacts ?? {}).filter(([, each]) => typeof each?.sha256 === "string"));
}

/** The root that a manifest has, whatever it states; undefined when it lacks a part. */
function rootIn(manifest: Partial<Manifest>): string | undefined {
  try {
    return rootOf(manifest as Manifest);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** PAE of the DSSE specification: lengths make the boundary between type and payload unambiguous. */
function preAuthenticationEncoding(type: string, payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `), payload]);
}
