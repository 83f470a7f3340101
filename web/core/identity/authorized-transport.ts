import { NetworkFailure } from "../../../generated/client/runtime/transport.ts";
import type { Transport, TransportAnswer, TransportRequest } from "../../../generated/client/runtime/transport.ts";
import type { Http } from "../host.ts";
import type { SessionKeeper } from "./session-keeper.ts";

/** The host's http with the session's token; a token that was refused is replaced once. */
export class AuthorizedTransport implements Transport {
  readonly #http: Http;
  readonly #session: () => SessionKeeper;
  readonly serves: (feature: string) => boolean | undefined;

  constructor(http: Http, session: () => SessionKeeper, serves: (feature: string) => boolean | undefined) {
    this.#http = http;
    this.#session = session;
    this.serves = serves;
  }

  async request(request: TransportRequest): Promise<TransportAnswer> {
    if (!request.authenticated) return this.#ask(request, null);
    const token = await this.#session().accessToken();
    const answer = await this.#ask(request, token);
    if (answer.status !== 401 || token === null || codeIn(answer.body) !== "unauthenticated") return answer;
    return this.#ask(request, await this.#session().replace(token));
  }

  async #ask(request: TransportRequest, token: string | null): Promise<TransportAnswer> {
    const answer = await this.#send(request, token);
    // A gateway in front of the server, or a server that is just stopping: not its own word.
    if (answer.status >= 502 && answer.status <= 504 && codeIn(answer.body) === undefined) {
      throw new NetworkFailure(`Something between here and the server answered with the status ${answer.status}.`);
    }
    return answer;
  }

  async #send({ method, path, body, headers }: TransportRequest, token: string | null): Promise<TransportAnswer> {
    try {
      return await this.#http.request({
        method,
        path,
        ...(body === undefined ? {} : { body }),
        ...(headers === undefined ? {} : { headers }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      });
    } catch (error) {
      throw new NetworkFailure("The server did not answer.", { cause: error });
    }
  }
}

function codeIn(body: unknown): unknown {
  return typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
}
