import { Client } from "pg";
import type { StoredMessage } from "./evidence.ts";

/** A connection in the middle of a transaction, which keeps its locks until it is disposed of. */
export interface HeldConnection extends AsyncDisposable {
  query<Row>(text: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>;
}

/** Questions to the database of a run, past the server. Each has a connection of its own, since databases come and go. */
export class ReadDatabase {
  readonly #url: () => string;

  constructor(url: () => string) {
    this.#url = url;
  }

  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.#url(), connectionTimeoutMillis: 5_000 });
    client.on("error", () => undefined); // The query that is under way rejects with it.
    await client.connect();
    try {
      return (await client.query(text, [...values])).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** A transaction that stays open. When the database ends, so does it. */
  async hold(): Promise<HeldConnection> {
    const client = new Client({ connectionString: this.#url(), connectionTimeoutMillis: 5_000 });
    let ended = false;
    client.on("end", () => (ended = true));
    client.on("error", () => undefined); // What is asked of it then rejects with it.
    await client.connect();
    await client.query("BEGIN");
    return {
      query: <Row>(text: string, values: readonly unknown[] = []) =>
        client.query(text, [...values]) as unknown as Promise<{ rows: Row[] }>,
      [Symbol.asyncDispose]: async () => {
        if (!ended) await client.end();
      },
    };
  }

  /** Events that somebody has still to react to, and those that were set aside since nobody could. */
  async stuckRows(): Promise<number> {
    const [row] = await this.query<{ count: string }>(
      `SELECT (SELECT count(*) FROM outbox_entries) + (SELECT count(*) FROM set_aside_events) AS count`,
    );
    return Number(row?.count);
  }

  async storedMessages(conversationIds: readonly string[]): Promise<StoredMessage[]> {
    const rows = await this.query<{ conversation_id: string; message_id: string; sequence: string }>(
      `SELECT conversation_id, message_id, sequence FROM messages WHERE conversation_id = ANY($1::uuid[])
       ORDER BY conversation_id, sequence`,
      [conversationIds],
    );
    return rows.map((row) => ({
      conversationId: row.conversation_id,
      messageId: row.message_id,
      sequence: Number(row.sequence),
    }));
  }
}
