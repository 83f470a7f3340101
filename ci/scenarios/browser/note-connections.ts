import type { Page } from "playwright-core";

/** What the page then has of it. */
export interface Noted {
  readonly connections: RTCPeerConnection[];
}

/** Keeps every connection that the page opens, to be asked afterwards what went through it. */
export async function noteConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const connections: RTCPeerConnection[] = [];
    Object.assign(globalThis, { connections });
    const { RTCPeerConnection: Given } = globalThis;
    globalThis.RTCPeerConnection = class extends Given {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
      }
    };
  });
  await page.reload();
}

/**
 * What is known of one side: how many connections it has opened, how many words and pictures and how much sound have come by
 * them, and of the newest the kinds of addresses that it has found and said.
 */
export function connectionsOf(page: Page): Promise<{
  readonly opened: number;
  readonly words: number;
  readonly pictures: number;
  readonly soundBytes: number;
  readonly candidates: readonly string[];
}> {
  return page.evaluate(async () => {
    const { connections } = globalThis as unknown as Noted;
    const reports = await Promise.all(connections.map((connection) => connection.getStats()));
    const stats = reports.flatMap((report) => [
      ...(report as unknown as Map<string, Record<string, unknown>>).values(),
    ]);
    const sum = (field: string, kind?: string) =>
      stats
        .filter((each) => kind === undefined || (each["type"] === "inbound-rtp" && each["kind"] === kind))
        .reduce((total, each) => total + Number(each[field] ?? 0), 0);
    return {
      opened: connections.length,
      words: sum("messagesReceived"),
      pictures: sum("framesDecoded", "video"),
      soundBytes: sum("bytesReceived", "audio"),
      candidates: [...(connections.at(-1)?.localDescription?.sdp ?? "").matchAll(/^a=candidate:.* typ (\w+)/gm)].map(
        ([, kind]) => kind!,
      ),
    };
  });
}
