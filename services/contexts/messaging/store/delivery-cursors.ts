import type { DataSource } from "typeorm";
import type { Delivery, Position } from "../../../../generated/contracts/messaging/types.ts";

export type Confirmation =
  | { readonly kind: "advanced"; readonly sequence: number }
  | { readonly kind: "unchanged"; readonly sequence: number }
  | { readonly kind: "beyond-the-end" };

/** Up to where each device has received each conversation. A cursor only ever moves forward. */
export class DeliveryCursors {
  readonly #dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  async advance(position: Position, accountId: string, deviceId: string): Promise<Confirmation> {
    const { conversationId, sequence } = position;
    const advanced = (await this.#dataSource.query(
      `INSERT INTO delivery_cursors AS cursor (conversation_id, device_id, account_id, delivered_sequence)
       SELECT conversation_id, $2, $3, $4 FROM conversation_logs WHERE conversation_id = $1 AND last_sequence >= $4
       ON CONFLICT (conversation_id, device_id) DO UPDATE SET delivered_sequence = excluded.delivered_sequence
       WHERE cursor.delivered_sequence < excluded.delivered_sequence
       RETURNING delivered_sequence`,
      [conversationId, deviceId, accountId, sequence],
    )) as unknown[];
    if (advanced.length > 0) return { kind: "advanced", sequence };
    const current = (await this.#dataSource.query(
      `SELECT delivered_sequence FROM delivery_cursors WHERE conversation_id = $1 AND device_id = $2`,
      [conversationId, deviceId],
    )) as { delivered_sequence: number }[];
    const delivered = current[0]?.delivered_sequence ?? 0;
    return delivered >= sequence ? { kind: "unchanged", sequence: delivered } : { kind: "beyond-the-end" };
  }

  /** How far the other members of these conversations have received, each by their furthest device. */
  async othersIn(conversationIds: readonly string[], accountId: string): Promise<Delivery[]> {
    const rows = (await this.#dataSource.query(
      `SELECT conversation_id, account_id, max(delivered_sequence) AS sequence FROM delivery_cursors
       WHERE conversation_id = ANY($1::uuid[]) AND account_id <> $2
       GROUP BY conversation_id, account_id ORDER BY conversation_id, account_id`,
      [conversationIds, accountId],
    )) as { conversation_id: string; account_id: string; sequence: number }[];
    return rows.map((row) => ({
      conversationId: row.conversation_id,
      accountId: row.account_id,
      sequence: row.sequence,
    }));
  }
}
