import { HttpClient, HttpErrorResponse } from "@angular/common/http";
import { inject } from "@angular/core";
import { firstValueFrom, timeout } from "rxjs";
import { NetworkFailure, type Transport, type TransportAnswer, type TransportRequest } from "./runtime.ts";

/** Milliseconds after which a request without an answer has failed. */
const PATIENCE = 20_000;

/** Sends requests through Angular's HttpClient. Create it in an injection context. */
export class HttpClientTransport implements Transport {
  readonly #http = inject(HttpClient);
  /** The access token, or null while nobody is signed in. */
  accessToken: () => string | null = () => null;

  async request({
    method,
    path,
    body,
    authenticated,
    contentType,
    headers: own,
  }: TransportRequest): Promise<TransportAnswer> {
    const token = authenticated ? this.accessToken() : null;
    const headers = {
      ...own,
      ...(contentType === undefined ? {} : { "content-type": contentType }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    try {
      const answer = await firstValueFrom(
        this.#http
          .request(method, path, { body, headers, observe: "response", responseType: "text" })
          .pipe(timeout(PATIENCE)),
      );
      return { status: answer.status, body: parse(answer.body) };
    } catch (error) {
      if (error instanceof HttpErrorResponse && error.status !== 0)
        return { status: error.status, body: parse(error.error) };
      throw new NetworkFailure("The server could not be reached.", { cause: error });
    }
  }
}

function parse(body: unknown): unknown {
  if (typeof body !== "string" || body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
