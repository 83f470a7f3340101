/** What somebody says, of whatever kind: as it is stored, sealed and passed on. */
export interface Content {
  /** A content type as in the specification: `text/plain`. */
  readonly contentType: string;
  /** The bytes of that kind, as base64. */
  readonly content: string;
}

/** What a screen can show of it. */
export type ShownContent =
  | { readonly kind: "text"; readonly text: string }
  /** Kept and passed on, but this version cannot show it. */
  | { readonly kind: "unsupported"; readonly contentType: string };
