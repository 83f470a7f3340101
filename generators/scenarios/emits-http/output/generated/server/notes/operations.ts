// @generated tenchat:server@1 hash:d40f369fedb30cd0f2dc68cbf7c74f0d DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type {
  ExistsInput, ListInput, MetricsInput, MottoInput, PairInput, RemoveInput, ReplaceInput, TakeInput, TitleInput,
  TouchInput, WriteInput
} from "../../contracts/notes/operations.ts";
import {
  validateExistsInput, validateListInput, validateMetricsInput, validateMottoInput, validatePairInput,
  validateRemoveInput, validateReplaceInput, validateTakeInput, validateTitleInput, validateTouchInput,
  validateWriteInput
} from "../../contracts/notes/validators.ts";
import type { Note } from "../../contracts/shared/types.ts";
import type { Actor, OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

/** Things people write down. */
export interface NotesOperations {
  /** Beside the GET that would answer for it. */
  exists(input: ExistsInput, context: OperationContext<UserActor>): Promise<void>;
  /** Notes, latest first. More is said here. */
  list(input: ListInput, context: OperationContext<UserActor>): Promise<Note[]>;
  /** For machines. */
  metrics(input: MetricsInput, context: OperationContext<Actor>): Promise<string>;
  /** A text, or nothing at all. */
  motto(
    input: MottoInput,
    context: OperationContext<UserActor>
  ): Promise<{ status: 200; body: string; } | { status: 404; }>;
  /** Entries that are records themselves, one kind of them more than once. */
  pair(input: PairInput, context: OperationContext<UserActor>): Promise<[Note, string]>;
  remove(input: RemoveInput, context: OperationContext<UserActor>): Promise<void>;
  replace(input: ReplaceInput, context: OperationContext<UserActor>): Promise<Note>;
  /** Answers with statuses that the server itself refuses with as well. */
  take(
    input: TakeInput,
    context: OperationContext<UserActor>
  ): Promise<{ status: 200; body: Note; } | { status: 400; body: { code: "taken"; }; }>;
  title(input: TitleInput, context: OperationContext<UserActor>): Promise<void>;
  /** Two ways to succeed: the answer says which. */
  touch(
    input: TouchInput,
    context: OperationContext<UserActor>
  ): Promise<{ status: 200; body: Note; } | { status: 204; }>;
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
  parameters: [
    {"name":"limit","property":"limit","in":"query","as":"number"},
    {"name":"pinned","property":"pinned","in":"query","as":"boolean"},
    {"name":"x-trace","property":"x-trace","in":"header","as":"text"}
  ],
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

export const MOTTO: OperationDefinition<MottoInput> = {
  action: "notes.motto",
  validate: validateMottoInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const PAIR: OperationDefinition<PairInput> = {
  action: "notes.pair",
  validate: validatePairInput,
  parameters: [],
  body: "flat",
  rateLimit: null,
  audited: false,
  reply: null,
};

export const REMOVE: OperationDefinition<RemoveInput> = {
  action: "notes.remove",
  validate: validateRemoveInput,
  parameters: [{"name":"noteId","property":"noteId","in":"path","as":"text"},{
    "name":"secret",
    "property":"secret",
    "in":"query",
    "as":"text"
  }],
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

export const TAKE: OperationDefinition<TakeInput> = {
  action: "notes.take",
  validate: validateTakeInput,
  parameters: [],
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
