/** What a client saw happen, as it happened. */
export interface LogEntry {
  readonly kind: "sent" | "acked" | "shown";
  readonly client: string;
  readonly conversationId: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The place that the server gave it; of what is shown. */
  readonly sequence?: number;
}

/** A message as it stands on a client's screen at the end. */
export interface SeenMessage {
  readonly client: string;
  readonly conversationId: string;
  readonly id: string;
  readonly own: boolean;
  /** Null where it could not be opened. */
  readonly text: string | null;
  /** Absent while it waits for the server. */
  readonly sequence?: number;
}

/** A row of the database's log of messages. */
export interface StoredMessage {
  readonly conversationId: string;
  readonly messageId: string;
  readonly sequence: number;
}

/** Everything that a run leaves behind to be judged. */
export interface Evidence {
  /** Whose devices take part in which conversation. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly log: readonly LogEntry[];
  /** In the order in which each screen shows them. */
  readonly seen: readonly SeenMessage[];
  readonly stored: readonly StoredMessage[];
  /** Rows of the outbox that nobody has dealt with. */
  readonly stuckRows: number;
  /**
   * Whether the server went back meanwhile. What a device had read before stays where it was read, and its new places in
   * the server's log need not follow that; each sender's order still has to be kept.
   */
  readonly wentBack?: boolean;
}
