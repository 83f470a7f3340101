import { Client } from "pg";
import type { StoredMessage } from "./evidence.ts";

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

  /** Events that somebody has still to react to. */
  async stuckRows(): Promise<number> {
    const [row] = await this.query<{ count: string }>(`SELECT count(*) FROM outbox_entries`);
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
