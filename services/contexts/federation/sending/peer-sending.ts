import { WakeableWork } from "../../../../generated/server/runtime/wakeable-work.ts";
import { duePeers, noteSaid, takeDue, toldConversations } from "../store/peer-cursors.ts";
import { Pace } from "./pace.ts";
import { HOLD_MILLISECONDS, tellPeer } from "./tell-peer.ts";
import type { Telling } from "./telling.ts";

/** Finds what is due again, and what another process has left behind. */
const LOOK_MILLISECONDS = 1_000;
/** Conversations that are looked through at once for what was said while no server was met. */
const NOTED_AT_ONCE = 1_000;
/** Before every other. */
const NO_CONVERSATION = "00000000-0000-0000-0000-000000000000";

/**
 * Tells other servers what is said here. Each server has a line of its own, so that a slow one holds up nobody else; within
 * it one event is under way at a time, the conversations taking turns. The logs of the conversations are what is told, and
 * a cursor for each says how far: nothing is copied to be sent, and a process that dies leaves nothing but a cursor.
 */
export class PeerSending {
  readonly #parts: Telling;
  readonly #lines = new Map<string, WakeableWork>();
  readonly #looking: WakeableWork;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(parts: Omit<Telling, "pace">, pace = new Pace()) {
    this.#parts = { ...parts, pace };
    this.#looking = new WakeableWork(() => this.#look(), this.#failed);
  }

  /** From now on, until `closing` ends it and what is under way is over. */
  start(closing: AsyncDisposableStack): void {
    closing.defer(async () => {
      this.#stopped = true;
      clearInterval(this.#timer);
      for (const each of [this.#looking, ...this.#lines.values()]) await each.stop();
    });
    this.#timer = setInterval(() => this.wake(), LOOK_MILLISECONDS);
    this.#timer.unref();
    this.#noteMissed().then(() => this.wake(), this.#failed);
  }

  /** What was said while this server met no others was noted by nobody. */
  async #noteMissed(): Promise<void> {
    const { kernel, neighbours } = this.#parts;
    const { manager } = kernel.dataSource;
    for (let after: string | undefined = NO_CONVERSATION; after !== undefined && !this.#stopped;) {
      const told: string[] = await toldConversations(manager, after, NOTED_AT_ONCE);
      const said = await neighbours.log.lastSequences(told);
      if (said.length > 0) await noteSaid(manager, said, kernel.clock.now());
      after = told.at(-1);
    }
  }

  /** Something is due; nothing happens in a process that does not send. */
  wake(): void {
    if (this.#timer !== undefined && !this.#stopped) this.#looking.wake();
  }

  readonly #failed = (error: unknown): void => {
    this.#parts.kernel.log.warn({ error }, "other servers wait to be told");
  };

  async #look(): Promise<void> {
    const { dataSource, clock } = this.#parts.kernel;
    for (const peer of await duePeers(dataSource.manager, clock.now())) {
      let line = this.#lines.get(peer);
      if (line === undefined) this.#lines.set(peer, (line = new WakeableWork(() => this.#tell(peer), this.#failed)));
      line.wake();
    }
  }

  async #tell(peer: string): Promise<void> {
    const { dataSource, clock } = this.#parts.kernel;
    while (!this.#stopped) {
      const now = clock.now();
      const until = new Date(now.getTime() + HOLD_MILLISECONDS);
      const cursor = await takeDue(dataSource.manager, peer, now, until);
      if (cursor === undefined) return;
      await tellPeer(this.#parts, cursor);
    }
  }
}
