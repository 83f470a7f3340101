import { SocketApi } from "../../../generated/client/socket.ts";
import type { FramePort } from "../../../generated/client/socket.ts";
import { TestSocket } from "../../../services/testing/test-socket.ts";
import type { Caller } from "./callers.ts";
import type { Stage } from "./stage.ts";

/** A caller's socket on which frames that expect no answer are told apart all the same: whether they were refused. */
export class SocketPort implements FramePort {
  readonly api = new SocketApi(this);
  readonly #socket: TestSocket;
  readonly #change: (body: unknown) => unknown;
  #cast: string[] = [];

  private constructor(socket: TestSocket, change: (body: unknown) => unknown = (body) => body) {
    this.#socket = socket;
    this.#change = change;
  }

  static async open({ apis, talk }: Caller, { platform }: Stage): Promise<SocketPort> {
    const { change } = talk;
    // Opening it is asked for as ever.
    talk.change = undefined;
    const { ticket } = await apis.identity.issueSocketTicket();
    return new SocketPort(await new TestSocket(platform.origin, ticket).ready(), change);
  }

  call(type: string, body: unknown): Promise<unknown> {
    return this.#socket.call(type, this.#change(body));
  }

  cast(type: string, body: unknown): void {
    const id = `cast ${this.#cast.length}`;
    this.#cast.push(id);
    this.#socket.sendText(JSON.stringify({ type, id, body: this.#change(body) }));
  }

  /** Waits for what came of frames that were cast: a refusal, or what others were told of them. */
  async settle(told: () => Promise<unknown>): Promise<void> {
    if (this.#cast.length === 0) return;
    const refused = this.#socket.until((frame) => frame.type === "error" && this.#cast.includes(frame.id ?? ""));
    const heard = await Promise.race([refused, told().then(() => undefined)]);
    if (heard?.type === "error") throw heard.error;
  }

  close(): Promise<void> {
    return this.#socket.close();
  }
}
