import { hash as digest } from "node:crypto";
import type { Packet } from "../../../../generated/contracts/mesh/types.ts";
import { validatePacket } from "../../../../generated/contracts/mesh/validators.ts";
import { check } from "../../../../generated/contracts/runtime/check.ts";

/** What a packet has to say of itself: SHA-256 of the message as it travels, in small hexadecimal digits. */
export function hashOf(message: string): string {
  return digest("sha256", message, "hex");
}

/**
 * SHA-256 of the whole packet. The hash says nothing of the key and the signature, so that a relay could change these and
 * have its own packet stand in the place of the true one, were packets told apart by the hash.
 */
export function packetIdOf({ recipient, message, signature }: Packet): string {
  // Base64 has no line in it, so that the last two parts are certain, and with them the first.
  return digest("sha256", `${recipient}\n${message}\n${signature}`, "hex");
}

/** Something in a list of packets that another relay gave. */
export type GivenPacket =
  | { readonly kind: "whole"; readonly packet: Packet }
  /** It has this hash, and is nothing that is held here: too large, or not in base64. */
  | { readonly kind: "unheld"; readonly hash: string }
  /** It has another hash than it says. */
  | { readonly kind: "altered"; readonly hash: string };

/** What is in such a list, but what is no packet at all: a relay of plain Jasper has null in it where it knows none. */
export function readGivenPackets(messages: unknown): readonly GivenPacket[] {
  return Array.isArray(messages) ? messages.flatMap((each) => readGiven(each as unknown)) : [];
}

function readGiven(said: unknown): readonly GivenPacket[] {
  if (typeof said !== "object" || said === null) return [];
  const { recipient, message, hash, signature } = said as Readonly<Record<string, unknown>>;
  if (typeof message !== "string" || typeof hash !== "string") return [];
  if (hashOf(message) !== hash) return [{ kind: "altered", hash }];
  const checked = check(validatePacket, { recipient, message, hash, signature });
  return [checked.ok ? { kind: "whole", packet: checked.value } : { kind: "unheld", hash }];
}
