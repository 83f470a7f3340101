/** Conversations, the messages placed in them, and what waits to be sent. */
export const LEDGER_TABLES = ["conversations", "messages", "outbox"] as const;
