// @generated tenchat:client@1 hash:6578cb5dc37ba0a4c6f3a88f301cec6f DO NOT EDIT DIRECTLY
// From the generator alone.

import { HttpClient, HttpErrorResponse, type HttpHeaders } from "@angular/common/http";
import { inject } from "@angular/core";
import { firstValueFrom, timeout } from "rxjs";
import { parseAnswer } from "./parse-answer.ts";
import { printRequest } from "./print-request.ts";
import { NetworkFailure, type Transport, type TransportAnswer, type TransportRequest } from "./transport.ts";

/** Milliseconds after which a request without an answer has failed. */
const PATIENCE = 20_000;

/** Sends requests through Angular's HttpClient. Create it in an injection context. */
export class HttpClientTransport implements Transport {
  readonly #http = inject(HttpClient);
  /** The access token, or null while nobody is signed in. */
  accessToken: () => string | null = () => null;

  async request(request: TransportRequest): Promise<TransportAnswer> {
    const { method, path, answer: wanted } = request;
    const { headers, body } = printRequest(request, () => this.accessToken());
    try {
      const answer = await firstValueFrom(
        this.#http
          .request(method, path, { body, headers, observe: "response", responseType: "arraybuffer" })
          .pipe(timeout(PATIENCE)),
      );
      const bytes = new Uint8Array(answer.body ?? new ArrayBuffer(0));
      const said = textsOf(answer.headers);
      return { status: answer.status, headers: said, body: wanted === "bytes" ? bytes : parseAnswer(bytes, said) };
    } catch (error) {
      if (error instanceof HttpErrorResponse && error.status !== 0)
        return {
          status: error.status,
          body: parseAnswer(new Uint8Array(error.error as ArrayBuffer), textsOf(error.headers)),
        };
      throw new NetworkFailure("The server could not be reached.", { cause: error });
    }
  }
}

function textsOf(headers: HttpHeaders): Record<string, string> {
  return Object.fromEntries(headers.keys().map((name) => [name.toLowerCase(), headers.get(name) ?? ""]));
}
