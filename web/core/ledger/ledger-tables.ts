/** Conversations, the messages placed in them, what waits to be sent, and how far each device has counted. */
export const LEDGER_TABLES = ["conversations", "messages", "outbox", "chains"] as const;
