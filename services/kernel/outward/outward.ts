import { lookup as lookUp } from "node:dns/promises";
import type { LookupAddress } from "node:dns";
import { request as plainRequest } from "node:http";
import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import { callbackify } from "node:util";
import { isPublicAddress } from "./public-address.ts";

export interface OutwardRequest {
  readonly url: URL;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface OutwardAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** What may be reached, and how much of it is taken. */
export interface OutwardLimits {
  /** Where the operator vouches for what stands there: plain http and addresses of one's own network are allowed. */
  readonly vouchedFor: (url: URL) => boolean;

  readonly milliseconds: number;
  readonly mostBytes: number;

  /** Whether strangers are spoken to over plain http as well, by a protocol that knows nothing else. */
  readonly plainly?: boolean;

  /** How names become addresses; the system's way unless a test has its own. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

/** Nothing came back, or nothing that may: with a sentence for the log. */
export class NotReached extends Error {
  override readonly name = "NotReached";
}

/** Asks an address that a stranger named. Redirects are not followed: whoever wants to may not send us elsewhere. */
export type Outward = (request: OutwardRequest) => Promise<OutwardAnswer>;

const ADDRESSES = (host: string) => lookUp(host, { all: true, verbatim: true });

/**
 * The only way out to an address that somebody else chose. An address is judged when the connection is made, by the very
 * answer that the connection uses: a name that was harmless a moment ago may lead into one's own network by now.
 */
export function createOutward(limits: OutwardLimits): Outward {
  const { vouchedFor, milliseconds, mostBytes, plainly = false, resolve = ADDRESSES } = limits;
  const judge = async (host: string): Promise<readonly LookupAddress[]> => {
    const found = await resolve(host);
    const refused = found.find(({ address }) => !isPublicAddress(address));
    if (found.length > 0 && refused === undefined) return found;
    throw new NotReached(`${host} leads to ${refused?.address ?? "no address"}`);
  };
  const judgedThen = callbackify(judge);
  const judged: LookupFunction = (host, options, done) => {
    judgedThen(host, (error, found) => {
      const [first] = found ?? [];
      if (error !== null || first === undefined) done(error, "", 0);
      else if (options.all) done(null, [...found]);
      else done(null, first.address, first.family);
    });
  };

  return async ({ url, method = "GET", headers = {}, body }) => {
    if (url.protocol !== "https:" && url.protocol !== "http:") throw new NotReached(`${url.protocol} is not spoken`);
    const exempt = vouchedFor(url);
    if (!exempt) refuseForeign(url, plainly);
    const options: RequestOptions = {
      method,
      // What is packed can be a thousand times as large.
      headers: {
        ...headers,
        "accept-encoding": "identity",
        ...(body === undefined ? {} : { "content-length": body.length }),
      },
      agent: false,
      signal: AbortSignal.timeout(milliseconds),
      ...(exempt ? {} : { lookup: judged }),
    };
    const ask = url.protocol === "https:" ? secureRequest : plainRequest;
    return answerOf(ask(url, options), body, mostBytes);
  };
}

/** What can be said before any name is looked up. */
function refuseForeign(url: URL, plainly: boolean): void {
  if (url.protocol !== "https:" && !plainly) throw new NotReached(`${url.protocol} is not https`);
  if (url.username !== "" || url.password !== "") throw new NotReached("the address has a password in it");
  const host = url.hostname.replaceAll(/[[\]]/g, "");
  // Nobody looks an address up, so that nobody would judge it then.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new NotReached(`${host} is not of the open internet`);
}

function answerOf(asked: ClientRequest, body: Uint8Array | undefined, mostBytes: number): Promise<OutwardAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      asked.destroy();
      reject(error instanceof NotReached ? error : new NotReached(error.message, { cause: error }));
    };
    asked.on("error", fail);
    asked.on("response", (answer: IncomingMessage) => {
      const encoding = answer.headers["content-encoding"] ?? "identity";
      if (encoding !== "identity") return fail(new NotReached(`the answer is packed (${encoding})`));
      const pieces: Buffer[] = [];
      let length = 0;
      answer.on("error", fail);
      answer.on("data", (piece: Buffer) => {
        length += piece.length;
        if (length > mostBytes) fail(new NotReached(`the answer has more than ${mostBytes} bytes`));
        else pieces.push(piece);
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces) }));
    });
    asked.end(body);
  });
}
