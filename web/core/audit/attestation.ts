import type { Primitives } from "../../crypto/secrets.ts";
import { hex } from "./hex.ts";
import { isRecord, parse, type AuditedManifest } from "./manifest.ts";
import { rootOf } from "./merkle-root.ts";
import { readPublicKey } from "./public-key.ts";
import { readBase64 } from "./read-base64.ts";

/** What an attestation is worth under a publisher's key. */
export type SignatureFinding =
  /** Nobody signed this manifest, or the server does not say so. */
  | { readonly kind: "absent" }
  /** There is a signature and nobody has said whose it should be. */
  | { readonly kind: "unchecked" }
  /** What was given is no Ed25519 public key in PEM form. */
  | { readonly kind: "not-a-key" }
  /** The attestation is no DSSE envelope with an in-toto statement about a generation. */
  | { readonly kind: "damaged" }
  /** No signature on it is of this key, or what was signed has been changed. */
  | { readonly kind: "not-by-this-key" }
  /** It was signed by this key, but about another manifest; `differing` names what differs. */
  | { readonly kind: "about-something-else"; readonly differing: readonly string[] }
  | { readonly kind: "holds"; readonly keyId: string };

const PAYLOAD_TYPE = "application/vnd.in-toto+json";
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const PREDICATE_TYPE = "urn:tenchat:generation:v1";
const MANIFEST = "fingerprints.json";

const encoder = new TextEncoder();

/** Checks an attestation (DSSE version 1, in-toto statement version 1, Ed25519) of a manifest under a key. */
export async function checkAttestation(
  attestation: string,
  manifest: { readonly text: string; readonly read: AuditedManifest },
  publicKeyPem: string,
  { sha256, verifyEd25519 }: Pick<Primitives, "sha256" | "verifyEd25519">,
): Promise<SignatureFinding> {
  const key = readPublicKey(publicKeyPem);
  if (key === null) return { kind: "not-a-key" };
  const envelope = readEnvelope(attestation);
  if (envelope === null) return { kind: "damaged" };
  const signed = preAuthenticationEncoding(envelope.payloadType, envelope.payload);
  const keyId = hex(sha256(key.spki));
  let byThisKey = false;
  for (const { keyid, sig } of envelope.signatures)
    byThisKey ||= keyid === keyId && (await verifyEd25519(key.raw, signed, sig));
  // Nothing inside the envelope is looked at before its signature holds.
  if (!byThisKey) return { kind: "not-by-this-key" };
  const statement = envelope.payloadType === PAYLOAD_TYPE ? readStatement(envelope.payload) : null;
  if (statement === null) return { kind: "damaged" };
  const differing: string[] = [];
  if (statement.subject.get(MANIFEST) !== hex(sha256(encoder.encode(manifest.text)))) differing.push(MANIFEST);
  for (const { path, sha256: digest } of manifest.read.artifacts)
    if (statement.subject.get(path) !== digest) differing.push(path);
  if (statement.root !== rootOf(manifest.read, sha256)) differing.push("root");
  if (differing.length > 0) return { kind: "about-something-else", differing };
  return { kind: "holds", keyId };
}

interface Envelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  readonly signatures: readonly { readonly keyid: string; readonly sig: Uint8Array }[];
}

function readEnvelope(text: string): Envelope | null {
  const value = parse(text);
  if (!isRecord(value)) return null;
  const { payloadType, payload, signatures } = value;
  if (typeof payloadType !== "string" || typeof payload !== "string" || !Array.isArray(signatures)) return null;
  const bytes = readBase64(payload);
  if (bytes === null) return null;
  // More than a handful is no attestation but work for whoever checks it.
  const found = signatures.slice(0, 8).flatMap((each: unknown) => {
    if (!isRecord(each) || typeof each["keyid"] !== "string" || typeof each["sig"] !== "string") return [];
    const sig = readBase64(each["sig"]);
    return sig === null ? [] : [{ keyid: each["keyid"], sig }];
  });
  return { payloadType, payload: bytes, signatures: found };
}

function readStatement(payload: Uint8Array): { subject: ReadonlyMap<string, string>; root: string } | null {
  const value = parse(new TextDecoder().decode(payload));
  if (!isRecord(value) || value["_type"] !== STATEMENT_TYPE || value["predicateType"] !== PREDICATE_TYPE) return null;
  const { subject, predicate } = value;
  if (!Array.isArray(subject) || !isRecord(predicate) || typeof predicate["root"] !== "string") return null;
  const digests = new Map<string, string>();
  for (const each of subject as readonly unknown[]) {
    if (!isRecord(each) || typeof each["name"] !== "string" || !isRecord(each["digest"])) return null;
    digests.set(each["name"], String(each["digest"]["sha256"]));
  }
  return { subject: digests, root: predicate["root"] };
}

/** PAE of the DSSE specification: lengths make the boundary between type and payload unambiguous. */
function preAuthenticationEncoding(type: string, payload: Uint8Array): Uint8Array {
  const head = encoder.encode(`DSSEv1 ${encoder.encode(type).length} ${type} ${payload.length} `);
  const whole = new Uint8Array(head.length + payload.length);
  whole.set(head);
  whole.set(payload, head.length);
  return whole;
}
