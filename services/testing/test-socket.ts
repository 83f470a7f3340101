import { once } from "node:events";
import { WebSocket } from "ws";
import { parseServerFrame, SocketApi } from "../../generated/client/socket.ts";
import type { FramePort, ReplyFrame, ServerFrame, UnknownFrame } from "../../generated/client/socket.ts";

type Frame = ServerFrame | UnknownFrame | ReplyFrame;

/** A socket as a client holds it: typed calls, and every frame that came in, in order. */
export class TestSocket implements FramePort {
  readonly api = new SocketApi(this);
  readonly frames: Frame[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #socket: WebSocket;
  #watchers: (() => void)[] = [];
  #calls = 0;

  constructor(origin: string, ticket: string) {
    this.#socket = new WebSocket(`${origin.replace("http", "ws")}/v1/socket?ticket=${encodeURIComponent(ticket)}`);
    this.#socket.on("message", (data) => {
      this.frames.push(parseServerFrame(String(data)));
      this.#tell();
    });
    this.closed = new Promise((resolve) => {
      this.#socket.on("close", (code, reason) => {
        resolve({ code, reason: String(reason) });
        this.#tell();
      });
    });
    this.#socket.on("error", () => this.#tell());
  }

  /** Resolves with the first frame, past or to come, that `wanted` accepts. */
  async until<F extends Frame>(wanted: (frame: Frame) => frame is F): Promise<F>;
  async until(wanted: (frame: Frame) => boolean): Promise<Frame>;
  async until(wanted: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const found = this.frames.find(wanted);
      if (found) return found;
      if (this.#socket.readyState === WebSocket.CLOSED) throw new Error("the socket was closed");
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  /**
   * The types of what came, in order. That somebody's devices changed is left out: an event of its own tells it, and
   * after they signed up that comes when it comes.
   */
  told(from = 0): string[] {
    return this.frames
      .slice(from)
      .map(({ type }) => type)
      .filter((type) => type !== "keys.changed");
  }

  async ready(): Promise<this> {
    await this.until((frame) => frame.type === "session.ready");
    return this;
  }

  async call(type: string, body: unknown): Promise<unknown> {
    const id = String((this.#calls += 1));
    this.sendText(JSON.stringify({ type, id, body }));
    const answer = await this.until((frame) => "id" in frame && frame.id === id);
    if (answer.type === "error") throw answer.error;
    return (answer as { body: unknown }).body;
  }

  cast(type: string, body: unknown): void {
    this.sendText(JSON.stringify({ type, body }));
  }

  /** Sends any text, also what no client would. */
  sendText(text: string): void {
    this.#socket.send(text);
  }

  async close(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    this.#socket.close();
    await once(this.#socket, "close");
  }

  #tell(): void {
    const watchers = this.#watchers;
    this.#watchers = [];
    for (const watcher of watchers) watcher();
  }
}
