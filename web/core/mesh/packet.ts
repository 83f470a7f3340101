import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import { validatePacket } from "../../../generated/contracts/mesh/validators.ts";
import { check } from "../../../generated/contracts/runtime/check.ts";
import type { MeshOwnKey } from "../../crypto/anonymous.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { readInner, writeInner } from "./inner-message.ts";
import type { InnerMessage } from "./inner-message.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import { MeshProblem } from "./mesh-problem.ts";

/** The largest padded size that fits into the 96 KiB which a relay takes, but for the mark behind the content. */
const longestInner = 65_535;
const encoder = new TextEncoder();

/** `message-too-long` for what does not fit into one packet. */
export async function sealPacket(
  crypto: MeshCrypto,
  own: MeshOwnKey,
  recipient: string,
  inner: InnerMessage,
): Promise<Packet> {
  const key = await crypto.publicKey(recipient);
  if (key === undefined) throw new MeshProblem("contact-file-damaged");
  const content = writeInner(inner);
  if (content.length > longestInner) throw new MeshProblem("message-too-long");
  const message = toBase64(await key.seal(content));
  const hash = crypto.digest(message);
  // Over the hash, so that what was sealed for one person cannot be passed on to another as if it had been for them.
  const signature = toBase64(await key.seal(await own.sign(encoder.encode(hash))));
  return { recipient, message, hash, signature };
}

/** What came of a packet that somebody gave. */
export type OpenedPacket =
  /** Its sender has signed it. */
  | { readonly kind: "opened"; readonly inner: InnerMessage }
  /** It is for another key than was asked for: no relay that does what it should answers so. */
  | { readonly kind: "false" }
  /** Of another hash, sealed for somebody else, not by whom it says, or no message: anybody can have sent that. */
  | { readonly kind: "unproven" };

/** Reads what a relay gave for the key `recipient`. */
export async function openPacket(
  crypto: MeshCrypto,
  own: MeshOwnKey,
  recipient: string,
  given: unknown,
): Promise<OpenedPacket> {
  const checked = check(validatePacket, given);
  if (!checked.ok) return { kind: "unproven" };
  const { message, hash, signature, recipient: said } = checked.value;
  if (said !== recipient) return { kind: "false" };
  if (crypto.digest(message) !== hash) return { kind: "unproven" };
  try {
    const inner = readInner(await own.open(fromBase64(message)));
    if (inner === undefined) return { kind: "unproven" };
    const sender = await crypto.publicKey(inner.sender);
    const signed = await own.open(fromBase64(signature));
    const proven = (await sender?.verifies(encoder.encode(hash), signed)) ?? false;
    return proven ? { kind: "opened", inner } : { kind: "unproven" };
  } catch {
    return { kind: "unproven" };
  }
}
