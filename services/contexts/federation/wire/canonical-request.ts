import { createHash } from "node:crypto";

/** A request between servers, as its signature sees it. */
export interface PeerRequest {
  readonly method: "GET" | "POST";

  /** Without a host; with `?` and the query where there is one. */
  readonly path: string;

  /** The header's own text: whoever writes the number anew signs something else. */
  readonly timestamp: string;

  /** As it came, and never as it would be written again. */
  readonly body: Uint8Array;
}

/**
 * What a server signs of a request (d3chat): method, path, time and SHA-256 of the body, a line each. None of the first
 * three can hold a line's end, since HTTP has none in them, so that no two requests are one text.
 */
export function canonicalRequest({ method, path, timestamp, body }: PeerRequest): Buffer {
  const digest = createHash("sha256").update(body).digest("hex");
  return Buffer.from(`${method}\n${path}\n${timestamp}\n${digest}`, "utf8");
}

/** A query as d3chat's servers write it before they sign it, whatever way it travelled: a blank is a plus. */
export function pathWithQuery(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(query).toString()}`;
}
