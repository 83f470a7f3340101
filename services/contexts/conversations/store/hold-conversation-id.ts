import type { EntityManager } from "typeorm";

/**
 * Whoever begins something under an id waits for whoever does so at the same time, until the transaction ends: those of two
 * people and groups stand in two tables, and no key would keep one id out of both.
 */
export async function holdConversationId(manager: EntityManager, conversationId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [conversationId]);
}
