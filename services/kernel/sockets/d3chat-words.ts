import { encodeFrame, type EncodedFrame, type ServerFrames } from "../../../generated/server/frames.ts";
import type { D3chatMessage, Message } from "../../../generated/contracts/messaging/types.ts";
import type { UserActor } from "../../../generated/server/runtime/operation.ts";
import { isNameElsewhere } from "../name-elsewhere.ts";

/** Where sockets are opened that speak d3chat's words. */
export const D3CHAT_SOCKET = "/ws";

/** What is said to one of these sockets in place of a frame: another one, nothing, or that it has to come back. */
export type Said = EncodedFrame | "reconnect" | undefined;

type Ours = Exclude<keyof ServerFrames, `${typeof D3CHAT_SOCKET} ${string}`>;
type Words = { readonly [T in Ours]: ((body: ServerFrames[T], receiver: UserActor) => Said) | null };

/** A frame in d3chat's words. Whoever may have the one may have the other: both are decided by the same facts. */
export function inD3chatWords(frame: EncodedFrame, receiver: UserActor): Said {
  if (!isOurs(frame.type)) return frame;
  const say = WORDS[frame.type] as ((body: unknown, receiver: UserActor) => Said) | null;
  if (say === null) return undefined;
  const said = say((JSON.parse(frame.text) as { readonly body: unknown }).body, receiver);
  return typeof said === "object" ? { ...said, about: frame.about } : said;
}

function isOurs(type: EncodedFrame["type"]): type is Ours {
  return !type.startsWith(`${D3CHAT_SOCKET} `);
}

/** Below that d3chat's programs make more. */
const FEW_PREKEYS = 10;

/** Of each frame what d3chat's programs are told; null: they have no word for it. */
const WORDS: Words = {
  "message.new": (message) => {
    const said = messageOf(message);
    return said.edited_at === null
      ? encodeFrame("/ws message.new", { message: said })
      : encodeFrame("/ws message.edit", { message: said });
  },
  "typing.changed": ({ conversationId, accountId, typing }) =>
    encodeFrame(typing ? "/ws typing.start" : "/ws typing.stop", { user_id: accountId, channel_id: conversationId }),
  "conversation.new": ({ conversationId, members, createdAt }) => channel(conversationId, members, createdAt, true),
  "group.new": ({ conversationId, members, createdAt }) => channel(conversationId, members, createdAt, false),
  "keys.low": ({ oneTimePrekeys }, { deviceId }) =>
    oneTimePrekeys < FEW_PREKEYS
      ? encodeFrame("/ws keys.low_otp", { device_id: deviceId, remaining: oneTimePrekeys })
      : undefined,
  // They ask for what they have missed when they come back, and at no other time.
  "messages.missed": () => "reconnect",
  "account.deleted": null,
  "blocks.changed": null,
  "group.asked": null,
  "group.ended": null,
  "keys.changed": null,
  "message.delivered": null,
  "presence.changed": null,
  "records.changed": null,
  "session.ready": null,
};

/** What a program of d3chat has sealed, as a message of ours names it. */
const SEALED_BY_D3CHAT = "application/vnd.d3chat.sealed";

/** A message that says outside of what is sealed that it changes another one: so did those of 0.1.0. */
const EDIT = "application/vnd.tenchat.edit+json";

function messageOf(message: Message): D3chatMessage {
  const { contentType, protocolVersion, ciphertext } = message;
  const isTheirs = contentType === SEALED_BY_D3CHAT;
  return {
    id: message.messageId,
    channel_id: message.conversationId,
    sender_id: message.senderAccountId,
    sender_device_id: message.senderDeviceId,
    content: isTheirs ? Buffer.from(ciphertext, "base64").toString() : ciphertext,
    content_type: isTheirs ? "text" : contentType,
    protocol_version: isTheirs ? 2 : protocolVersion,
    reply_to_id: null,
    reply_to: null,
    attachments: [],
    edited_at: contentType === EDIT ? message.acceptedAt : null,
    created_at: message.acceptedAt,
    sequence: message.sequence,
    wrapped_key: message.wrappedKey,
    sent_at: message.meta.sentAt,
    client_sequence: message.meta.clientSequence,
  };
}

function channel(
  conversationId: string,
  members: readonly { readonly profile: { readonly username: string } }[],
  createdAt: string,
  isDirect: boolean,
): EncodedFrame {
  return encodeFrame("/ws channel.new", {
    channel: {
      id: conversationId,
      name: null,
      is_dm: isDirect,
      is_federated: members.some(({ profile }) => isNameElsewhere(profile.username)),
      encryption_type: isDirect ? "x3dh" : "sender_keys",
      created_by: null,
      created_at: createdAt,
    },
  });
}
