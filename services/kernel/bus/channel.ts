/** Says texts to every node, the speaker included. It reconnects by itself; what is said meanwhile is lost. */
export interface Channel {
  /** For the log. */
  readonly name: string;

  /** Resolves when the text was handed over; rejects within about a second when it could not be. */
  publish(text: string): Promise<void>;

  /** Gives up the listening connection for a new one: it looks open and nothing comes through it. */
  restart(): void;

  close(): Promise<void>;
}

/** Opens a channel; every text that is said from then on goes to `hear`. */
export type OpenChannel = (hear: (text: string) => void) => Promise<Channel>;
