// @generated tenchat:contracts@1 hash:188e04da90e778dff58b4a938a2c4d7f DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { FileBytes } from "../http/types.ts";
import type { Box, Card, CardUpdate, Filter, Labels, MemberCreate, MemberUpdateItem } from "./types.ts";

/** What `change` takes. */
export interface ChangeInput {
  owner?: string;
  a?: number;
}

/** What `constructorOperation` takes. */
export interface ConstructorOperationInput {
  id: string;
}

/** What `fetch` takes. */
export interface FetchInput {
}

/** What `find` takes. */
export interface FindInput {
  labels: string[];
  box: Box;
  near: { [name: string]: number };
  filter?: Filter;
}

/** What `get` takes. */
export interface GetInput {
  id: string;
}

/** What `hand` takes. */
export interface HandInput {
  form: { title: string; card?: Card; raw: string; pictures: FileBytes[]; };
}

/** What `hang` takes. */
export interface HangInput {
  /**
   * The allowed media (MIME) types of the file contents.
   *
   * In file bodies, this value comes from the `Content-Type` header of the request or response. In JSON bodies,
   * this value is serialized as a field in the response.
   *
   * NOTE: this is not _necessarily_ the same as the `Content-Type` header of the request or response, but
   * it will be for file bodies. It may be different if the file is serialized as a JSON object. It always refers to the
   * _contents_ of the file, and not necessarily the way the file itself is transmitted or serialized.
   */
  contentType?: "image/png" | "image/gif";
  picture: string;
}

/** What `join` takes. */
export interface JoinInput {
  member: MemberCreate;
}

/** What `latest` takes. */
export interface LatestInput {
  day?: string;
}

/** What `open` takes. */
export interface OpenInput {
  file: string;
  more: { [name: string]: string };
}

/** What `petsList` takes. */
export interface PetsListInput {
  tags?: string[];
  kinds?: string[];
  "x-ids"?: number[];
}

/** What `put` takes. */
export interface PutInput {
  labels: Labels;
}

/** What `read` takes. */
export interface ReadInput {
}

/** What `recordsList` takes. */
export interface RecordsListInput {
}

/** What `rename` takes. */
export interface RenameInput {
  name?: string;
  friends?: MemberUpdateItem[];
  card?: CardUpdate;
}

/** What `send` takes. */
export interface SendInput {
  bytes: string;
}

/** What `tree` takes. */
export interface TreeInput {
  steps: string[];
}

/** What `wake` takes. */
export interface WakeInput {
  id: string;
}

/** What `write` takes. */
export interface WriteInput {
  text: string;
}
