import { Unauthenticated } from "./generated/contracts/refusals.ts";
import type { Authenticator } from "./generated/server/runtime/operation.ts";

/** To begin with, whoever says to be anna is anna. Ask for proof before anybody else can reach this server. */
export const authenticator: Authenticator = {
  authenticate(authorization, address) {
    if (authorization === undefined) return { role: "guest", address };
    const name = /^Bearer ([a-z]{1,20})$/.exec(authorization)?.[1];
    if (name === undefined) throw new Unauthenticated();
    return { role: "user", accountId: name, deviceId: name, sessionId: name, address };
  },
};
