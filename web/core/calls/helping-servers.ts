import type { CallServers } from "../../../generated/contracts/calls/types.ts";
import { TenChatError } from "../tenchat-error.ts";
import type { HelpingServer } from "./call-host.ts";

/** What the operator offers; null: the server is older than that. Whoever wants to go through a relay alone is told where there is none. */
export function helpingServers(offered: CallServers | null, relayOnly: boolean): readonly HelpingServer[] {
  const { stun = [], turn = null } = offered ?? {};
  if (relayOnly && turn === null)
    throw new TenChatError(
      "no-relay",
      "This server has no relay for calls, and this device is to be called through one only. Nothing was said to the other side.",
    );
  const relay = turn === null ? [] : [{ urls: turn.urls, username: turn.username, credential: turn.credential }];
  return [...(relayOnly || stun.length === 0 ? [] : [{ urls: stun }]), ...relay];
}
