import { isPublicServerName } from "../../kernel/outward/server-name.ts";
import type { FederationSettings } from "../../kernel/settings/federation-settings.ts";

/** Whether there can be a server of that name besides our own: one that anybody finds, or that the operator vouches for. */
export function isOtherServer({ name, testPeers }: FederationSettings, server: string): boolean {
  // Under our own name nobody else is served: we never write to ourselves.
  return server !== name && (testPeers.includes(server) || isPublicServerName(server));
}

/** Whether the operator wants to have anything to do with a server. */
export function isWanted({ allowed, blocked }: FederationSettings, server: string): boolean {
  return !blocked.includes(server) && (allowed === undefined || allowed.includes(server));
}
