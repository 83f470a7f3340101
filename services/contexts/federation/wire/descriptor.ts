import { readStrictObject } from "./strict-json.ts";
import { readServerKey } from "./server-keys.ts";

/** The only version of the protocol between servers that there is. */
export const PROTOCOL_VERSION = 1;

/** What we add to d3chat's protocol and say of ourselves, so that a peer may rely on it. A plain d3chat server has none. */
export const PEER_FEATURES = ["destination", "key-history", "groups", "group-items"] as const;
export type PeerFeature = (typeof PEER_FEATURES)[number];

/** A server as it describes itself at `/.well-known/d3chat-server`. */
export interface Descriptor {
  readonly name: string;
  readonly signingKey: Buffer;

  /** Where its API is, without a slash at the end. */
  readonly apiBaseUrl: string;
  readonly features: readonly PeerFeature[];
}

/** The descriptor that was read where `name` was looked for; or what is wrong with it, for the log. */
export function readDescriptor(bytes: Uint8Array, name: string): Descriptor | string {
  const read = readStrictObject(bytes);
  if (read === undefined) return "its descriptor is no JSON object";
  // A server speaks for itself: under another name its key would count for somebody else's people.
  if (read["domain"] !== name) return "its descriptor is of another server";
  if (read["protocol_version"] !== PROTOCOL_VERSION) return "it speaks another version of the protocol";
  const signingKey = readServerKey(read["signing_key_public"]);
  if (signingKey === undefined) return "its key is none that it alone can sign by";
  const apiBaseUrl = readBaseUrl(read["api_base_url"]);
  if (apiBaseUrl === undefined) return "its API is at no address of http or https";
  const said = read["features"];
  const features = PEER_FEATURES.filter((each) => Array.isArray(said) && said.includes(each));
  return { name, signingKey, apiBaseUrl, features };
}

function readBaseUrl(text: unknown): string | undefined {
  if (typeof text !== "string" || text.length > 2048 || !URL.canParse(text)) return undefined;
  const { protocol, username, password, search, hash, href } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  if ([username, password, search, hash].some((each) => each !== "")) return undefined;
  return href.replace(/\/+$/, "");
}
