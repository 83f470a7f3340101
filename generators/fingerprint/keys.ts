import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";

/** SHA-256 of the public key's SPKI form, hex: names a key without trusting the name. */
export function keyId(key: KeyObject): string {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");
}

export function readPrivateKey(pem: string): KeyObject {
  return readKey(() => createPrivateKey(pem), "private");
}

export function readPublicKey(pem: string): KeyObject {
  return readKey(() => createPublicKey(pem), "public");
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

/** Only the one way to write these bytes: otherwise a changed text could pass for the signed one. */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}
