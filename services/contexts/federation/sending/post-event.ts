import { NotReached } from "../../../kernel/outward/outward.ts";
import type { OutwardAnswer } from "../../../kernel/outward/outward.ts";
import { askSigned, INBOX } from "../ask-signed.ts";
import type { FederationParts } from "../federation-parts.ts";
import { isWanted } from "../listened-to.ts";
import { readStrictObject } from "../wire/strict-json.ts";
import type { Pace } from "./pace.ts";

/** Why an event is not where it should be: for the operator, and for whoever tries again. */
export interface NotTaken {
  readonly error: string;

  /** It is the server that takes nothing now, and not this event that it does not take. */
  readonly isServer: boolean;

  /** It has been told as much as it takes for now: what is told is not at fault, nor is the server, and it waits. */
  readonly isFull?: boolean;

  /** Seconds after which it wants to be asked again; undefined where it does not say. */
  readonly after?: number;
}

export type Posting = Pick<FederationParts, "settings" | "identity" | "outward" | "discovery"> & {
  readonly kernel: Pick<FederationParts["kernel"], "clock" | "dataSource">;
  readonly pace: Pick<Pace, "count">;
};

const HIGHEST_WAIT = 3600;

/** Brings an event to the inbox of a server; undefined once it is there. */
export async function postEvent(parts: Posting, peer: string, body: Uint8Array): Promise<NotTaken | undefined> {
  const brought = await bring(parts, peer, body);
  return "error" in brought ? brought : undefined;
}

/**
 * The same of several messages of a group. Up to which place that server says it has them by now: not every server knows
 * such an event, and one that does not takes it for nothing, as all that it does not know.
 */
export async function postItems(
  parts: Posting,
  peer: string,
  body: Uint8Array,
): Promise<NotTaken | { readonly upTo: number }> {
  const brought = await bring(parts, peer, body);
  if ("error" in brought) return brought;
  const upTo = readStrictObject(brought.body)?.["sequence"];
  return { upTo: typeof upTo === "number" ? upTo : 0 };
}

async function bring(parts: Posting, peer: string, body: Uint8Array): Promise<NotTaken | OutwardAnswer> {
  if (!isWanted(parts.settings, peer)) return { error: "whoever runs this server does not want it", isServer: true };
  const found = await parts.discovery.of(peer);
  if (found === undefined) return { error: "it does not say who it is", isServer: true };
  parts.pace.count(peer, parts.kernel.clock.now());
  try {
    const answer = await askSigned(parts, found, INBOX, body);
    if (answer.status === 200) return answer;
    // It may have moved, and what we know of it be old: it is asked who it is before it is told anything again.
    if (answer.status === 404 || answer.status === 421) await parts.discovery.again(peer);
    return refusalOf(answer);
  } catch (error) {
    if (!(error instanceof NotReached)) throw error;
    await parts.discovery.again(peer);
    return { error: error.message, isServer: true };
  }
}

/** 400, 413, 415 and 500 are said of what was sent; all else of who sends, or of the moment. */
function refusalOf({ status, body }: OutwardAnswer): NotTaken {
  const said = readStrictObject(body);
  const detail = typeof said?.["detail"] === "string" ? `: ${said["detail"].slice(0, 200)}` : "";
  const after = said?.["retryAfter"];
  return {
    error: `it answered ${status}${detail}`,
    isServer: ![400, 413, 415, 422, 500].includes(status),
    isFull: status === 429,
    ...(typeof after === "number" && after > 0 ? { after: Math.min(after, HIGHEST_WAIT) } : {}),
  };
}
