import type { Log } from "../logging/log.ts";
import type { Channel, OpenChannel } from "./channel.ts";

interface Line {
  readonly channel: Channel;
  works: boolean;
  beating: boolean;
  /** When anything was last heard. One's own heartbeats come back, so silence means that nobody is heard. */
  heardAt: number;
}

const DEAF_MILLISECONDS = 5_000;

/** The channels in the order in which they are preferred, and which of them work. A heartbeat finds out each second. */
export class SpeakingOrder {
  readonly #lines: Line[] = [];
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  async open(open: OpenChannel, hear: (text: string) => void): Promise<void> {
    let line: Line | undefined;
    const channel = await open((text) => {
      if (line) line.heardAt = performance.now();
      hear(text);
    });
    line = { channel, works: true, beating: false, heardAt: performance.now() };
    this.#lines.push(line);
  }

  /** Says a text on the first channel that takes it; false if none did. */
  async speak(text: string): Promise<boolean> {
    for (const line of this.#lines) {
      if (line.works && (await this.#say(line, text))) return true;
    }
    return false;
  }

  /** Says a text on every channel, and so learns which of them work. One that still hangs is not asked once more. */
  async beat(text: string): Promise<void> {
    await Promise.all(
      this.#lines.map(async (line) => {
        if (line.beating) return;
        line.beating = true;
        const works = await this.#say(line, text);
        line.beating = false;
        if (works && !line.works)
          this.#log.info({ channel: line.channel.name }, "the bus speaks on this channel again");
        line.works = works;
        if (works && performance.now() - line.heardAt > DEAF_MILLISECONDS) {
          this.#log.warn({ channel: line.channel.name }, "nothing is heard on this channel of the bus; listening anew");
          line.heardAt = performance.now();
          line.channel.restart();
        }
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#lines.map(({ channel }) => channel.close()));
  }

  async #say(line: Line, text: string): Promise<boolean> {
    try {
      await line.channel.publish(text);
      return true;
    } catch (error) {
      if (line.works) this.#log.warn({ error, channel: line.channel.name }, "the bus cannot speak on this channel");
      line.works = false;
      return false;
    }
  }
}
