// @generated tenchat:client@1 hash:00440c977cd7d6cc49fb937d3050d35a DO NOT EDIT DIRECTLY
// From the generator alone.

import { isJson } from "./parse-answer.ts";
import type { TransportRequest } from "./transport.ts";

/** What every transport sends: the headers, and the body as it travels, undefined where there is none. */
export interface PrintedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** `accessToken`: null while nobody is signed in. */
export function printRequest(
  { body, authenticated, contentType = "application/json", headers }: TransportRequest,
  accessToken: () => string | null,
): PrintedRequest {
  const token = authenticated ? accessToken() : null;
  return {
    headers: {
      ...headers,
      ...(body === undefined || body instanceof FormData ? {} : { "content-type": contentType }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: isValue(body) && isJson(contentType) ? JSON.stringify(body) : body,
  };
}

/** Something to be written as JSON; bytes that are said to be JSON are already. */
function isValue(body: unknown): boolean {
  return body !== undefined && !(body instanceof Blob);
}
