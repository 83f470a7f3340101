import { createHash } from "node:crypto";
import { EventNotProcessed, UnreadableEvent } from "../../../../generated/contracts/federation/errors.ts";
import type { RelayedMessage } from "../../messaging/index.ts";
import type { Effect, Happened } from "../event-effects.ts";
import type { Neighbours } from "../neighbours.ts";
import { findPerson } from "../store/people-elsewhere.ts";
import type { KnownPerson } from "../store/people-elsewhere.ts";
import { readContent, type ReadContent } from "./read-content.ts";
import { ulidOfMoment } from "./ulid-of.ts";

/**
 * A message of somebody at another server gets its place in this server's log of the conversation. From whoever is not in
 * it nothing is taken, which is answered as if it was: a server learns by that of no conversation.
 */
export function relayMessage({
  conversations,
  log,
}: Pick<Neighbours, "conversations" | "log">): Effect<"message.relay"> {
  return async (manager, event) => {
    const conversationId = event.fields.channel_id.toLowerCase();
    const sender = await findPerson(manager, event.origin, event.fields.sender_username);
    if (sender === undefined || !(await conversations.isMember(manager, conversationId, sender.accountId))) return;
    const content = readContent(event);
    if (content === undefined) throw new UnreadableEvent({ detail: "Invalid event" });
    const outcome = await log.append(manager, messageOf(conversationId, sender, event, content));
    if (outcome === "unfit") throw new UnreadableEvent({ detail: "Invalid event" });
    // Whom it is for has not answered so much already; it may come again once they have.
    if (outcome === "full") throw new EventNotProcessed({ detail: "Error processing event" });
  };
}

function messageOf(
  conversationId: string,
  { accountId }: KnownPerson,
  { origin, timestamp, fields }: Happened<"message.relay">,
  content: ReadContent,
): RelayedMessage {
  const id = fields.origin_message_id;
  return {
    conversationId,
    messageId: ULID.test(id) ? id : ulidOfMoment(timestamp, createHash("sha256").update(`${origin}\n${id}`).digest()),
    senderAccountId: accountId,
    senderDeviceId: (fields.sender_device_id ?? NO_DEVICE).toLowerCase(),
    ...content,
  };
}

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Of a plain d3chat server, which need not say from which device a message is. */
const NO_DEVICE = "00000000-0000-0000-0000-000000000000";
