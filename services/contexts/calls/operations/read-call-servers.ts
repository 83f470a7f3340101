import { createHmac } from "node:crypto";
import type { CallsOperations } from "../../../../generated/server/calls/operations.ts";
import type { Kernel } from "../../../kernel/kernel.ts";

/** Longer than people talk: a call that goes on keeps what it began with. */
const LASTS = 12 * 3600;

/**
 * Which servers help a call. By the name and the credential coturn lets in whoever has asked here, without a word between
 * the two (`use-auth-secret`; draft-uberti-behave-turn-rest): it knows the secret, and until when the name counts.
 */
export function readCallServers({
  settings: { calls },
  clock,
}: Pick<Kernel, "settings" | "clock">): CallsOperations["readCallServers"] {
  const stun = calls.stun === undefined ? [] : [`stun:${calls.stun.address}`];
  return async (_input, { actor }) => {
    if (calls.turn === undefined) return { stun, turn: null };
    const { urls, secret } = calls.turn;
    const expires = Math.floor(clock.now().getTime() / 1000) + LASTS;
    const username = `${expires}:${actor.accountId}`;
    const credential = createHmac("sha1", secret).update(username).digest("base64");
    const expiresAt = new Date(expires * 1000).toISOString();
    return { stun, turn: { urls: [...urls], username, credential, expiresAt } };
  };
}
