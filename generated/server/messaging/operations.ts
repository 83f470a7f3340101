// @generated tenchat:server@1 hash:6efffd5a2560e5b605766a00f8f9631e DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/.

import type {
  AnnouncePresenceInput, CatchUpInput, ConfirmReceivedInput, PostMessageInput, ReadHistoryInput, StartTypingInput,
  StopTypingInput, SubmitMessageInput, SubscribeInput, UpdatePresenceInput, UpdateTypingInput
} from "../../contracts/messaging/operations.ts";
import type { CatchUp, MessageAccepted, MessagePage, Position } from "../../contracts/messaging/types.ts";
import {
  validateAnnouncePresenceInput, validateCatchUpInput, validateConfirmReceivedInput, validatePostMessageInput,
  validateReadHistoryInput, validateStartTypingInput, validateStopTypingInput, validateSubmitMessageInput,
  validateSubscribeInput, validateUpdatePresenceInput, validateUpdateTypingInput
} from "../../contracts/messaging/validators.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

/** The log of each conversation: ciphertexts in order. */
export interface MessagingOperations {
  /**
   * Says to everybody with whom one is in a conversation of two whether one is here: `online`, or lately, which is
   * `away`. Nobody is told of `offline`: whoever says nothing any more is not here. Never stored.
   */
  announcePresence(input: AnnouncePresenceInput, context: OperationContext<UserActor>): Promise<void>;
  /** Says that this device has everything up to a sequence number; the others are told. */
  confirmReceived(input: ConfirmReceivedInput, context: OperationContext<UserActor>): Promise<Position>;
  /** Says that one is writing; never stored. */
  startTyping(input: StartTypingInput, context: OperationContext<UserActor>): Promise<void>;
  /** Says that one has stopped writing. */
  stopTyping(input: StopTypingInput, context: OperationContext<UserActor>): Promise<void>;
  /** Sends a message. The answer comes after the commit: from then on it cannot be lost. */
  submitMessage(input: SubmitMessageInput, context: OperationContext<UserActor>): Promise<MessageAccepted>;
  /**
   * Asks for what is said in a channel. All that is said in one's own comes anyhow: this is answered by nothing, or by
   * a refusal where one is not in it.
   */
  subscribe(input: SubscribeInput, context: OperationContext<UserActor>): Promise<void>;
  /**
   * Says that one is here, to whoever is in the conversation and is not blocked. Clients say it in conversations of
   * two, and only for those who have chosen so; it is never stored, and the first to be dropped.
   */
  updatePresence(input: UpdatePresenceInput, context: OperationContext<UserActor>): Promise<void>;
  /** Says that one is writing, or has stopped; never stored. */
  updateTyping(input: UpdateTypingInput, context: OperationContext<UserActor>): Promise<void>;
  /** Everything that this device has missed in all its conversations. */
  catchUp(input: CatchUpInput, context: OperationContext<UserActor>): Promise<CatchUp>;
  /** Sends a message without a socket; the same as the frame `message.submit`. */
  postMessage(input: PostMessageInput, context: OperationContext<UserActor>): Promise<MessageAccepted>;
  /** A page of history, oldest first: the messages just before a sequence number, or the latest. */
  readHistory(input: ReadHistoryInput, context: OperationContext<UserActor>): Promise<MessagePage>;
}

/** The implementation, for dependency injection. */
export const MESSAGING_OPERATIONS = Symbol("MessagingOperations");

export const ANNOUNCE_PRESENCE: OperationDefinition<AnnouncePresenceInput> = {
  action: "messaging.announce-presence",
  validate: validateAnnouncePresenceInput,
  parameters: [],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const CONFIRM_RECEIVED: OperationDefinition<ConfirmReceivedInput> = {
  action: "messaging.confirm-received",
  validate: validateConfirmReceivedInput,
  parameters: [],
  body: null,
  rateLimit: {"points":1200,"seconds":60,"per":"device"},
  audited: false,
  reply: "message.received.reply",
};

export const START_TYPING: OperationDefinition<StartTypingInput> = {
  action: "messaging.start-typing",
  validate: validateStartTypingInput,
  parameters: [],
  body: null,
  rateLimit: {"points":120,"seconds":60,"per":"device","bucket":"messaging.update-typing"},
  audited: false,
  reply: null,
};

export const STOP_TYPING: OperationDefinition<StopTypingInput> = {
  action: "messaging.stop-typing",
  validate: validateStopTypingInput,
  parameters: [],
  body: null,
  rateLimit: {"points":120,"seconds":60,"per":"device","bucket":"messaging.update-typing"},
  audited: false,
  reply: null,
};

export const SUBMIT_MESSAGE: OperationDefinition<SubmitMessageInput> = {
  action: "messaging.submit-message",
  validate: validateSubmitMessageInput,
  parameters: [],
  body: null,
  rateLimit: {"points":600,"seconds":60,"per":"account","bucket":"messaging.post-message"},
  audited: false,
  reply: "message.submit.reply",
};

export const SUBSCRIBE: OperationDefinition<SubscribeInput> = {
  action: "messaging.subscribe",
  validate: validateSubscribeInput,
  parameters: [],
  body: null,
  rateLimit: {"points":600,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};

export const UPDATE_PRESENCE: OperationDefinition<UpdatePresenceInput> = {
  action: "messaging.update-presence",
  validate: validateUpdatePresenceInput,
  parameters: [],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};

export const UPDATE_TYPING: OperationDefinition<UpdateTypingInput> = {
  action: "messaging.update-typing",
  validate: validateUpdateTypingInput,
  parameters: [],
  body: null,
  rateLimit: {"points":120,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};

export const CATCH_UP: OperationDefinition<CatchUpInput> = {
  action: "messaging.catch-up",
  validate: validateCatchUpInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":240,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};

export const POST_MESSAGE: OperationDefinition<PostMessageInput> = {
  action: "messaging.post-message",
  validate: validatePostMessageInput,
  parameters: [{"name":"conversationId","property":"conversationId","in":"path","as":"text"}],
  body: "flat",
  rateLimit: {"points":600,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const READ_HISTORY: OperationDefinition<ReadHistoryInput> = {
  action: "messaging.read-history",
  validate: validateReadHistoryInput,
  parameters: [
    {"name":"conversationId","property":"conversationId","in":"path","as":"text"},
    {"name":"before","property":"before","in":"query","as":"number"},
    {"name":"limit","property":"limit","in":"query","as":"number"}
  ],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};
