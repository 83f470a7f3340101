import type { Turn } from "../core/host.ts";
import { turnName } from "./lock-turn.ts";

type Events = Parameters<Turn["take"]>[0];
type Word = "who" | "mine" | "ask" | "free";

/** How long the tab that has the turn may take to say so, and to give way. */
const answerWithin = 250;
const patience = 2_000;
/** A tab that is reloaded has its turn back within this. */
const grace = 1_500;
/** A tab that was killed tells nobody that the turn is free. */
const lookEvery = 3_000;

/**
 * Without Web Locks (a page on plain http): tabs ask each other who has the turn. Two that ask at the same moment may
 * both take it; the storage's fence decides between them, and the one it refuses waits.
 */
export class ChannelTurn implements Turn {
  readonly #channel: BroadcastChannel;
  readonly #heard = new Set<(word: Word) => void>();
  #holding: Events | null = null;
  #wanted: () => void = () => undefined;

  constructor(channel: BroadcastChannel = new BroadcastChannel(turnName)) {
    this.#channel = channel;
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data === "who" && this.#holding !== null) this.#say("mine");
      else if (data === "ask") this.#holding?.asked();
      for (const listener of [...this.#heard]) listener(data);
    };
  }

  async take(events: Events): Promise<{ release(): void }> {
    if (await this.#isTaken()) {
      events.waiting();
      await this.#untilFree();
    }
    this.#holding = events;
    return {
      release: () => {
        if (this.#holding !== events) return;
        this.#holding = null;
        this.#say("free");
      },
    };
  }

  ask(): void {
    this.#wanted();
  }

  /** The page goes: whoever waits need not look for it. */
  leave(): void {
    if (this.#holding !== null) this.#say("free");
  }

  async #untilFree(): Promise<void> {
    const wanted = new Promise<"wanted">((resolve) => {
      this.#wanted = () => resolve("wanted");
    });
    for (;;) {
      const word = await Promise.race([wanted, this.#hear("free", lookEvery)]);
      if (word === "wanted") {
        this.#say("ask");
        await this.#hear("free", patience);
        return;
      }
      if (word === "silence" && (await this.#isTaken())) continue;
      // Not all who wait may ask at the same moment.
      const still = await Promise.race([wanted, this.#hear("mine", grace * (1 + Math.random() / 2))]);
      if (still === "wanted" || !(await this.#isTaken())) return;
    }
  }

  async #isTaken(): Promise<boolean> {
    const answer = this.#hear("mine", answerWithin);
    this.#say("who");
    return (await answer) === "mine";
  }

  #say(word: Word): void {
    this.#channel.postMessage(word);
  }

  /** The word once it is said, or silence. */
  #hear<W extends Word>(wanted: W, within: number): Promise<W | "silence"> {
    return new Promise((resolve) => {
      const end = (word: W | "silence") => {
        clearTimeout(timer);
        this.#heard.delete(listener);
        resolve(word);
      };
      const listener = (word: Word) => {
        if (word === wanted) end(wanted);
      };
      const timer = setTimeout(() => end("silence"), within);
      this.#heard.add(listener);
    });
  }
}
