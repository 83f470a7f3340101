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

/** What is known of each side: how many connections it has opened, what came over channels, and what addresses it has said. */
export function connectionsOf(page: Page): Promise<{
  readonly opened: number;
  readonly frames: number;
  readonly candidates: readonly string[];
}> {
  return page.evaluate(async () => {
    const { connections } = globalThis as unknown as Noted;
    const reports = await Promise.all(connections.map((connection) => connection.getStats()));
    const stats = reports.flatMap((report) => [
      ...(report as unknown as Map<string, Record<string, unknown>>).values(),
    ]);
    return {
      opened: connections.length,
      frames: stats.reduce((sum, { messagesReceived }) => sum + Number(messagesReceived ?? 0), 0),
      candidates: connections.flatMap(({ localDescription }) =>
        [...(localDescription?.sdp ?? "").matchAll(/^a=candidate:.* typ (\w+)/gm)].map(([, kind]) => kind!),
      ),
    };
  });
}
