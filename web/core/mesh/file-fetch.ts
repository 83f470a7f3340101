import { openFilePart } from "../../crypto/anonymous.ts";
import { fromBase64 } from "../base64.ts";
import { answerOf, packetsIn } from "./answer-of.ts";
import { filePartLength } from "./file-link.ts";
import type { FileLink } from "./file-link.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import type { MeshHost } from "./mesh-host.ts";
import { MeshProblem } from "./mesh-problem.ts";
import type { RelayBook } from "./relay-book.ts";

/** Questions under way at a time, each for one part: an answer is small enough for a slow network. */
const askedAtOnce = 3;
/** A relay that lacks so many parts of a file is asked for no more of them. */
const mostLacking = 6;
/** Relays that are asked for one file: what the first withholds another one may have. */
const mostRelays = 3;
/** Milliseconds for which a part may be on its way. Before, no relay that people may need is used up for it. */
const longestWay = 300_000;

interface Parts {
  readonly host: MeshHost;
  readonly crypto: MeshCrypto;
  readonly book: RelayBook;
  /** Whether a key is somebody's who is known here, or one's own. */
  readonly knows: (recipient: string) => boolean;
}

/** The parts of a file that came, by the hashes of their packets. */
type Came = Map<string, Uint8Array>;

/**
 * Fetches files through relays that this device uses for files alone. What came of a file stays until all of it is there, or
 * another one is fetched: whoever tries once more goes on where they were.
 */
export class FileFetch {
  readonly #parts: Parts;
  /** Since when a file is known here not to be whole, by its hashes. */
  readonly #since = new Map<string, number>();
  #last: { readonly of: string; readonly came: Came } | null = null;
  #stopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  stop(): void {
    this.#stopped = true;
    this.#last = null;
  }

  /**
   * Tells how many parts are there. `file-relay-missing` where each relay that is known has another purpose; `file-no-answer`
   * where those that may be asked do not answer; `file-not-there` where they lack a part: it did not come yet, its week is over,
   * or they withhold it. `file-damaged` where its sender made it otherwise than they say.
   */
  async fetch(link: FileLink, progress: (parts: number) => void): Promise<Uint8Array> {
    const { book } = this.#parts;
    const came = this.#cameOf(link);
    const asked = new Set<string>();
    const of = link.hashes.join();
    for (;;) {
      const lacking = link.hashes.filter((hash) => !came.has(hash));
      progress(link.hashes.length - lacking.length);
      if (lacking.length === 0) break;
      const most = asked.size === 0 || this.#isLate(of) ? mostRelays : 1;
      const relay = asked.size < most ? await book.relayFor("files", asked) : undefined;
      if (relay === undefined) throw new MeshProblem(asked.size > 0 ? "file-not-there" : this.#whyNone());
      asked.add(relay.address);
      await this.#ask(relay.address, link, came, progress);
    }
    this.#last = null;
    this.#since.delete(of);
    const file = new Uint8Array(link.size);
    for (const [at, hash] of link.hashes.entries()) file.set(came.get(hash)!, at * filePartLength);
    return file;
  }

  /** Whether it has been lacking for longer than anything is on its way. */
  #isLate(of: string): boolean {
    const now = this.#parts.host.now();
    const since = this.#since.get(of) ?? now;
    this.#since.set(of, since);
    return now - since >= longestWay;
  }

  #cameOf({ hashes }: FileLink): Came {
    const of = hashes.join();
    if (this.#last?.of !== of) this.#last = { of, came: new Map() };
    return this.#last.came;
  }

  #whyNone(): "file-no-answer" | "file-relay-missing" {
    return this.#parts.book.mayServe("files") ? "file-no-answer" : "file-relay-missing";
  }

  /** Asks one relay for all that is lacking. Whether it answers counts once, however many questions were under way. */
  async #ask(address: string, link: FileLink, came: Came, progress: (parts: number) => void): Promise<void> {
    const { host, book } = this.#parts;
    const left = new Set(link.hashes.filter((hash) => !came.has(hash)));
    let [isSilent, isOver, lacking] = [false, false, 0];
    const askOn = async (): Promise<void> => {
      for (const hash of left) {
        left.delete(hash);
        const answer = await answerOf(host, address, "/fetch", { hashes: [hash] });
        if (this.#stopped) throw new MeshProblem("not-yours");
        if (isOver) return;
        isSilent ||= answer === undefined;
        const part = answer && (await this.#partIn(answer.body, link, hash));
        if (part === undefined) lacking += 1;
        else {
          came.set(hash, part);
          progress(link.hashes.filter((each) => came.has(each)).length);
        }
        if (isSilent || lacking >= mostLacking) return;
      }
    };
    try {
      await Promise.all(Array.from({ length: askedAtOnce }, askOn));
    } finally {
      isOver = true;
    }
    await (isSilent ? book.silent(address) : book.answered(address));
    if (isSilent) throw new MeshProblem("file-no-answer");
  }

  /** Undefined where it is not in the answer: whatever else is in it, nobody can put something else in place of a part. */
  async #partIn(body: unknown, { size, secret, hashes }: FileLink, hash: string): Promise<Uint8Array | undefined> {
    const { crypto, knows } = this.#parts;
    const given = (packetsIn(body) ?? []).flatMap(({ message, recipient }) =>
      typeof message === "string" && crypto.digest(message) === hash ? [{ message, recipient }] : [],
    );
    if (given.length === 0) return undefined;
    // Who sends a file chooses what its relay is asked for. It would go on seeing questions for what is somebody's.
    const some = given.find(({ recipient }) => typeof recipient === "string" && !knows(recipient));
    const part = some && (await opened(crypto, secret, some.message));
    const isFitting = hashes.every((each, at) => each !== hash || part?.length === lengthOf(size, at));
    if (part === undefined || !isFitting) throw new MeshProblem("file-damaged");
    return part;
  }
}

function lengthOf(size: number, part: number): number {
  return Math.min(filePartLength, size - part * filePartLength);
}

async function opened(crypto: MeshCrypto, secret: Uint8Array, message: string): Promise<Uint8Array | undefined> {
  try {
    return await openFilePart(crypto.subtle, secret, fromBase64(message));
  } catch {
    // Its hash is the one that the sender said: whatever is wrong with it was so from the beginning.
    return undefined;
  }
}
