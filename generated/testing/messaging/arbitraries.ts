// @generated tenchat:arbitraries@1 hash:35673caf11b5e63f504e89a713ed06d7 DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/.

import { type Arbitrary, array, boolean, constant, constantFrom, integer, oneof, record } from "fast-check";
import type {
  AnnouncePresenceInput, CatchUpInput, ConfirmReceivedInput, D3chatMessageDeleteFrame, D3chatMessageEditFrame,
  D3chatMessageNewFrame, D3chatTypingStartFrame, D3chatTypingStopFrame, MessageDeliveredFrame, MessageNewFrame,
  MessagesMissedFrame, PostMessageInput, PresenceChangedFrame, ReadHistoryInput, StartTypingInput, StopTypingInput,
  SubmitMessageInput, SubscribeInput, TypingChangedFrame, UpdatePresenceInput, UpdateTypingInput
} from "../../contracts/messaging/operations.ts";
import type {
  CatchUp, D3chatMessage, Delivery, DeviceKey, KnownPosition, Message, MessageAccepted, MessageMeta, MessagePage,
  MissingDevice, Position, RewoundConversation
} from "../../contracts/messaging/types.ts";
import { anyJson, base64, drawWith, moment, nested, text } from "../runtime/draw.ts";

export function arbitraryCatchUp(): Arbitrary<CatchUp> {
  return record(
    {
      incarnation: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      rewound: array(nested(() => arbitraryRewoundConversation()), { minLength: 0, maxLength: 3 }),
      messages: array(nested(() => arbitraryMessage()), { minLength: 0, maxLength: 3 }),
      deliveries: array(nested(() => arbitraryDelivery()), { minLength: 0, maxLength: 3 }),
      hasMore: boolean()
    }
  ) as Arbitrary<CatchUp>;
}

/** One of them, always the same, with what the test cares about. */
export function buildCatchUp(overrides: Partial<CatchUp> = {}): CatchUp {
  return drawWith(arbitraryCatchUp(), overrides);
}

export function arbitraryD3chatMessage(): Arbitrary<D3chatMessage> {
  return record(
    {
      id: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      channel_id: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      sender_id: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      sender_device_id: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      content: base64(17, 64),
      content_type: text({"min":0,"max":1000000}),
      protocol_version: integer({ min: 0, max: 1000000 }),
      reply_to_id: constant(null),
      reply_to: constant(null),
      attachments: array(anyJson(), { minLength: 0, maxLength: 0 }),
      edited_at: oneof(moment(), constant(null)),
      created_at: moment(),
      sequence: integer({ min: 0, max: 1000000 }),
      wrapped_key: oneof(base64(1, 64), constant(null)),
      sent_at: moment(),
      client_sequence: integer({ min: 0, max: 1000000 })
    }
  ) as Arbitrary<D3chatMessage>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatMessage(overrides: Partial<D3chatMessage> = {}): D3chatMessage {
  return drawWith(arbitraryD3chatMessage(), overrides);
}

export function arbitraryDelivery(): Arbitrary<Delivery> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      sequence: integer({ min: 0, max: 1000000 })
    }
  ) as Arbitrary<Delivery>;
}

/** One of them, always the same, with what the test cares about. */
export function buildDelivery(overrides: Partial<Delivery> = {}): Delivery {
  return drawWith(arbitraryDelivery(), overrides);
}

export function arbitraryDeviceKey(): Arbitrary<DeviceKey> {
  return record(
    {
      deviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      wrappedKey: base64(1, 64)
    }
  ) as Arbitrary<DeviceKey>;
}

/** One of them, always the same, with what the test cares about. */
export function buildDeviceKey(overrides: Partial<DeviceKey> = {}): DeviceKey {
  return drawWith(arbitraryDeviceKey(), overrides);
}

export function arbitraryKnownPosition(): Arbitrary<KnownPosition> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      sequence: integer({ min: 0, max: 1000000 }),
      acceptedAt: moment()
    },
    { requiredKeys: ["conversationId", "sequence"] }
  ) as Arbitrary<KnownPosition>;
}

/** One of them, always the same, with what the test cares about. */
export function buildKnownPosition(overrides: Partial<KnownPosition> = {}): KnownPosition {
  return drawWith(arbitraryKnownPosition(), overrides);
}

export function arbitraryMessage(): Arbitrary<Message> {
  return record(
    {
      messageId: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      sequence: integer({ min: 0, max: 1000000 }),
      senderAccountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      senderDeviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      contentType: text({"min":0,"max":100}, /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/u),
      protocolVersion: integer({ min: 0, max: 1000000 }),
      ciphertext: base64(17, 64),
      wrappedKey: oneof(base64(1, 64), constant(null)),
      meta: nested(() => arbitraryMessageMeta()),
      acceptedAt: moment()
    }
  ) as Arbitrary<Message>;
}

/** One of them, always the same, with what the test cares about. */
export function buildMessage(overrides: Partial<Message> = {}): Message {
  return drawWith(arbitraryMessage(), overrides);
}

export function arbitraryMessageAccepted(): Arbitrary<MessageAccepted> {
  return record(
    {
      messageId: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      sequence: integer({ min: 0, max: 1000000 }),
      acceptedAt: moment()
    }
  ) as Arbitrary<MessageAccepted>;
}

/** One of them, always the same, with what the test cares about. */
export function buildMessageAccepted(overrides: Partial<MessageAccepted> = {}): MessageAccepted {
  return drawWith(arbitraryMessageAccepted(), overrides);
}

export function arbitraryMessageMeta(): Arbitrary<MessageMeta> {
  return record({ sentAt: moment(), clientSequence: integer({ min: 0, max: 1000000 }) }) as Arbitrary<MessageMeta>;
}

/** One of them, always the same, with what the test cares about. */
export function buildMessageMeta(overrides: Partial<MessageMeta> = {}): MessageMeta {
  return drawWith(arbitraryMessageMeta(), overrides);
}

export function arbitraryMessagePage(): Arbitrary<MessagePage> {
  return record(
    { messages: array(nested(() => arbitraryMessage()), { minLength: 0, maxLength: 3 }), hasMore: boolean() }
  ) as Arbitrary<MessagePage>;
}

/** One of them, always the same, with what the test cares about. */
export function buildMessagePage(overrides: Partial<MessagePage> = {}): MessagePage {
  return drawWith(arbitraryMessagePage(), overrides);
}

export function arbitraryMissingDevice(): Arbitrary<MissingDevice> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      deviceId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid")
    }
  ) as Arbitrary<MissingDevice>;
}

/** One of them, always the same, with what the test cares about. */
export function buildMissingDevice(overrides: Partial<MissingDevice> = {}): MissingDevice {
  return drawWith(arbitraryMissingDevice(), overrides);
}

export function arbitraryPosition(): Arbitrary<Position> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      sequence: integer({ min: 0, max: 1000000 })
    }
  ) as Arbitrary<Position>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPosition(overrides: Partial<Position> = {}): Position {
  return drawWith(arbitraryPosition(), overrides);
}

export function arbitraryRewoundConversation(): Arbitrary<RewoundConversation> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      lastSequence: oneof(integer({ min: 0, max: 1000000 }), constant(null))
    }
  ) as Arbitrary<RewoundConversation>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRewoundConversation(overrides: Partial<RewoundConversation> = {}): RewoundConversation {
  return drawWith(arbitraryRewoundConversation(), overrides);
}

export function arbitraryAnnouncePresenceInput(): Arbitrary<AnnouncePresenceInput> {
  return record(
    { status: constantFrom("online" as const, "away" as const, "offline" as const) }
  ) as Arbitrary<AnnouncePresenceInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAnnouncePresenceInput(overrides: Partial<AnnouncePresenceInput> = {}): AnnouncePresenceInput {
  return drawWith(arbitraryAnnouncePresenceInput(), overrides);
}

export function arbitraryConfirmReceivedInput(): Arbitrary<ConfirmReceivedInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      sequence: integer({ min: 0, max: 1000000 })
    }
  ) as Arbitrary<ConfirmReceivedInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildConfirmReceivedInput(overrides: Partial<ConfirmReceivedInput> = {}): ConfirmReceivedInput {
  return drawWith(arbitraryConfirmReceivedInput(), overrides);
}

export function arbitraryD3chatMessageDeleteFrame(): Arbitrary<D3chatMessageDeleteFrame> {
  return record(
    {
      message_id: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      channel_id: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<D3chatMessageDeleteFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatMessageDeleteFrame(
  overrides: Partial<D3chatMessageDeleteFrame> = {}
): D3chatMessageDeleteFrame {
  return drawWith(arbitraryD3chatMessageDeleteFrame(), overrides);
}

export function arbitraryD3chatMessageEditFrame(): Arbitrary<D3chatMessageEditFrame> {
  return record({ message: nested(() => arbitraryD3chatMessage()) }) as Arbitrary<D3chatMessageEditFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatMessageEditFrame(overrides: Partial<D3chatMessageEditFrame> = {}): D3chatMessageEditFrame {
  return drawWith(arbitraryD3chatMessageEditFrame(), overrides);
}

export function arbitraryD3chatMessageNewFrame(): Arbitrary<D3chatMessageNewFrame> {
  return record({ message: nested(() => arbitraryD3chatMessage()) }) as Arbitrary<D3chatMessageNewFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatMessageNewFrame(overrides: Partial<D3chatMessageNewFrame> = {}): D3chatMessageNewFrame {
  return drawWith(arbitraryD3chatMessageNewFrame(), overrides);
}

export function arbitraryD3chatTypingStartFrame(): Arbitrary<D3chatTypingStartFrame> {
  return record(
    {
      user_id: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid"),
      channel_id: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<D3chatTypingStartFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatTypingStartFrame(overrides: Partial<D3chatTypingStartFrame> = {}): D3chatTypingStartFrame {
  return drawWith(arbitraryD3chatTypingStartFrame(), overrides);
}

export function arbitraryD3chatTypingStopFrame(): Arbitrary<D3chatTypingStopFrame> {
  return record(
    {
      user_id: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid"),
      channel_id: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<D3chatTypingStopFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatTypingStopFrame(overrides: Partial<D3chatTypingStopFrame> = {}): D3chatTypingStopFrame {
  return drawWith(arbitraryD3chatTypingStopFrame(), overrides);
}

export function arbitraryMessageDeliveredFrame(): Arbitrary<MessageDeliveredFrame> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      sequence: integer({ min: 0, max: 1000000 })
    }
  ) as Arbitrary<MessageDeliveredFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildMessageDeliveredFrame(overrides: Partial<MessageDeliveredFrame> = {}): MessageDeliveredFrame {
  return drawWith(arbitraryMessageDeliveredFrame(), overrides);
}

export function arbitraryMessageNewFrame(): Arbitrary<MessageNewFrame> {
  return record(
    {
      messageId: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      sequence: integer({ min: 0, max: 1000000 }),
      senderAccountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      senderDeviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      contentType: text({"min":0,"max":100}, /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/u),
      protocolVersion: integer({ min: 0, max: 1000000 }),
      ciphertext: base64(17, 64),
      wrappedKey: oneof(base64(1, 64), constant(null)),
      meta: nested(() => arbitraryMessageMeta()),
      acceptedAt: moment()
    }
  ) as Arbitrary<MessageNewFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildMessageNewFrame(overrides: Partial<MessageNewFrame> = {}): MessageNewFrame {
  return drawWith(arbitraryMessageNewFrame(), overrides);
}

export function arbitraryMessagesMissedFrame(): Arbitrary<MessagesMissedFrame> {
  return record({  }) as Arbitrary<MessagesMissedFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildMessagesMissedFrame(overrides: Partial<MessagesMissedFrame> = {}): MessagesMissedFrame {
  return drawWith(arbitraryMessagesMissedFrame(), overrides);
}

export function arbitraryPresenceChangedFrame(): Arbitrary<PresenceChangedFrame> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      presence: constantFrom("online" as const, "recently" as const)
    }
  ) as Arbitrary<PresenceChangedFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPresenceChangedFrame(overrides: Partial<PresenceChangedFrame> = {}): PresenceChangedFrame {
  return drawWith(arbitraryPresenceChangedFrame(), overrides);
}

export function arbitraryStartTypingInput(): Arbitrary<StartTypingInput> {
  return record(
    {
      channel_id: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<StartTypingInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildStartTypingInput(overrides: Partial<StartTypingInput> = {}): StartTypingInput {
  return drawWith(arbitraryStartTypingInput(), overrides);
}

export function arbitraryStopTypingInput(): Arbitrary<StopTypingInput> {
  return record(
    {
      channel_id: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<StopTypingInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildStopTypingInput(overrides: Partial<StopTypingInput> = {}): StopTypingInput {
  return drawWith(arbitraryStopTypingInput(), overrides);
}

export function arbitrarySubmitMessageInput(): Arbitrary<SubmitMessageInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      messageId: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      contentType: text({"min":0,"max":100}, /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/u),
      protocolVersion: integer({ min: 1, max: 1000 }),
      ciphertext: base64(17, 64),
      keys: array(nested(() => arbitraryDeviceKey()), { minLength: 0, maxLength: 3 }),
      membership: integer({ min: 1, max: 1000000 }),
      aside: boolean(),
      meta: nested(() => arbitraryMessageMeta())
    },
    { requiredKeys: ["conversationId", "messageId", "contentType", "protocolVersion", "ciphertext", "keys", "meta"] }
  ) as Arbitrary<SubmitMessageInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSubmitMessageInput(overrides: Partial<SubmitMessageInput> = {}): SubmitMessageInput {
  return drawWith(arbitrarySubmitMessageInput(), overrides);
}

export function arbitrarySubscribeInput(): Arbitrary<SubscribeInput> {
  return record(
    {
      channel_id: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<SubscribeInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSubscribeInput(overrides: Partial<SubscribeInput> = {}): SubscribeInput {
  return drawWith(arbitrarySubscribeInput(), overrides);
}

export function arbitraryTypingChangedFrame(): Arbitrary<TypingChangedFrame> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      typing: boolean()
    }
  ) as Arbitrary<TypingChangedFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildTypingChangedFrame(overrides: Partial<TypingChangedFrame> = {}): TypingChangedFrame {
  return drawWith(arbitraryTypingChangedFrame(), overrides);
}

export function arbitraryUpdatePresenceInput(): Arbitrary<UpdatePresenceInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      presence: constantFrom("online" as const, "recently" as const)
    }
  ) as Arbitrary<UpdatePresenceInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildUpdatePresenceInput(overrides: Partial<UpdatePresenceInput> = {}): UpdatePresenceInput {
  return drawWith(arbitraryUpdatePresenceInput(), overrides);
}

export function arbitraryUpdateTypingInput(): Arbitrary<UpdateTypingInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      typing: boolean()
    }
  ) as Arbitrary<UpdateTypingInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildUpdateTypingInput(overrides: Partial<UpdateTypingInput> = {}): UpdateTypingInput {
  return drawWith(arbitraryUpdateTypingInput(), overrides);
}

export function arbitraryCatchUpInput(): Arbitrary<CatchUpInput> {
  return record(
    {
      positions: array(nested(() => arbitraryKnownPosition()), { minLength: 0, maxLength: 3 }),
      limit: integer({ min: 1, max: 500 }),
      groups: boolean()
    },
    { requiredKeys: ["positions"] }
  ) as Arbitrary<CatchUpInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildCatchUpInput(overrides: Partial<CatchUpInput> = {}): CatchUpInput {
  return drawWith(arbitraryCatchUpInput(), overrides);
}

export function arbitraryPostMessageInput(): Arbitrary<PostMessageInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      messageId: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      contentType: text({"min":0,"max":100}, /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/u),
      protocolVersion: integer({ min: 1, max: 1000 }),
      ciphertext: base64(17, 64),
      keys: array(nested(() => arbitraryDeviceKey()), { minLength: 0, maxLength: 3 }),
      membership: integer({ min: 1, max: 1000000 }),
      aside: boolean(),
      meta: nested(() => arbitraryMessageMeta())
    },
    { requiredKeys: ["conversationId", "messageId", "contentType", "protocolVersion", "ciphertext", "keys", "meta"] }
  ) as Arbitrary<PostMessageInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPostMessageInput(overrides: Partial<PostMessageInput> = {}): PostMessageInput {
  return drawWith(arbitraryPostMessageInput(), overrides);
}

export function arbitraryReadHistoryInput(): Arbitrary<ReadHistoryInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      before: integer({ min: 1, max: 1000000 }),
      limit: integer({ min: 1, max: 100 })
    },
    { requiredKeys: ["conversationId"] }
  ) as Arbitrary<ReadHistoryInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadHistoryInput(overrides: Partial<ReadHistoryInput> = {}): ReadHistoryInput {
  return drawWith(arbitraryReadHistoryInput(), overrides);
}
