import { PeerRateLimited } from "../../../generated/contracts/federation/errors.ts";
import { RateLimited } from "../../../generated/contracts/shared/errors.ts";
import type { FederationParts } from "./federation-parts.ts";

/** Counts a request against the server that was proven to send it: PeerRateLimited when that has sent too many. */
export async function countRequest(
  { kernel, settings }: Pick<FederationParts, "settings"> & { kernel: Pick<FederationParts["kernel"], "rateLimiter"> },
  operation: string,
  peer: string,
): Promise<void> {
  const limit = { operation: `federation.peer.${operation}`, points: settings.requestsPerMinute, seconds: 60 };
  try {
    await kernel.rateLimiter.consume(limit, peer);
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error;
    throw new PeerRateLimited({ detail: "Federation rate limit exceeded", retryAfter: error.retryAfter });
  }
}
