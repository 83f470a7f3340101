import { UnreadableEvent } from "../../../generated/contracts/federation/errors.ts";
import { countRequest } from "./count-request.ts";
import type { Peer } from "./discovery/discovery.ts";
import type { FederationParts } from "./federation-parts.ts";
import { proveRequest, unproven } from "./prove-request.ts";
import type { PeerHeaders } from "./prove-request.ts";
import { readPeerEvent } from "./wire/peer-event.ts";
import type { PeerEvent } from "./wire/peer-event.ts";

/** What of this room it takes to say whether an event may have an effect. */
export type Admission = Pick<FederationParts, "settings"> & {
  readonly identity: Pick<FederationParts["identity"], "name">;
  readonly kernel: Pick<FederationParts["kernel"], "clock" | "rateLimiter">;
  readonly discovery: Pick<FederationParts["discovery"], "of" | "again">;
};

/** An event that is proven to be of `origin`, and for this server as far as anybody says for whom it is. */
export interface AdmittedEvent {
  readonly origin: string;
  readonly event: PeerEvent;
}

/** The event in the body of a request to the inbox; a declared error says what is wrong with it. */
export async function admitEvent(
  parts: Admission,
  body: Uint8Array,
  headers: PeerHeaders,
  address: string,
): Promise<AdmittedEvent> {
  const peer = await proveRequest(parts, { method: "POST", path: "/federation/inbox", body }, headers, address);
  await countRequest(parts, "receive-event", peer.name);
  const read = readPeerEvent(body);
  if (read.kind === "refused") throw new UnreadableEvent({ detail: read.detail });
  refuseMisdirected(parts, peer, read.event);
  return { origin: peer.name, event: read.event };
}

/** What is of another server than the one that signed it, or for another one than this. */
function refuseMisdirected({ identity }: Admission, { name, features }: Peer, event: PeerEvent): void {
  // Only for its own people does a server speak (D3-152).
  if (event.origin !== name) throw unproven("Origin mismatch");
  // d3chat signs no destination. Of a server that says it does, an event without one is not as that sent it.
  const isBound = features.includes("destination");
  if (event.destination === undefined ? isBound : event.destination !== identity.name)
    throw unproven("Destination mismatch");
}
