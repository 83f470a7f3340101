import type { DataSource } from "typeorm";
import { AnswerAwaited } from "../../../../generated/contracts/messaging/errors.ts";

/** How much may wait for somebody who has not answered. */
export interface BacklogLimit {
  readonly messages: number;
  readonly bytes: number;
}

const REMEMBERED = 50_000;

/**
 * What a stranger can put before somebody: until another member has written in a conversation, only so much of one
 * person's messages is taken. Once it was answered that is remembered, and costs a message nothing; before, one message
 * at a time is looked at against the log itself, so that the limit is exact whatever was restarted. Two processes may
 * each take one more.
 */
export class Backlogs {
  readonly #dataSource: DataSource;
  readonly #limit: BacklogLimit;
  readonly #answered = new Set<string>();
  readonly #waiting = new Map<string, Promise<unknown>>();

  constructor(dataSource: DataSource, limit: BacklogLimit) {
    this.#dataSource = dataSource;
    this.#limit = limit;
  }

  /** Runs `store` if one more message of this sender fits; AnswerAwaited otherwise. */
  within<Result>(
    { conversationId, senderAccountId, bytes }: { conversationId: string; senderAccountId: string; bytes: number },
    store: () => Promise<Result>,
  ): Promise<Result> {
    const key = `${conversationId}/${senderAccountId}`;
    const before = this.#waiting.get(key);
    if (this.#limit.messages === Infinity || (before === undefined && this.#answered.has(key))) return store();
    const work = async () => {
      await this.#expectRoom(key, conversationId, senderAccountId, bytes);
      return store();
    };
    // Whoever came before is answered first, whether it was taken or not.
    const turn = before === undefined ? work() : before.then(work, work);
    this.#waiting.set(key, turn);
    const leave = () => {
      if (this.#waiting.get(key) === turn) this.#waiting.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  }

  async #expectRoom(key: string, conversationId: string, senderAccountId: string, bytes: number): Promise<void> {
    if (this.#answered.has(key)) return;
    const [row] = (await this.#dataSource.query(
      `SELECT EXISTS (SELECT FROM messages WHERE conversation_id = $1 AND sender_account_id <> $2) AS answered,
         count(*) AS messages, coalesce(sum(octet_length(ciphertext)), 0) AS bytes
       FROM (SELECT ciphertext FROM messages WHERE conversation_id = $1 ORDER BY sequence LIMIT $3) AS first`,
      [conversationId, senderAccountId, this.#limit.messages],
    )) as [{ answered: boolean; messages: number; bytes: number }];
    if (row.answered) this.#remember(key);
    else if (row.messages >= this.#limit.messages || Number(row.bytes) + bytes > this.#limit.bytes)
      throw new AnswerAwaited();
  }

  #remember(key: string): void {
    const oldest = this.#answered.size >= REMEMBERED ? this.#answered.values().next().value : undefined;
    if (oldest !== undefined) this.#answered.delete(oldest);
    this.#answered.add(key);
  }
}
