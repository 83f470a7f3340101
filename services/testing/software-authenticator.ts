import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import type { AuthenticationCredential, RegistrationCredential } from "../../generated/contracts/identity/types.ts";

interface StoredCredential {
  readonly id: Buffer;
  readonly privateKey: KeyObject;
  readonly userHandle: Buffer;
  readonly rpId: string;
}

interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string };
  readonly user: { readonly id: string };
}

interface RequestOptions {
  readonly challenge: string;
  readonly rpId: string;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const BACKUP_ELIGIBLE = 0x08;
const BACKUP_STATE = 0x10;
const ATTESTED_DATA = 0x40;

/**
 * A browser with a passkey authenticator in it, for tests: ES256 and attestation "none" (WebAuthn level 3, sections
 * 6.1 and 8.7). Its fields can be set to make it lie.
 */
export class SoftwareAuthenticator {
  origin: string;
  /** The signature counter, raised at each use; undefined has none, as synced passkeys do. */
  counter: number | undefined;
  userVerified = true;
  backedUp = false;
  readonly credentials: StoredCredential[] = [];

  constructor(origin: string, { counter }: { counter?: number } = {}) {
    this.origin = origin;
    this.counter = counter;
  }

  /** An authenticator with the same keys and counter, as a thief would make one. */
  clone(): SoftwareAuthenticator {
    const twin = new SoftwareAuthenticator(this.origin);
    twin.counter = this.counter;
    twin.credentials.push(...this.credentials);
    return twin;
  }

  /** `navigator.credentials.create`, in its JSON form. */
  create(options: Record<string, unknown>): RegistrationCredential {
    const { challenge, rp, user } = options as unknown as CreationOptions;
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const id = randomBytes(32);
    this.credentials.push({ id, privateKey, userHandle: Buffer.from(user.id, "base64url"), rpId: rp.id });
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)]);
    const authData = Buffer.concat([this.#authenticatorData(rp.id, ATTESTED_DATA), attested]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      cborText("fmt"),
      cborText("none"),
      cborText("attStmt"),
      Buffer.from([0xa0]),
      cborText("authData"),
      cborBytes(authData),
    ]);
    return {
      id: id.toString("base64url"),
      rawId: id.toString("base64url"),
      type: "public-key",
      authenticatorAttachment: "platform",
      clientExtensionResults: {},
      response: {
        clientDataJSON: this.#clientData("webauthn.create", challenge).toString("base64url"),
        attestationObject: attestationObject.toString("base64url"),
        transports: ["internal", "hybrid"],
      },
    };
  }

  /** `navigator.credentials.get`, in its JSON form, with the newest credential of the relying party. */
  get(options: Record<string, unknown>): AuthenticationCredential {
    const { challenge, rpId } = options as unknown as RequestOptions;
    const credential = this.credentials.findLast((each) => each.rpId === rpId);
    if (!credential) throw new Error(`The authenticator has no passkey of ${rpId}.`);
    const authenticatorData = this.#authenticatorData(rpId, 0);
    const clientData = this.#clientData("webauthn.get", challenge);
    const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(clientData)]), credential.privateKey);
    return {
      id: credential.id.toString("base64url"),
      rawId: credential.id.toString("base64url"),
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: authenticatorData.toString("base64url"),
        signature: signature.toString("base64url"),
        userHandle: credential.userHandle.toString("base64url"),
      },
    };
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  #authenticatorData(rpId: string, extraFlags: number): Buffer {
    if (this.counter !== undefined) this.counter += 1;
    const flags =
      USER_PRESENT |
      (this.userVerified ? USER_VERIFIED : 0) |
      (this.backedUp ? BACKUP_ELIGIBLE | BACKUP_STATE : 0) |
      extraFlags;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter ?? 0);
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), counter]);
  }
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** COSE_Key of an ES256 public key (RFC 9053, section 7.1.1): kty 2, alg -7, crv 1, x, y. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: "jwk" });
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    cborBytes(Buffer.from(x!, "base64url")),
    Buffer.from([0x22]),
    cborBytes(Buffer.from(y!, "base64url")),
  ]);
}

/** RFC 8949, section 3.1: major type and length. */
function cborHead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([cborHead(2, bytes.length), bytes]);
}
