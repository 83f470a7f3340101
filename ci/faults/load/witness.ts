import { setTimeout as sleep } from "node:timers/promises";
import type { TransportAnswer, TransportRequest } from "../../../generated/client/runtime/transport.ts";
import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { makeSubmission } from "../../../services/testing/make-submission.ts";
import { PASSWORD, Person } from "../../../services/testing/person.ts";
import { Apart } from "./apart.ts";
import type { Population } from "./population.ts";

/** An HTTP request and what came of it. */
export interface Answer {
  /** Milliseconds since 1970, when it was begun. */
  readonly at: number;
  readonly milliseconds: number;
  /** `none` when there was no answer at all. */
  readonly status: number | "none";
}

export function isGood({ status }: Answer): boolean {
  return Number(status) >= 200 && Number(status) < 300;
}

/** Somebody who acts by script beside the load and notes every answer of the server. */
export class Witness extends Person {
  readonly answers: Answer[] = [];

  override async request(request: TransportRequest): Promise<TransportAnswer> {
    const [at, started] = [Date.now(), performance.now()];
    const note = (status: Answer["status"]) =>
      this.answers.push({ at, status, milliseconds: performance.now() - started });
    try {
      const answer = await super.request(request);
      note(answer.status);
      return answer;
    } catch (error) {
      note("none");
      throw error;
    }
  }

  /** The same person with a session of this moment: what the population's copy holds may be old. */
  static async of({ tokens, deviceId }: Person, origin: string): Promise<Witness> {
    const witness = new Witness(origin);
    const username = tokens?.account.username ?? "";
    witness.tokens = await witness.identity.signInWithPassword({
      username,
      password: PASSWORD,
      deviceName: "Test device",
      deviceId,
    });
    return witness;
  }

  /** The same without signing in, of which an address may do only so much; once for each person in a world. */
  static async renewed({ tokens }: Person, origin: string): Promise<Witness> {
    const witness = new Witness(origin);
    witness.tokens = await witness.identity.refreshSession({ refreshToken: tokens?.refreshToken ?? "" });
    return witness;
  }
}

/** Where a witness reads and posts, and for which device. */
export interface Watched {
  readonly conversationId: string;
  readonly reader: string;
}

/** What one in a thread of its own is given: see `watch.apart.ts`. */
export interface WatchOrder {
  readonly origin: string;
  readonly tokens: SessionTokens;
  readonly watched: Watched;
  readonly pause: number;
}

/** Reads and posts by turns, at a steady pace, whatever becomes of it. */
export class Watch {
  readonly witness: Witness;
  /** What the server has acknowledged. */
  readonly posted: string[] = [];
  readonly conversationId: string;
  readonly #reader: string;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(witness: Witness, { conversationId, reader }: Watched) {
    this.witness = witness;
    this.conversationId = conversationId;
    this.#reader = reader;
  }

  /** Somebody who does nothing by themselves. */
  static async open(population: Population, origin: string): Promise<Watch> {
    return new Watch(await Witness.of(population.probes[0], origin), watchedBy(population));
  }

  static async begin(population: Population, origin: string, pause: number): Promise<Watch> {
    const watch = await Watch.open(population, origin);
    watch.start(pause);
    return watch;
  }

  /** The same in a thread of its own, for when there is much to do in this one; what comes of it are all answers. */
  static async apart(population: Population, origin: string, pause: number): Promise<Apart<Answer[]>> {
    const { tokens } = await Witness.of(population.probes[0], origin);
    const order = { origin, tokens: tokens!, watched: watchedBy(population), pause } satisfies WatchOrder;
    return new Apart(new URL("./watch.apart.ts", import.meta.url), order);
  }

  start(pause: number): void {
    this.#running = this.#go(pause);
  }

  /** Asks no more, and waits for the answers that are due. */
  async end(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Posts a message now; when the server acknowledged it. */
  async post(): Promise<string> {
    const submission = makeSubmission(this.conversationId, [this.#reader]);
    const { acceptedAt } = await this.witness.messaging.postMessage(submission);
    this.posted.push(submission.messageId);
    return acceptedAt;
  }

  /** Acknowledged messages that the server does not have. */
  async missing(): Promise<string[]> {
    const kept = new Set((await historyOf(this.witness, this.conversationId)).map(({ messageId }) => messageId));
    return this.posted.filter((id) => !kept.has(id));
  }

  async #go(pause: number): Promise<void> {
    const open = new Set<Promise<void>>();
    for (let turn = 0; !this.#stopped; turn += 1) {
      const asked: Promise<unknown> =
        turn % 2 === 0
          ? this.post()
          : this.witness.conversations.readConversation({ conversationId: this.conversationId });
      // What became of it is among the answers.
      const finished: Promise<void> = asked.then(
        () => void open.delete(finished),
        () => void open.delete(finished),
      );
      open.add(finished);
      await sleep(pause);
    }
    await Promise.all(open);
  }
}

function watchedBy({ probes, probeConversationId: conversationId }: Population): Watched {
  return { conversationId, reader: probes[1].deviceId };
}

/** Everything in a conversation, in order. */
export async function historyOf(person: Person, conversationId: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (let hasMore = true; hasMore;) {
    const before = messages[0]?.sequence;
    const page = await person.messaging.readHistory({ conversationId, limit: 100, ...(before ? { before } : {}) });
    messages.unshift(...page.messages);
    ({ hasMore } = page);
  }
  return messages;
}
