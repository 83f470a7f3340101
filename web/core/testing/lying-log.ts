import type { FakeHost } from "./fake-host.ts";
import type { FakeServer, Peer } from "./fake-server.ts";
import { catchUp } from "./fake-log.ts";
import { forDevice } from "./fake-records.ts";
import type { Log, Logged } from "./fake-records.ts";

/**
 * A server that shows one person a log of its own making instead of the one that it keeps: whatever is in `told` is what
 * it has, at every question, numbered as it stands there.
 */
export class LyingLog {
  readonly told: Logged[] = [];
  readonly #log: Log;
  readonly #peer: Peer;
  readonly #push: Peer["push"];

  constructor(server: FakeServer, host: FakeHost, conversationId: string) {
    const state = host.client.session.get();
    if (state.kind !== "signed-in") throw new Error("Nobody is signed in.");
    const reader = { accountId: state.account.accountId, deviceId: state.deviceId };
    this.#log = server.logs.get(conversationId) as Log;
    this.#peer = [...server.peers].find(({ deviceId }) => deviceId === reader.deviceId) as Peer;
    this.#push = this.#peer.push;
    this.#peer.push = (frame) => {
      if (frame.type !== "message.new" || frame.body.conversationId !== conversationId) this.#push(frame);
    };
    const [http, frame] = [server.http.bind(server), server.frame.bind(server)];
    server.http = (method, path, body, authorization) => {
      const answer = http(method, path, body, authorization);
      const asks = path === "/v1/catch-up" && server.sessionOf(authorization)?.accountId === reader.accountId;
      if (!asks) return answer;
      const told = { ...this.#log, messages: this.told };
      return { ...answer, body: catchUp([told], server.incarnation, reader, body as never) };
    };
    server.frame = (peer, text) => {
      const { type, id, body } = JSON.parse(text) as { type: string; id: string; body: unknown };
      if (peer === this.#peer && type === "message.received") return { type: `${type}.reply`, id, body };
      return frame(peer, text);
    };
  }

  /** What has come to the server and was not told yet, in its true order. */
  get kept(): Logged[] {
    const told = new Set(this.told.map(({ messageId }) => messageId));
    return this.#log.messages.filter(({ messageId }) => !told.has(messageId));
  }

  /** Tells of these next, whatever numbers they had. */
  tell(...messages: readonly Logged[]): void {
    for (const message of messages) {
      const next = { ...message, sequence: this.told.length + 1 };
      this.told.push(next);
      this.#push({ type: "message.new", body: forDevice(next, this.#peer.deviceId) });
    }
  }
}
