import type { Http } from "../core/host.ts";

const patience = 25_000;

/** `Http` by fetch, to one origin. No cookies, no cache, no redirects: everything a request means is in it. */
export function fetchHttp(origin: string, send: typeof fetch): Http {
  return {
    request: async ({ method, path, body, authorization }) => {
      const headers: Record<string, string> = {};
      if (body !== undefined) headers["content-type"] = "application/json";
      if (authorization !== undefined) headers["authorization"] = authorization;
      const answer = await send(new URL(path, origin), {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.timeout(patience),
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
