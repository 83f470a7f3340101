// @generated tenchat:server@1 hash:3a7685ce7d7c6ef750810d84ad36eec1 DO NOT EDIT DIRECTLY
// From specs/channels.tsp, specs/other.tsp.

import type { StartTypingInput, UpdateTypingInput, WriteNoteInput } from "../../contracts/frames/operations.ts";
import {
  validateStartTypingInput, validateUpdateTypingInput, validateWriteNoteInput
} from "../../contracts/frames/validators.ts";
import type { Receipt } from "../../contracts/shared/types.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

export interface FramesOperations {
  /** Somebody writes. */
  startTyping(input: StartTypingInput, context: OperationContext<UserActor>): Promise<void>;
  /** Nothing is answered. */
  updateTyping(input: UpdateTypingInput, context: OperationContext<UserActor>): Promise<void>;
  /** Writes a note; the answer comes after the commit. */
  writeNote(input: WriteNoteInput, context: OperationContext<UserActor>): Promise<Receipt>;
}

/** The implementation, for dependency injection. */
export const FRAMES_OPERATIONS = Symbol("FramesOperations");

export const START_TYPING: OperationDefinition<StartTypingInput> = {
  action: "frames.start-typing",
  validate: validateStartTypingInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const UPDATE_TYPING: OperationDefinition<UpdateTypingInput> = {
  action: "frames.update-typing",
  validate: validateUpdateTypingInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const WRITE_NOTE: OperationDefinition<WriteNoteInput> = {
  action: "frames.write-note",
  validate: validateWriteNoteInput,
  parameters: [],
  body: null,
  rateLimit: {"points":10,"seconds":60,"per":"device"},
  audited: false,
  reply: "note.write.reply",
};
