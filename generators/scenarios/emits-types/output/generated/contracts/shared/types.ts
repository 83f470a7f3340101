// @generated tenchat:contracts@1 hash:9ab08b6e28aa44aa60d1ff36558eabb8 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { RefusedBody } from "./errors.ts";

export type PublicKey = string;

export type Sealed = string;

/** A short text. */
export type Slug = string;

/** Named by words or by numbers. */
export type Level = 1 | 2;

export type Target = Slug | Level | null;

/** Holds what an operation would answer, and what no value is of. */
export interface Attempt {
  refused: RefusedBody | null;
  all: RefusedBody[];
  record: { [name: string]: never };
  either: string | [never];
  none?: [never, string];
}

/** Takes the fields of another and adds its own. */
export interface More {
  slug: Slug;
  short: Slug;
  key: PublicKey;
  sealed: Sealed;
  level: Level;
  target: Target;
  literal: "a" | 1 | true | null;
  pair: [string, number];
  list: Slug[];
  few: number[];
  nested: string[][];
  either: (string | number)[];
  map: { [name: string]: number };
  maps: { [name: string]: Slug }[];
  inline: { inner: string; deeper?: { innermost: boolean; }; };
  anything: unknown;
  when: string;
  day: string;
  small: number;
  big: number;
  share: number;
  optional?: string;
  nullable: string | null;
  both?: Slug | null;
  "with-hyphen": string;
  class: string;
  more: string;
}

export interface PageTree {
  items: Tree[];
  next: string | null;
}

/** Texts of which more is said than a list of signs. */
export interface Texts {
  /** Says something twice, and forbids something, which what draws from it has to heed. */
  quoted: string;
  encoded: string;
}

/** Contains itself. */
export interface Tree {
  branches: Tree[];
  parent?: Tree;
}
