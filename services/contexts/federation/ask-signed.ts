import { NotReached } from "../../kernel/outward/outward.ts";
import type { OutwardAnswer } from "../../kernel/outward/outward.ts";
import type { Peer } from "./discovery/discovery.ts";
import type { FederationParts } from "./federation-parts.ts";
import { noteAway, noteBack } from "./store/away-servers.ts";
import { signRequest } from "./wire/request-signature.ts";

/** What it takes to ask in this server's name. */
export type Asking = Pick<FederationParts, "settings" | "outward"> & {
  readonly identity: Pick<FederationParts["identity"], "name" | "signingKey">;
  readonly kernel: Pick<FederationParts["kernel"], "clock" | "dataSource">;
};

/** Where a server takes what it is told. */
export const INBOX = "/federation/inbox";

/** What is answered in the place of a server behind it that is not there. */
const NOBODY_BEHIND = [502, 503, 504];

/**
 * Asks a server something in this one's name, and says it where there is a body; NotReached where that does not answer.
 * Whether it does is noted, for people who wonder where what they have said is: so that it is back its inbox says alone,
 * however its other doors answer, which may be those of another process.
 */
export async function askSigned(
  { kernel, settings, identity, outward }: Asking,
  peer: Peer,
  path: string,
  body?: Uint8Array,
): Promise<OutwardAnswer> {
  const url = new URL(`${peer.apiBaseUrl}${path}`);
  if (!settings.testPeers.includes(peer.name)) {
    // d3chat names its API by http where nobody has said otherwise, and is served by https.
    url.protocol = "https:";
    if (settings.testPeers.includes(url.host)) throw new NotReached(`${peer.name} names the address of another server`);
  }
  const timestamp = String(kernel.clock.now().getTime() / 1000);
  const method = body === undefined ? ("GET" as const) : ("POST" as const);
  const request = { method, path, timestamp, body: body ?? new Uint8Array() };
  const headers = {
    ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    "X-D3Chat-Origin": identity.name,
    "X-D3Chat-Timestamp": timestamp,
    "X-D3Chat-Signature": signRequest(await identity.signingKey(), request),
  };
  const { manager } = kernel.dataSource;
  try {
    const answer = await outward({ url, method, headers, ...(body === undefined ? {} : { body }) });
    if (NOBODY_BEHIND.includes(answer.status)) await noteAway(manager, peer.name, kernel.clock.now());
    else if (path === INBOX) await noteBack(manager, peer.name);
    return answer;
  } catch (error) {
    if (error instanceof NotReached) await noteAway(manager, peer.name, kernel.clock.now());
    throw error;
  }
}

/** And to tell the operator where nobody answers. */
export type AskingAndTelling = Asking & { readonly kernel: Pick<FederationParts["kernel"], "log"> };

/** The same where it is no fault that a server does not answer: undefined then, and the log has it. */
export async function askIfReached(
  parts: AskingAndTelling,
  peer: Peer,
  path: string,
  body?: Uint8Array,
): Promise<OutwardAnswer | undefined> {
  try {
    return await askSigned(parts, peer, path, body);
  } catch (error) {
    if (!(error instanceof NotReached)) throw error;
    parts.kernel.log.info({ peer: peer.name, problem: error.message }, "a server could not be reached");
    return undefined;
  }
}
