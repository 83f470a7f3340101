// @generated tenchat:contracts@1 hash:45ababd2b3e3fd8bc0686def8af87eab DO NOT EDIT DIRECTLY
// From specs/main.tsp.

/** What `list` takes. */
export interface ListInput {
  limit?: number;
  pinned?: boolean;
  "x-trace"?: string;
}

/** What `metrics` takes. */
export interface MetricsInput {
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

/** What `title` takes. */
export interface TitleInput {
  noteId: string;
  title: string[];
}

/** What `write` takes. */
export interface WriteInput {
  noteId: string;
  title?: string;
}
