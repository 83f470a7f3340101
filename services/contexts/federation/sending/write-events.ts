import type { GroupLeave } from "../../../../generated/contracts/identity/types.ts";
import { MOST_LEAVES } from "../rules/event-families.ts";
import type { SaidMessage } from "../../messaging/index.ts";

/** From which server to which. */
export interface Way {
  readonly origin: string;
  readonly destination: string;
}

/** What every event says. d3chat writes moments with `+00:00`. */
export const eventOf = ({ origin, destination }: Way, eventId: string, type: string, at: Date) => ({
  event_id: eventId,
  origin_server: origin,
  destination_server: destination,
  timestamp: at.toISOString().replace("Z", "+00:00"),
  type,
});

/** Who begins a conversation with whom, and when: the same whenever it is sent again, by which it is known. */
export interface Invitation {
  readonly conversationId: string;
  readonly inviter: { readonly accountId: string; readonly username: string };
  readonly invitee: { readonly accountId: string; readonly username: string };
  readonly at: Date;
}

/** `channel.invite`: another server is told of a conversation. */
export function writeInvitation(way: Way, { conversationId, inviter, invitee, at }: Invitation): Buffer {
  const event = {
    ...eventOf(way, `invite-${conversationId}-${invitee.accountId}`, "channel.invite", at),
    channel_id: conversationId,
    channel_name: null,
    inviter_username: inviter.username,
    invitee_username: invitee.username,
    encryption_type: "x3dh",
    inviter_id: inviter.accountId,
    invitee_id: invitee.accountId,
  };
  return Buffer.from(JSON.stringify(event));
}

/** The formats of d3chat; a later one of ours is told as the last of them, since what is sealed says its own. */
const HIGHEST_VERSION = 2;

/**
 * `message.relay`: another server is told a message. Of the wrapped keys only those that somebody there can use go with
 * it; a d3chat server passes over what stands last.
 */
export function writeRelay(
  way: Way,
  conversationId: string,
  message: SaidMessage,
  senderUsername: string,
  theirDevices: ReadonlySet<string>,
): Buffer {
  const keys = Object.entries(message.wrappedKeys).filter(([deviceId]) => theirDevices.has(deviceId));
  const event = {
    ...eventOf(way, `msg-${message.messageId}`, "message.relay", message.acceptedAt),
    channel_id: conversationId,
    sender_username: senderUsername,
    sender_device_id: message.senderDeviceId,
    content: message.ciphertext.toString("base64"),
    content_type: message.contentType,
    protocol_version: Math.min(message.protocolVersion, HIGHEST_VERSION),
    origin_message_id: message.messageId,
    sender_id: message.senderAccountId,
    wrapped_keys: Object.fromEntries(keys),
    sent_at: message.sentAt.toISOString(),
    client_sequence: message.clientSequence,
  };
  return Buffer.from(JSON.stringify(event));
}

/** Base64 of rosters in one event; with the last one it is well below what an inbox takes. */
const MOST_CHARACTERS = 512 * 1024;

/**
 * `account.deleted`, of ours alone: somebody here is nobody any more. `leaves`: by what they leave groups of that server.
 * Where these are more than one event tells, the others go before it (`account.leaves`), since after it nobody of that name
 * can leave anything. Sent again, and to each of their conversations, they are the same.
 */
export function writeDeletion(way: Way, accountId: string, at: Date, leaves: readonly GroupLeave[]): Buffer[] {
  const pieces = piecesOf(leaves);
  const last = pieces.pop();
  const write = (id: string, type: string, piece: readonly GroupLeave[] | undefined) => {
    const left = piece?.map(({ conversationId, messageId, roster }) => ({
      channel_id: conversationId,
      message_id: messageId,
      roster,
    }));
    const event = { ...eventOf(way, id, type, at), user_id: accountId };
    return Buffer.from(JSON.stringify(left === undefined ? event : { ...event, leaves: left }));
  };
  return [
    ...pieces.map((piece, number) => write(`account-leaves-${accountId}-${number}`, "account.leaves", piece)),
    write(`account-deleted-${accountId}`, "account.deleted", last),
  ];
}

function piecesOf(leaves: readonly GroupLeave[]): GroupLeave[][] {
  const pieces: GroupLeave[][] = [];
  let characters = Infinity;
  for (const leave of leaves) {
    if (characters + leave.roster.length > MOST_CHARACTERS || pieces.at(-1)!.length >= MOST_LEAVES) {
      pieces.push([]);
      characters = 0;
    }
    pieces.at(-1)!.push(leave);
    characters += leave.roster.length;
  }
  return pieces;
}
