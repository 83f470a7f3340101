// @generated tenchat:client@1 hash:9ba2d472c6be9c465dc37626565fec08 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/channels.tsp, specs/contexts/identity/channels.tsp, specs/contexts/keys/channels.tsp, specs/contexts/messaging/channels.tsp.

import type { ConversationNewInput } from "../contracts/conversations/operations.ts";
import { validateConversationNewInput } from "../contracts/conversations/validators.ts";
import { errorFromBody } from "../contracts/errors.ts";
import type { PingInput, SessionReadyInput } from "../contracts/identity/operations.ts";
import type { Pong } from "../contracts/identity/types.ts";
import { validatePong, validateSessionReadyInput } from "../contracts/identity/validators.ts";
import type { KeysChangedInput, KeysLowInput } from "../contracts/keys/operations.ts";
import { validateKeysChangedInput, validateKeysLowInput } from "../contracts/keys/validators.ts";
import type { ConfirmReceivedInput, MessageDeliveredInput, MessageNewInput, MessagesMissedInput, SubmitMessageInput, TypingChangedInput, UpdateTypingInput } from "../contracts/messaging/operations.ts";
import type { MessageAccepted, Position } from "../contracts/messaging/types.ts";
import { validateMessageAccepted, validateMessageDeliveredInput, validateMessageNewInput, validateMessagesMissedInput, validatePosition, validateTypingChangedInput } from "../contracts/messaging/validators.ts";
import type { DeclaredError, Validator } from "../contracts/runtime.ts";
import { ProtocolViolation, accept } from "./runtime.ts";

/** A frame that the server sends of its own accord. */
export type ServerFrame =
  | { readonly type: "conversation.new"; readonly body: ConversationNewInput }
  | { readonly type: "keys.changed"; readonly body: KeysChangedInput }
  | { readonly type: "keys.low"; readonly body: KeysLowInput }
  | { readonly type: "message.delivered"; readonly body: MessageDeliveredInput }
  | { readonly type: "message.new"; readonly body: MessageNewInput }
  | { readonly type: "messages.missed"; readonly body: MessagesMissedInput }
  | { readonly type: "session.ready"; readonly body: SessionReadyInput }
  | { readonly type: "typing.changed"; readonly body: TypingChangedInput }
;

/** The answer to a frame that was called with an id, or an error without one. */
export type ReplyFrame =
  | { readonly type: "reply"; readonly id: string; readonly body: unknown }
  | { readonly type: "error"; readonly id: string | null; readonly error: DeclaredError };

const BODIES: Readonly<Record<string, Validator<never>>> = {
  "conversation.new": validateConversationNewInput,
  "keys.changed": validateKeysChangedInput,
  "keys.low": validateKeysLowInput,
  "message.delivered": validateMessageDeliveredInput,
  "message.new": validateMessageNewInput,
  "messages.missed": validateMessagesMissedInput,
  "session.ready": validateSessionReadyInput,
  "typing.changed": validateTypingChangedInput,
} as never;

/** Reads a frame of the server. Undefined: a frame of a type that this version does not know, which is passed over. */
export function parseServerFrame(text: string): ServerFrame | ReplyFrame | undefined {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch (cause) {
    throw new ProtocolViolation("A frame is not JSON.", { cause });
  }
  if (typeof frame !== "object" || frame === null || !("type" in frame) || typeof frame.type !== "string") throw new ProtocolViolation("A frame has no type.");
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
  if (validate === undefined) return undefined;
  return { type, body: accept(body, validate, type) } as ServerFrame;
}

/** Carries frames: `call` waits for the answer of the same id, `cast` expects none. */
export interface FramePort {
  call(type: string, body: unknown): Promise<unknown>;
  cast(type: string, body: unknown): void;
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

  /** Asks whether the other side is still there. */
  async ping(): Promise<Pong> {
    return accept(await this.#port.call("session.ping", {}), validatePong, "session.ping");
  }

  /** Says that one is writing, or has stopped; never stored. */
  updateTyping(input: UpdateTypingInput): void {
    this.#port.cast("typing.update", input);
  }
}
