import type { Http } from "../core/host.ts";

const patience = 25_000;
/** As many connections as a browser keeps to one server over HTTP/1.1. */
const mostConnections = 6;
const probePatience = 1_500;

/** `Http` by fetch, to one origin. No cookies, no cache, no redirects: everything a request means is in it. */
export function fetchHttp(origin: string, send: typeof fetch): Http {
  let life = new AbortController();
  return {
    /** Each request takes one idle connection, and giving it up closes one that does not answer. */
    renew: async () => {
      life.abort(new Error("The connection was silent for too long."));
      life = new AbortController();
      const probe = async () => {
        const signal = AbortSignal.timeout(probePatience);
        const answer = await send(new URL("/.well-known/tenchat", origin), {
          credentials: "omit",
          cache: "no-store",
          signal,
        });
        await answer.arrayBuffer();
      };
      await Promise.allSettled(Array.from({ length: mostConnections }, probe));
    },
    request: async ({ method, path, body, authorization, headers: others }) => {
      const headers: Record<string, string> = { ...others };
      if (body !== undefined) headers["content-type"] = "application/json";
      if (authorization !== undefined) headers["authorization"] = authorization;
      const answer = await send(new URL(path, origin), {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.any([life.signal, AbortSignal.timeout(patience)]),
      });
      const text = await answer.text();
      return {
        status: answer.status,
        body: text === "" ? undefined : parsed(text, answer.headers.get("content-type")),
      };
    },
  };
}

/** What is not JSON although it says so is handed on as text and refused where its shape is checked. */
function parsed(text: string, contentType: string | null): unknown {
  if (!contentType?.includes("json")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
