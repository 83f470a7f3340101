import { ServerRefused, UnprovenRequest } from "../../../generated/contracts/federation/errors.ts";
import type { UnprovenRequestBody } from "../../../generated/contracts/federation/errors.ts";
import type { Peer } from "./discovery/discovery.ts";
import type { FederationParts } from "./federation-parts.ts";
import { isOtherServer, isWanted } from "./listened-to.ts";
import { judgeTimestamp } from "./rules/replay-window.ts";
import type { PeerRequest } from "./wire/canonical-request.ts";
import { isSignedBy } from "./wire/request-signature.ts";

/** The headers by which a server says who it is, where they were sent. */
export interface PeerHeaders {
  readonly origin?: string;
  readonly timestamp?: string;
  readonly signature?: string;
}

/** A request without its time, which a header says. */
type Asked = Omit<PeerRequest, "timestamp">;

/** What it takes to say of whom a request is. */
interface Proving extends Pick<FederationParts, "settings"> {
  readonly kernel: Pick<FederationParts["kernel"], "clock">;
  readonly discovery: Pick<FederationParts["discovery"], "of" | "again">;
}

/**
 * The server that a request is proven to be of; UnprovenRequest where it is not, and in d3chat's order: headers, time,
 * discovery, signature. What it may do is counted by the caller and after this, so that a forger uses up nothing of
 * another's.
 */
export async function proveRequest(
  parts: Proving,
  asked: Asked,
  { origin, timestamp, signature }: PeerHeaders,
  address: string,
): Promise<Peer> {
  if (!origin || !timestamp || !signature) throw unproven("Missing federation headers");
  const time = judgeTimestamp(timestamp, parts.kernel.clock.now().getTime());
  if (time === "unreadable") throw unproven("Invalid timestamp");
  if (time === "outside") throw unproven("Request outside replay window");
  admit(parts, origin);
  const request = { ...asked, timestamp };
  const isOf = (peer: Peer | undefined) => peer?.keys.some((key) => isSignedBy(key, request, signature)) ?? false;
  const peer = await parts.discovery.of(origin, address);
  if (peer === undefined) throw unproven("Could not verify origin server");
  if (isOf(peer)) return peer;
  const anew = await parts.discovery.again(origin);
  if (anew === undefined || !isOf(anew)) throw unproven("Invalid signature");
  return anew;
}

/** Whether a server of that name is listened to at all, before anything is asked on its behalf. */
function admit({ settings }: Proving, origin: string): void {
  if (!isOtherServer(settings, origin)) throw unproven("Could not verify origin server");
  if (!isWanted(settings, origin)) throw new ServerRefused({ detail: "Origin server is not served here" });
}

/** What every request that is not proven is answered with. */
export function unproven(detail: UnprovenRequestBody["detail"]): UnprovenRequest {
  return new UnprovenRequest({ detail });
}
