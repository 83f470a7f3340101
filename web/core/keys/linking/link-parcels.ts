import type { Link } from "../../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../../base64.ts";
import { codeOf, isPassing, isUnreachable, retryDelay } from "../../explain-error.ts";
import type { Timers } from "../../host.ts";
import type { ServerApi } from "../../server-api.ts";
import { TenChatError } from "../../tenchat-error.ts";

/** The places of parcels: two of the device that is being linked, the rest of the one that lets it in. */
export const places = { offer: 0, keyed: 1, master: 2, history: 3, most: 512 } as const;

/** So long a device lets another one in, from when it has found it. */
export const patience = 10 * 60_000;
const pause = 1_500;
/** What a server answers of a link that has nothing yet at a place, or is no more. */
const refusals: readonly (string | undefined)[] = ["forbidden", "link-parcel-not-found"];
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Sealed JSON between two devices that know one code, left with the server and fetched from there. */
export class LinkParcels {
  readonly #link: Link;
  readonly #keys: ServerApi["keys"];
  readonly #timers: Timers;
  readonly #stopped: () => boolean;

  constructor(link: Link, keys: ServerApi["keys"], timers: Timers, stopped: () => boolean) {
    this.#link = link;
    this.#keys = keys;
    this.#timers = timers;
    this.#stopped = stopped;
  }

  async put(number: number, what: unknown): Promise<void> {
    const leave = await this.seal(number, what);
    await leave();
  }

  /** Seals it now; what comes leaves it with the server, which may take a while. */
  async seal(number: number, what: unknown): Promise<() => Promise<void>> {
    const bytes = encoder.encode(JSON.stringify(what));
    const sealed = await this.#link.seal(number, bytes);
    bytes.fill(0);
    const parcel = { linkId: this.#link.linkId, number, parcel: toBase64(sealed) };
    return () => this.#patiently(() => this.#keys.putLinkParcel(parcel));
  }

  /** What is there now; throws where there is nothing. */
  async read<T>(number: number): Promise<T> {
    const { parcel } = await this.#keys.readLinkParcel({ linkId: this.#link.linkId, number });
    return JSON.parse(decoder.decode(await this.#link.open(number, fromBase64(parcel)))) as T;
  }

  /** Asks until it is there. */
  wait<T>(number: number): Promise<T> {
    return this.#patiently(() => this.read<T>(number), "link-parcel-not-found");
  }

  /** An account links one device at a time: without its beginning nothing of a link is there any more, nor taken. */
  async #expectBeginning(): Promise<void> {
    const beginning = { linkId: this.#link.linkId, number: places.offer };
    await this.#keys.readLinkParcel(beginning).catch((error: unknown) => {
      if (codeOf(error) !== "link-parcel-not-found") throw error;
      throw new TenChatError("link-ended", "Another device began to be linked, which ended this.");
    });
  }

  async #patiently<T>(work: () => Promise<T>, alsoWaitsFor?: string): Promise<T> {
    for (;;) {
      if (this.#stopped()) throw new TenChatError("link-not-found", "Linking was given up. Nothing was changed.");
      try {
        return await work();
      } catch (error) {
        const seconds = retryDelay(error);
        const code = codeOf(error);
        if (refusals.includes(code)) await this.#expectBeginning().catch(unlessUnreachable);
        if (!isUnreachable(error) && seconds === undefined && (code === undefined || code !== alsoWaitsFor))
          throw error;
        await new Promise<void>((resolve) => void this.#timers.after((seconds ?? 0) * 1_000 + pause, resolve));
      }
    }
  }
}

function unlessUnreachable(error: unknown): void {
  if (!isPassing(error)) throw error;
}
