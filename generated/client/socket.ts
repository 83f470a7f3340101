// @generated tenchat:client@1 hash:09de4a32cd7aa992e61b771fb4f923c1 DO NOT EDIT DIRECTLY
// From specs/contexts/.

import type {
  AccountDeletedFrame, BlocksChangedFrame, ConversationNewFrame, GroupAskedFrame, GroupEndedFrame, GroupNewFrame
} from "../contracts/conversations/operations.ts";
import {
  validateAccountDeletedFrame, validateBlocksChangedFrame, validateConversationNewFrame, validateGroupAskedFrame,
  validateGroupEndedFrame, validateGroupNewFrame
} from "../contracts/conversations/validators.ts";
import { errorFromBody } from "../contracts/errors.ts";
import type { PingInput, SessionReadyFrame } from "../contracts/identity/operations.ts";
import type { Pong } from "../contracts/identity/types.ts";
import { validatePong, validateSessionReadyFrame } from "../contracts/identity/validators.ts";
import type { KeysChangedFrame, KeysLowFrame } from "../contracts/keys/operations.ts";
import { validateKeysChangedFrame, validateKeysLowFrame } from "../contracts/keys/validators.ts";
import type {
  ConfirmReceivedInput, MessageDeliveredFrame, MessageNewFrame, MessagesMissedFrame, PresenceChangedFrame,
  SubmitMessageInput, TypingChangedFrame, UpdatePresenceInput, UpdateTypingInput
} from "../contracts/messaging/operations.ts";
import type { MessageAccepted, Position } from "../contracts/messaging/types.ts";
import {
  validateMessageAccepted, validateMessageDeliveredFrame, validateMessageNewFrame, validateMessagesMissedFrame,
  validatePosition, validatePresenceChangedFrame, validateTypingChangedFrame
} from "../contracts/messaging/validators.ts";
import type { RecordsChangedFrame } from "../contracts/records/operations.ts";
import { validateRecordsChangedFrame } from "../contracts/records/validators.ts";
import type { DeclaredError, Validator } from "../contracts/runtime/check.ts";
import { NotServed, ProtocolViolation, accept } from "./runtime/transport.ts";

/** A frame that the server sends of its own accord. */
export type ServerFrame =
  | { readonly type: "account.deleted"; readonly body: AccountDeletedFrame }
  | { readonly type: "blocks.changed"; readonly body: BlocksChangedFrame }
  | { readonly type: "conversation.new"; readonly body: ConversationNewFrame }
  | { readonly type: "group.asked"; readonly body: GroupAskedFrame }
  | { readonly type: "group.ended"; readonly body: GroupEndedFrame }
  | { readonly type: "group.new"; readonly body: GroupNewFrame }
  | { readonly type: "keys.changed"; readonly body: KeysChangedFrame }
  | { readonly type: "keys.low"; readonly body: KeysLowFrame }
  | { readonly type: "message.delivered"; readonly body: MessageDeliveredFrame }
  | { readonly type: "message.new"; readonly body: MessageNewFrame }
  | { readonly type: "messages.missed"; readonly body: MessagesMissedFrame }
  | { readonly type: "presence.changed"; readonly body: PresenceChangedFrame }
  | { readonly type: "records.changed"; readonly body: RecordsChangedFrame }
  | { readonly type: "session.ready"; readonly body: SessionReadyFrame }
  | { readonly type: "typing.changed"; readonly body: TypingChangedFrame };

/** A frame of a type that this version does not know: the server is newer. */
export interface UnknownFrame {
  readonly type: "unknown";

  /** What the server calls it. */
  readonly name: string;
}

/** The answer to a frame that was called with an id, or an error without one. */
export type ReplyFrame =
  | { readonly type: "reply"; readonly id: string; readonly body: unknown }
  | { readonly type: "error"; readonly id: string | null; readonly error: DeclaredError };

const BODIES: Readonly<Record<string, Validator<never>>> = {
  "account.deleted": validateAccountDeletedFrame,
  "blocks.changed": validateBlocksChangedFrame,
  "conversation.new": validateConversationNewFrame,
  "group.asked": validateGroupAskedFrame,
  "group.ended": validateGroupEndedFrame,
  "group.new": validateGroupNewFrame,
  "keys.changed": validateKeysChangedFrame,
  "keys.low": validateKeysLowFrame,
  "message.delivered": validateMessageDeliveredFrame,
  "message.new": validateMessageNewFrame,
  "messages.missed": validateMessagesMissedFrame,
  "presence.changed": validatePresenceChangedFrame,
  "records.changed": validateRecordsChangedFrame,
  "session.ready": validateSessionReadyFrame,
  "typing.changed": validateTypingChangedFrame,
} as never;

/** Reads a frame of the server. */
export function parseServerFrame(text: string): ServerFrame | UnknownFrame | ReplyFrame {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch (cause) {
    throw new ProtocolViolation("A frame is not JSON.", { cause });
  }
  if (
    typeof frame !== "object" || frame === null || !("type" in frame) || typeof frame.type !== "string"
  ) throw new ProtocolViolation("A frame has no type.");
  const { type } = frame;
  const id = "id" in frame && typeof frame.id === "string" ? frame.id : null;
  const body = "body" in frame ? frame.body : undefined;
  if (type === "error") {
    const error = errorFromBody(body);
    if (error === undefined) throw new ProtocolViolation("An error frame has no declared error.");
    return { type: "error", id, error };
  }
  if (type.endsWith(".reply") && id !== null) return { type: "reply", id, body };
  const validate = Object.hasOwn(BODIES, type) ? BODIES[type] : undefined;
  if (validate === undefined) return { type: "unknown", name: type };
  return { type, body: accept(body, validate, type) } as ServerFrame;
}

/** One for each frame of the server: a frame that nobody hears does not compile. */
export type FrameHandlers = { readonly [Frame in ServerFrame as Frame["type"]]: (body: Frame["body"]) => void };

/** Hands a frame to the handler of its type. */
export function hear(frame: ServerFrame, handlers: FrameHandlers): void {
  (handlers[frame.type] as (body: ServerFrame["body"]) => void)(frame.body);
}

/** A frame that the client sends. */
export type ClientFrame =
  | { readonly type: "message.received"; readonly body: ConfirmReceivedInput }
  | { readonly type: "message.submit"; readonly body: SubmitMessageInput }
  | { readonly type: "presence.update"; readonly body: UpdatePresenceInput }
  | { readonly type: "session.ping"; readonly body: PingInput }
  | { readonly type: "typing.update"; readonly body: UpdateTypingInput };

/** Carries frames: `call` waits for the answer of the same id, `cast` expects none. */
export interface FramePort {
  call(type: string, body: unknown): Promise<unknown>;
  cast(type: string, body: unknown): void;

  /** Whether the server has agreed to a feature; undefined while nobody knows, and then it is asked all the same. */
  serves?(feature: string): boolean | undefined;
}

/** Sends the frames of this client. */
export class SocketApi {
  readonly #port: FramePort;

  constructor(port: FramePort) {
    this.#port = port;
  }

  /** Says that this device has everything up to a sequence number; the others are told. */
  async confirmReceived(input: ConfirmReceivedInput): Promise<Position> {
    return accept(await this.#port.call("message.received", input), validatePosition, "message.received");
  }

  /** Sends a message. The answer comes after the commit: from then on it cannot be lost. */
  async submitMessage(input: SubmitMessageInput): Promise<MessageAccepted> {
    return accept(await this.#port.call("message.submit", input), validateMessageAccepted, "message.submit");
  }

  /**
   * Says that one is here, to whoever is in the conversation and is not blocked. Clients say it in conversations of
   * two, and only for those who have chosen so; it is never stored, and the first to be dropped.
   */
  updatePresence(input: UpdatePresenceInput): void {
    if (this.#port.serves?.("presence") === false) throw new NotServed("presence");
    this.#port.cast("presence.update", input);
  }

  /** Asks whether the other side is still there. */
  async ping(): Promise<Pong> {
    return accept(await this.#port.call("session.ping", {}), validatePong, "session.ping");
  }

  /** Says that one is writing, or has stopped; never stored. */
  updateTyping(input: UpdateTypingInput): void {
    this.#port.cast("typing.update", input);
  }
}
