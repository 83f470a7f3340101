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
  /** Who came into a group and who went; `begun` of its first members. */
  | {
      readonly kind: "members";
      readonly begun: boolean;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  /** What a group is called from here on; `again` is for who came later, and no news. */
  | { readonly kind: "group-name"; readonly name: string; readonly again: boolean }
  /** Kept and passed on, but this version cannot show it. */
  | { readonly kind: "unsupported"; readonly contentType: string };
