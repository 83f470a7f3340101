import type { WantedElsewhere } from "../../conversations/index.ts";
import type { SaidMessage } from "../../messaging/index.ts";
import type { NamedMember } from "../rules/event-families.ts";
import { eventOf } from "./write-events.ts";
import type { Way } from "./write-events.ts";

/** `group.item`, of ours alone: something has its place in a group that is at home here. `members`: of a roster. */
export function writeGroupItem(
  way: Way,
  conversationId: string,
  message: SaidMessage,
  theirDevices: ReadonlySet<string>,
  members: readonly NamedMember[],
): Buffer {
  const id = `group-${conversationId}-${message.sequence}-${message.messageId}`;
  const event = { ...eventOf(way, id, "group.item", message.acceptedAt), channel_id: conversationId };
  return Buffer.from(JSON.stringify({ ...event, ...itemOf(message, theirDevices), members }));
}

/** `group.items`: the same of several messages, one after the other, none of which is a roster. */
export function writeGroupItems(
  way: Way,
  conversationId: string,
  messages: readonly SaidMessage[],
  theirDevices: ReadonlySet<string>,
): Buffer {
  const [first, last] = [messages[0]!, messages.at(-1)!];
  const id = `group-${conversationId}-${first.sequence}-${last.sequence}-${last.messageId}`;
  const event = { ...eventOf(way, id, "group.items", last.acceptedAt), channel_id: conversationId };
  return Buffer.from(JSON.stringify({ ...event, items: messages.map((each) => itemOf(each, theirDevices)) }));
}

/** Of the wrapped keys those alone that somebody there can use. */
function itemOf(message: SaidMessage, theirDevices: ReadonlySet<string>) {
  const keys = Object.entries(message.wrappedKeys).filter(([deviceId]) => theirDevices.has(deviceId));
  return {
    sequence: message.sequence,
    message_id: message.messageId,
    sender_id: message.senderAccountId,
    sender_device_id: message.senderDeviceId,
    content: message.ciphertext.toString("base64"),
    content_type: message.contentType,
    protocol_version: message.protocolVersion,
    wrapped_keys: Object.fromEntries(keys),
    sent_at: message.sentAt.toISOString(),
    client_sequence: message.clientSequence,
  };
}

/** `group.message` and `group.change`, of ours alone: what somebody here wants in a group that is at home elsewhere. */
export function writeWanted(
  way: Way,
  wanted: WantedElsewhere,
  username: string,
  members: readonly NamedMember[],
  now: Date,
): Buffer {
  const { kind, accountId, conversationId, messageId } = wanted;
  const type = `group.${kind === "roster" ? "change" : "message"}`;
  const event = {
    ...eventOf(way, `${type}-${conversationId}-${messageId}`, type, now),
    channel_id: conversationId,
    message_id: messageId,
    sender_username: username,
    sender_id: accountId,
  };
  const said =
    wanted.kind === "roster"
      ? { roster: wanted.roster.toString("base64"), members }
      : {
          sender_device_id: wanted.deviceId,
          content: wanted.ciphertext.toString("base64"),
          content_type: wanted.contentType,
          protocol_version: wanted.protocolVersion,
          wrapped_keys: wanted.wrappedKeys,
          sent_at: wanted.sentAt.toISOString(),
          client_sequence: wanted.clientSequence,
          membership: wanted.membership,
          aside: wanted.aside,
        };
  return Buffer.from(JSON.stringify({ ...event, ...said }));
}
