import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import type { Manifest } from "./manifest.ts";
import { rootOf, sha256Hex } from "./manifest.ts";

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

/** An in-toto statement about a manifest and every artifact in it, signed with Ed25519. */
export function attest(manifestText: string, privateKeyPem: string): Envelope {
  const key = readKey(() => createPrivateKey(privateKeyPem), "private");
  const manifest = JSON.parse(manifestText) as Manifest;
  const statement = {
    ["_type"]: STATEMENT_TYPE,
    subject: [
      { name: "fingerprints.json", digest: { sha256: sha256Hex(manifestText) } },
      ...Object.entries(manifest.artifacts).map(([name, { sha256 }]) => ({ name, digest: { sha256 } })),
    ],
    predicateType: PREDICATE_TYPE,
    predicate: { root: manifest.root, generator: manifest.generator, specs: manifest.specs },
  };
  const payload = Buffer.from(JSON.stringify(statement));
  const signature = sign(null, preAuthenticationEncoding(PAYLOAD_TYPE, payload), key);
  return {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString("base64"),
    signatures: [{ keyid: keyId(createPublicKey(key)), sig: signature.toString("base64") }],
  };
}

/** What is wrong with an attestation of this manifest under this key; nothing means that it holds. */
export function checkAttestation(envelope: Envelope, manifestText: string, publicKeyPem: string): string[] {
  const key = readKey(() => createPublicKey(publicKeyPem), "public");
  const payload = Buffer.from(String(envelope.payload), "base64");
  const encoded = preAuthenticationEncoding(String(envelope.payloadType), payload);
  const signatures = Array.isArray(envelope.signatures) ? envelope.signatures : [];
  if (!signatures.some((each) => verify(null, encoded, key, Buffer.from(String(each.sig), "base64")))) {
    return ["signature  no signature of this key is on the attestation"];
  }
  if (envelope.payloadType !== PAYLOAD_TYPE) return [`signature  the attestation holds ${envelope.payloadType}`];
  const statement = JSON.parse(payload.toString("utf8")) as {
    ["_type"]: string;
    predicateType: string;
    subject: { name: string; digest: { sha256: string } }[];
    predicate: { root: string };
  };
  if (statement["_type"] !== STATEMENT_TYPE || statement.predicateType !== PREDICATE_TYPE)
    return ["signature  the attestation is about something else"];
  const manifest = JSON.parse(manifestText) as Manifest;
  const problems: string[] = [];
  const stated = new Map(statement.subject.map((each) => [each.name, each.digest.sha256]));
  if (stated.get("fingerprints.json") !== sha256Hex(manifestText))
    problems.push("changed    fingerprints.json since it was attested");
  for (const [path, { sha256 }] of Object.entries(manifest.artifacts))
    if (stated.get(path) !== sha256) problems.push(`changed    ${path} since it was attested`);
  if (statement.predicate.root !== rootOf(manifest.artifacts)) problems.push("root       another root was attested");
  return problems;
}

/** PAE of the DSSE specification: lengths make the boundary between type and payload unambiguous. */
function preAuthenticationEncoding(type: string, payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `), payload]);
}

/** SHA-256 of the public key's SPKI form, hex: names a key without trusting the name. */
function keyId(key: KeyObject): string {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");
}

function readKey(read: () => KeyObject, kind: string): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch (cause) {
    throw new Error(`The ${kind} key cannot be read: it must be an Ed25519 key in PEM form.`, { cause });
  }
  if (key.asymmetricKeyType !== "ed25519")
    throw new Error(`The ${kind} key is ${key.asymmetricKeyType}; it must be Ed25519.`);
  return key;
}
