import type { Host } from "../host.ts";

/** `send`: milliseconds between writing a packet and handing it over; `fetch`: between two looks; `look`: at lists of relays. */
export interface Pace {
  readonly send: readonly [least: number, most: number];
  readonly fetch: readonly [least: number, most: number];
  readonly look: readonly [least: number, most: number];
}

/**
 * Long enough that whoever watches two relays cannot pair what comes and goes by the second, short enough to talk: relays
 * bring each other up to date once a minute anyway.
 */
export const usualPace: Pace = { send: [2_000, 20_000], fetch: [15_000, 45_000], look: [2_400_000, 4_800_000] };

/** What a relay answered; a body that is no JSON is the text. */
export interface RelayAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What the anonymous mode needs of its host. */
export interface MeshHost extends Pick<Host, "crypto" | "storage" | "timers" | "now" | "signals" | "report"> {
  /** Asks a relay at `host:port`, without cookies or a referrer. Rejects with any error where it does not answer in time. */
  askRelay(address: string, path: "/send" | "/fetch" | "/sync/servers", body: object): Promise<RelayAnswer>;
  readonly pace?: Pace;
}

const whole = 2 ** 32;

/** Between the two, each as likely as any other, and by good randomness: by what is to be guessed nobody should guess. */
export function between(host: Pick<Host, "crypto">, [least, most]: readonly [number, number]): number {
  return least + ((most - least) * randomWord(host)) / whole;
}

/** The same in another order, each as likely as any other but for less than a billionth. */
export function shuffled<T>(host: Pick<Host, "crypto">, list: readonly T[]): T[] {
  const left = [...list];
  return list.map(() => left.splice(Math.floor((randomWord(host) / whole) * left.length), 1)[0]!);
}

function randomWord({ crypto }: Pick<Host, "crypto">): number {
  const bytes = crypto.randomBytes(4);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}
