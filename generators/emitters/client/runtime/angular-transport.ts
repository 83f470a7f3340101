import { HttpClient, HttpErrorResponse, type HttpHeaders } from "@angular/common/http";
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
    contentType = "application/json",
    headers: own,
    answer: wanted,
  }: TransportRequest): Promise<TransportAnswer> {
    const token = authenticated ? this.accessToken() : null;
    const headers = {
      ...own,
      ...(body === undefined ? {} : { "content-type": contentType }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const sent = body !== undefined && JSON_TYPE.test(contentType) ? JSON.stringify(body) : body;
    try {
      const answer = await firstValueFrom(
        this.#http
          .request(method, path, { body: sent, headers, observe: "response", responseType: "arraybuffer" })
          .pipe(timeout(PATIENCE)),
      );
      const bytes = new Uint8Array(answer.body ?? new ArrayBuffer(0));
      const said = textsOf(answer.headers);
      return { status: answer.status, headers: said, body: wanted === "bytes" ? bytes : parse(bytes, said) };
    } catch (error) {
      if (error instanceof HttpErrorResponse && error.status !== 0)
        return {
          status: error.status,
          body: parse(new Uint8Array(error.error as ArrayBuffer), textsOf(error.headers)),
        };
      throw new NetworkFailure("The server could not be reached.", { cause: error });
    }
  }
}

const JSON_TYPE = /[/+]json\b/;

function textsOf(headers: HttpHeaders): Record<string, string> {
  return Object.fromEntries(headers.keys().map((name) => [name.toLowerCase(), headers.get(name) ?? ""]));
}

/** What is not JSON although it says so is handed on as text, and refused where its shape is checked. */
function parse(bytes: Uint8Array, headers: Readonly<Record<string, string>>): unknown {
  if (bytes.length === 0) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!JSON_TYPE.test(headers["content-type"] ?? "")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
