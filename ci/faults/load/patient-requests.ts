import { setTimeout as sleep } from "node:timers/promises";
import { makeSubmission } from "../../../services/testing/make-submission.ts";
import type { Population } from "./population.ts";
import { historyOf, Witness } from "./witness.ts";

const RETRY_MILLISECONDS = 500;

/** Reads and posts by turns at a steady pace, and asks once more for what was not answered well. */
export class PatientRequests {
  asked = 0;
  again = 0;
  /** What failed twice. */
  readonly failed: string[] = [];
  readonly #posted: string[] = [];
  readonly #witness: Witness;
  readonly #conversationId: string;
  readonly #reader: string;
  readonly #running: Promise<void>;
  #stopped = false;

  private constructor(witness: Witness, conversationId: string, reader: string, pause: number) {
    this.#witness = witness;
    this.#conversationId = conversationId;
    this.#reader = reader;
    this.#running = this.#go(pause);
  }

  static async begin(population: Population, origin: string, pause: number): Promise<PatientRequests> {
    const { probes, probeConversationId } = population;
    const witness = await Witness.of(probes[0], origin);
    return new PatientRequests(witness, probeConversationId, probes[1].deviceId, pause);
  }

  /** Asks no more, and waits for the answers that are due. */
  async end(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Acknowledged messages that the server does not have. */
  async missing(): Promise<string[]> {
    const kept = new Set((await historyOf(this.#witness, this.#conversationId)).map(({ messageId }) => messageId));
    return this.#posted.filter((id) => !kept.has(id));
  }

  async #go(pause: number): Promise<void> {
    const open = new Set<Promise<void>>();
    while (!this.#stopped) {
      const finished: Promise<void> = this.#ask(this.asked++ % 2 === 0).finally(() => open.delete(finished));
      open.add(finished);
      await sleep(pause);
    }
    await Promise.all(open);
  }

  async #ask(posts: boolean): Promise<void> {
    const conversationId = this.#conversationId;
    // The same message at each try: the server knows it by its id.
    const submission = makeSubmission(conversationId, [this.#reader]);
    const ask = async () => {
      if (!posts) return void (await this.#witness.conversations.readConversation({ conversationId }));
      await this.#witness.messaging.postMessage(submission);
      this.#posted.push(submission.messageId);
    };
    try {
      await ask();
    } catch {
      this.again += 1;
      await sleep(RETRY_MILLISECONDS);
      await ask().catch((error: unknown) => this.failed.push(String(error)));
    }
  }
}
