import { ServerNotReached } from "../../../../generated/contracts/federation/errors.ts";
import { askIfReached } from "../ask-signed.ts";
import type { Peer } from "../discovery/discovery.ts";
import type { FederationParts } from "../federation-parts.ts";
import { isOtherServer, isWanted } from "../listened-to.ts";
import { pathWithQuery } from "../wire/canonical-request.ts";
import { isUsername, LOOKUP_PATH, readLookup } from "../wire/user-lookup.ts";

type Looking = Pick<FederationParts, "kernel" | "settings" | "identity" | "outward" | "discovery" | "meet">;

/** Asks a server who has a name there. */
export async function lookUpPerson(parts: Omit<Looking, "discovery" | "meet">, peer: Peer, username: string) {
  const answer = await askIfReached(parts, peer, pathWithQuery(LOOKUP_PATH, { username }));
  if (answer === undefined) throw new ServerNotReached();
  const { status, body } = answer;
  const found = status === 200 ? readLookup(body, username, peer.name) : "unreadable";
  if (found !== "unreadable") return found;
  parts.kernel.log.info({ peer: peer.name, status }, "a server does not say who has a name there");
  throw new ServerNotReached();
}

/** Meets somebody of whom another server has spoken, as their own says; where that says nothing, nobody is met. */
export async function lookUpLater(parts: Looking, server: string, username: string): Promise<void> {
  const { settings, discovery, meet, kernel } = parts;
  try {
    if (!isUsername(username) || !isOtherServer(settings, server) || !isWanted(settings, server)) return;
    const peer = await discovery.of(server);
    const found = peer && (await lookUpPerson(parts, peer, username));
    if (found !== undefined && found !== "nobody")
      await meet({ accountId: found.userId, server, username: found.username });
  } catch (error) {
    kernel.log.info({ error, peer: server }, "somebody in a group was not looked up");
  }
}
