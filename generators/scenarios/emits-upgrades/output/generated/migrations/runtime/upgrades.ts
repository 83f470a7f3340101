// @generated tenchat:migrations@1 hash:1dfe4ffa4b98e6f540b1c4947fe259fc DO NOT EDIT DIRECTLY
// From the generator alone.

/**
 * How a database comes from one way of storing to the next. Forward only: each step is run once and noted with its
 * checksum, and each can be run while servers of both versions read and write.
 */
export interface StoredVersion {
  /** From 1: how many ways of storing there were up to this one. */
  readonly number: number;
  /** The first release that stores so; null while there is none. */
  readonly release: string | null;
  /** SHA-256 of the statements. */
  readonly checksum: string;
  /** What makes an empty database be so. */
  readonly statements: readonly string[];
  /** What brings a database of the number before here; none for the first. */
  readonly upgrade: readonly UpgradeStep[];
}

/**
 * `check`: whether it can be done at all; nothing is changed. `expand`: everything of the new version is there beside
 * what the old one uses, and what is written to one is written to the other. `backfill`: rows that were there get it
 * too. `switch`: from here on servers of the new version can work. `contract`: what only the old one used is removed,
 * once none of its servers runs any more.
 */
export type Phase = "check" | "expand" | "backfill" | "switch" | "contract";

/** What it does, in words for the log, goes with each. */
export type UpgradeStep = { readonly phase: Phase; readonly does: string } & (
  | {
      /** Nothing goes on until somebody decided what a specification does not say; the sentence says what. */
      readonly kind: "decide";
      readonly sentence: string;
    }
  | {
      /**
       * If this finds a row, the sentence says why nothing goes on. It may name a column of what was found in braces.
       */
      readonly kind: "check";
      readonly query: string;
      readonly sentence: string;
    }
  | {
      /** The query tells a list of texts of each row: if any of some row has not these forms, the sentence says so. */
      readonly kind: "forms";
      readonly query: string;
      readonly forms: TextForms;
      readonly sentence: string;
    }
  | {
      /** One transaction, none of whose statements looks at rows while it keeps others waiting. */
      readonly kind: "together";
      readonly statements: readonly string[];
      /** Said when rows that came meanwhile stand in the way. */
      readonly sentence?: string;
    }
  | {
      /**
       * `statement` makes or removes an index outside of a transaction. One that is left unfinished is removed first.
       */
      readonly kind: "index";
      readonly index: string;
      readonly statement: string;
      /** Said when two rows are the same by then. */
      readonly sentence?: string;
    }
  | {
      /** A table's rows in the order of its key, some in each transaction. */
      readonly kind: "rows";
      readonly table: string;
      readonly key: readonly { readonly column: string; readonly type: string }[];
      readonly set: string;
      /** Which rows; all of them if nothing is said. */
      readonly where?: string;
      /** The trigger that would refuse. */
      readonly trigger?: string;
    }
);

/** Forms that a text has to have, of which a database knows nothing. */
export interface TextForms {
  /** Regular expressions of JavaScript, read with the flag `u`. */
  readonly patterns: readonly string[];
  /** Of JSON Schema. */
  readonly formats: readonly string[];
}
