import type { MeshHost, RelayAnswer } from "../core/mesh/mesh-host.ts";

const patience = 25_000;
/** An answer of a relay of ours has some 5 MB at the most. Whoever sends more is not read on. */
const longestAnswer = 16 * 1024 * 1024;

/**
 * Asks relays by fetch: over https, and those of `plain` over http. What a relay is told is the question alone: no cookie,
 * no referrer, and nothing of it is kept. The origin of the page is said by the browser, and cannot be left out.
 */
export function askRelayBy(send: typeof fetch, plain: ReadonlySet<string>): MeshHost["askRelay"] {
  return async (address, path, body) => {
    const answer = await send(`${plain.has(address) ? "http" : "https"}://${address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(patience),
    });
    return { status: answer.status, body: parsed(await textOf(answer)) };
  };
}

async function textOf({ body }: Response): Promise<string> {
  if (body === null) return "";
  const decoder = new TextDecoder();
  let [text, length] = ["", 0];
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > longestAnswer) {
      await reader.cancel();
      throw new Error("The relay answered with more than a relay has to say.");
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string): RelayAnswer["body"] {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
