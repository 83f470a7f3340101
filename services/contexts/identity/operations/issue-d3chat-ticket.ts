import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** A ticket for one socket, as d3chat's programs are given it: they do not ask until when. */
export function issueD3chatTicket({ socketTickets }: IdentityParts): IdentityOperations["issueD3chatTicket"] {
  return async (_input, { actor }) => ({ ticket: await socketTickets.issue(actor) });
}
