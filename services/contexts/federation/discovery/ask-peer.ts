import { NotReached } from "../../../kernel/outward/outward.ts";
import type { Outward } from "../../../kernel/outward/outward.ts";
import type { KnownPeer } from "../store/peers.ts";
import { readDescriptor } from "../wire/descriptor.ts";
import type { Descriptor } from "../wire/descriptor.ts";
import { readKeyHistory } from "../wire/key-history.ts";
import type { DatedKey } from "../wire/key-history.ts";

/** Where a server says who it is. */
export const DESCRIPTOR_PATH = "/.well-known/d3chat-server";
const HISTORY = `${DESCRIPTOR_PATH}/keys`;

/** What a server says of itself, as it is kept; or why it could not be had, for the log. */
export async function askPeer(
  outward: Outward,
  name: string,
  scheme: "http" | "https",
  now: Date,
): Promise<KnownPeer | string> {
  const ask = async (path: string) => outward({ url: new URL(`${scheme}://${name}${path}`) });
  try {
    const { status, body } = await ask(DESCRIPTOR_PATH);
    if (status !== 200) return `its descriptor was answered with ${status}`;
    const descriptor = readDescriptor(body, name);
    if (typeof descriptor === "string") return descriptor;
    const earlier = descriptor.features.includes("key-history") ? await earlierKeys(ask, descriptor) : [];
    if (typeof earlier === "string") return earlier;
    const { signingKey, apiBaseUrl, features } = descriptor;
    const current = { publicKey: signingKey, validFrom: new Date(0), validUntil: null };
    return { name, keys: [current, ...earlier], apiBaseUrl, features, fetchedAt: now };
  } catch (error) {
    if (error instanceof NotReached) return error.message;
    throw error;
  }
}

/** Keys besides the current one. Of that the descriptor alone decides: it counts from now on. */
async function earlierKeys(
  ask: (path: string) => Promise<{ status: number; body: Buffer }>,
  { name, signingKey }: Descriptor,
): Promise<readonly DatedKey[] | string> {
  const { status, body } = await ask(HISTORY);
  const history = status === 200 ? readKeyHistory(body, name) : undefined;
  if (history === undefined) return "it says that it has a history of its keys, and shows none";
  // One without an end would be a second current key.
  return history.filter(({ publicKey, validUntil }) => validUntil !== null && !publicKey.equals(signingKey));
}
