/** What one tells whoever runs the server. They read it as it stands here. */
export interface OwnReport {
  /** Whom it is about. */
  readonly accountId: string;
  readonly reason: "spam" | "harassment" | "illegal" | "other";
  /** In one's own words; may be empty. */
  readonly words: string;
  /** The text of a message that one chooses to show; null: none. */
  readonly quoted: string | null;
}

/** How many characters of each the server takes. */
export const longestReport = { words: 1_000, quoted: 4_000 } as const;

/** Telling whoever runs the server about somebody. */
export interface ModerationDoor {
  /** Resolves when the server has it. What is longer than it takes is cut. */
  report(report: OwnReport): Promise<void>;
}
