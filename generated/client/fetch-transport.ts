// @generated tenchat:client@1 hash:f23385abe239eed84c7eac8e563fe5f2 DO NOT EDIT DIRECTLY
// From the generator alone.

import { NetworkFailure, type Transport, type TransportAnswer, type TransportRequest } from "./runtime.ts";

/** Milliseconds after which a request without an answer has failed. */
const PATIENCE = 20_000;

/** Sends requests by fetch to one origin, from a browser or from Node. No cookies: everything a request means is in it. */
export class FetchTransport implements Transport {
  readonly #origin: string;
  readonly #accessToken: () => string | null;

  /** `accessToken`: null while nobody is signed in. */
  constructor(origin: string, accessToken: () => string | null = () => null) {
    this.#origin = origin;
    this.#accessToken = accessToken;
  }

  async request({
    method,
    path,
    body,
    authenticated,
    contentType = "application/json",
    headers: own,
  }: TransportRequest): Promise<TransportAnswer> {
    const token = authenticated ? this.#accessToken() : null;
    const headers = {
      ...own,
      ...(body === undefined ? {} : { "content-type": contentType }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const content =
      body === undefined || contentType !== "application/json" ? (body as BodyInit) : JSON.stringify(body);
    try {
      const answer = await fetch(new URL(path, this.#origin), {
        method,
        headers,
        ...(body === undefined ? {} : { body: content }),
        credentials: "omit",
        signal: AbortSignal.timeout(PATIENCE),
      });
      return { status: answer.status, body: parse(await answer.text(), answer.headers.get("content-type")) };
    } catch (error) {
      throw new NetworkFailure("The server could not be reached.", { cause: error });
    }
  }
}

/** What is not JSON although it says so is handed on as text and refused where its shape is checked. */
function parse(text: string, contentType: string | null): unknown {
  if (text === "") return undefined;
  if (!contentType?.includes("json")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
