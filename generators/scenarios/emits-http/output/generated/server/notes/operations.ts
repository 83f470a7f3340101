// @generated tenchat:server@1 hash:8faf924cbbbb492534ed84d002ca8b0b DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { ExistsInput, ListInput, MetricsInput, RemoveInput, ReplaceInput, TitleInput, TouchInput, WriteInput } from "../../contracts/notes/operations.ts";
import { validateExistsInput, validateListInput, validateMetricsInput, validateRemoveInput, validateReplaceInput, validateTitleInput, validateTouchInput, validateWriteInput } from "../../contracts/notes/validators.ts";
import type { Note } from "../../contracts/shared/types.ts";
import type { Actor, OperationContext, OperationDefinition, UserActor } from "../runtime.ts";

/** Things people write down. */
export interface NotesOperations {
  /** Beside the GET that would answer for it. */
  exists(input: ExistsInput, context: OperationContext<UserActor>): Promise<void>;
  /** Notes, latest first. More is said here. */
  list(input: ListInput, context: OperationContext<UserActor>): Promise<Note[]>;
  /** For machines. */
  metrics(input: MetricsInput, context: OperationContext<Actor>): Promise<string>;
  remove(input: RemoveInput, context: OperationContext<UserActor>): Promise<void>;
  replace(input: ReplaceInput, context: OperationContext<UserActor>): Promise<Note>;
  title(input: TitleInput, context: OperationContext<UserActor>): Promise<void>;
  /** Two ways to succeed: the answer says which. */
  touch(input: TouchInput, context: OperationContext<UserActor>): Promise<{ status: 200; body: Note; } | { status: 204; }>;
  write(input: WriteInput, context: OperationContext<UserActor>): Promise<Note>;
}

/** The implementation, for dependency injection. */
export const NOTES_OPERATIONS = Symbol("NotesOperations");

export const EXISTS: OperationDefinition<ExistsInput> = {
  action: "notes.exists",
  validate: validateExistsInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const LIST: OperationDefinition<ListInput> = {
  action: "notes.list",
  validate: validateListInput,
  parameters: [{"name":"limit","property":"limit","in":"query","as":"number"},{"name":"pinned","property":"pinned","in":"query","as":"boolean"},{"name":"x-trace","property":"x-trace","in":"header","as":"text"}],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const METRICS: OperationDefinition<MetricsInput> = {
  action: "notes.metrics",
  validate: validateMetricsInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const REMOVE: OperationDefinition<RemoveInput> = {
  action: "notes.remove",
  validate: validateRemoveInput,
  parameters: [{"name":"noteId","property":"noteId","in":"path","as":"text"},{"name":"secret","property":"secret","in":"query","as":"text"}],
  body: null,
  rateLimit: null,
  audited: true,
  reply: null,
};

export const REPLACE: OperationDefinition<ReplaceInput> = {
  action: "notes.replace",
  validate: validateReplaceInput,
  parameters: [{"name":"noteId","property":"noteId","in":"path","as":"text"}],
  body: "flat",
  rateLimit: null,
  audited: false,
  reply: null,
};

export const TITLE: OperationDefinition<TitleInput> = {
  action: "notes.title",
  validate: validateTitleInput,
  parameters: [{"name":"noteId","property":"noteId","in":"path","as":"text"}],
  body: {"property":"title"},
  rateLimit: null,
  audited: false,
  reply: null,
};

export const TOUCH: OperationDefinition<TouchInput> = {
  action: "notes.touch",
  validate: validateTouchInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const WRITE: OperationDefinition<WriteInput> = {
  action: "notes.write",
  validate: validateWriteInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":10,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};
