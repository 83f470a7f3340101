import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { LIFETIMES, secondsAfter } from "../rules/lifetimes.ts";

/** A ticket for one socket. */
export function issueSocketTicket({ kernel, socketTickets }: IdentityParts): IdentityOperations["issueSocketTicket"] {
  return async (_input, { actor }) => {
    const expiresAt = secondsAfter(kernel.clock.now(), LIFETIMES.socketTicket).toISOString();
    return { ticket: await socketTickets.issue(actor), expiresAt };
  };
}
