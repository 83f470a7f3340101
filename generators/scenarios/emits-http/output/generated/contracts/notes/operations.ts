// @generated tenchat:contracts@1 hash:a4bb9b8fe911dd4ceb5ec4ae35f5a69c DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Note } from "../shared/types.ts";

/** What `exists` takes. */
export interface ExistsInput {
}

/** What `list` takes. */
export interface ListInput {
  limit?: number;
  pinned?: boolean;
  "x-trace"?: string;
}

/** What `metrics` takes. */
export interface MetricsInput {
}

/** What `motto` takes. */
export interface MottoInput {
}

/** What `pair` takes. */
export interface PairInput {
  ends: [Note, Note];
  steps?: [Note, [string, number]][];
}

/** What `remove` takes. */
export interface RemoveInput {
  noteId: string;
  secret: string;
}

/** What `replace` takes. */
export interface ReplaceInput {
  noteId: string;
  title: string;
}

/** What `take` takes. */
export interface TakeInput {
  title: string;
}

/** What `title` takes. */
export interface TitleInput {
  noteId: string;
  title: string[];
}

/** What `touch` takes. */
export interface TouchInput {
}

/** What `write` takes. */
export interface WriteInput {
  noteId: string;
  title?: string;
}
