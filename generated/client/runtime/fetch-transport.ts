// @generated tenchat:client@1 hash:1ad0ddeef9e0e71c02de450fb2197a79 DO NOT EDIT DIRECTLY
// From the generator alone.

import { parseAnswer } from "./parse-answer.ts";
import { printRequest } from "./print-request.ts";
import { NetworkFailure, type Transport, type TransportAnswer, type TransportRequest } from "./transport.ts";

/** Milliseconds after which a request without an answer has failed. */
const PATIENCE = 20_000;

/**
 * Sends requests by fetch to one origin, from a browser or from Node. No cookies: everything a request means is in it.
 */
export class FetchTransport implements Transport {
  readonly #origin: string;
  readonly #accessToken: () => string | null;

  /** `accessToken`: null while nobody is signed in. */
  constructor(origin: string, accessToken: () => string | null = () => null) {
    this.#origin = origin;
    this.#accessToken = accessToken;
  }

  async request(request: TransportRequest): Promise<TransportAnswer> {
    const { method, path, answer: wanted } = request;
    const { headers, body } = printRequest(request, () => this.#accessToken());
    try {
      const answer = await fetch(new URL(path, this.#origin), {
        method,
        headers,
        ...(body === undefined ? {} : { body: body as BodyInit }),
        credentials: "omit",
        signal: AbortSignal.timeout(PATIENCE),
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const said = Object.fromEntries(answer.headers);
      const asBytes = wanted === "bytes" && answer.ok;
      return { status: answer.status, headers: said, body: asBytes ? bytes : parseAnswer(bytes, said) };
    } catch (error) {
      throw new NetworkFailure("The server could not be reached.", { cause: error });
    }
  }
}
