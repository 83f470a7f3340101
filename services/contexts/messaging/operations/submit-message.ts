import {
  ConversationEnded,
  MembershipStale,
  SendersRestricted,
} from "../../../../generated/contracts/conversations/errors.ts";
import { DeviceListStale } from "../../../../generated/contracts/messaging/errors.ts";
import type { DeviceKey } from "../../../../generated/contracts/messaging/types.ts";
import { Forbidden, InvalidInput } from "../../../../generated/contracts/shared/errors.ts";
import type { SubmitMessageInput } from "../../../../generated/contracts/messaging/operations.ts";
import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { UserActor } from "../../../../generated/server/runtime/operation.ts";
import type { Clock } from "../../../kernel/clock.ts";
import { rosterContentType as ROSTER } from "../../../../web/crypto/verify.ts";
import type { KnownGroup, Memberships } from "../../conversations/index.ts";
import type { Audiences } from "../audiences.ts";
import { devicesOf, findMissingDevices, keepRecipientKeys } from "../rules/find-missing-devices.ts";
import type { Recipients } from "../rules/find-missing-devices.ts";
import type { SendingLimits } from "../sending-limits.ts";
import type { MessageLog } from "../store/message-log.ts";
import type { MessageReader } from "../store/read-messages.ts";
import type { RecipientsOf } from "../store/recipients.ts";

/**
 * Gives a message its place in the log; answered after the commit. Every device of every member must have its key, or in
 * a group know the sender's chain, for which its members have to be those that the sender sealed it for; in a channel it has
 * to be of somebody who writes there, or say that it is about another message; and there must be room for it, except that a message that is already stored is answered as it was, whatever has changed since.
 */
export function submitMessage(
  log: MessageLog,
  reader: MessageReader,
  recipientsOf: RecipientsOf,
  audiences: Pick<Audiences, "keptBackFrom">,
  memberships: Pick<Memberships, "groupOf">,
  limits: SendingLimits,
  clock: Clock,
): MessagingOperations["submitMessage"] {
  return async (input, { actor }) => {
    log.expectTime(input.conversationId);
    const keys = indexKeys(input.keys);
    const group = await memberships.groupOf(input.conversationId, input.membership);
    // After that: who is let in with a roster that comes between hears of no message that was sealed before it.
    const recipients = await recipientsOf(input.conversationId);
    const isGroup = group !== null;
    // Whoever is in a group is changed by its own operation.
    if (isGroup && input.contentType === ROSTER) throw new Forbidden();
    const missing = isGroup ? [] : findMissingDevices(recipients, actor.deviceId, keys);
    const isStored = async () =>
      (await reader.find(input.conversationId, input.messageId, actor.deviceId)) !== undefined;
    const refusal = group && refusalIn(group, input, actor, clock.now());
    if (refusal !== null && !(await isStored())) throw refusal;
    if (missing.length > 0 && !(await isStored())) throw new DeviceListStale({ missing });
    const message = {
      conversationId: input.conversationId,
      messageId: input.messageId,
      senderAccountId: actor.accountId,
      senderDeviceId: actor.deviceId,
      contentType: input.contentType,
      protocolVersion: input.protocolVersion,
      ciphertext: Buffer.from(input.ciphertext, "base64"),
      wrappedKeys: keepRecipientKeys(recipients, actor.deviceId, keys),
      sentAt: new Date(input.meta.sentAt),
      clientSequence: input.meta.clientSequence,
      ...(isGroup
        ? { membership: input.membership, readers: devicesOf(recipients, actor.deviceId) }
        : await readersOf(recipients, actor)),
    };
    return limits.within(message, isStored, () => log.append(message));
  };

  /** Whoever has blocked the sender hears nothing of it, and nobody is told: it waits in the log like every other. */
  async function readersOf(recipients: Recipients, { accountId, deviceId }: UserActor) {
    const keptBack = await audiences.keptBackFrom([...recipients.keys()], accountId);
    if (keptBack.length === 0) return {};
    const hearing = new Map([...recipients].filter(([member]) => !keptBack.includes(member)));
    return { readers: devicesOf(hearing, deviceId) };
  }
}

/** What the group's newest roster has against it. Whether it is what it says of itself, the sealed, others find out. */
function refusalIn(
  { revision, senders, endsAt }: KnownGroup,
  { membership, aside }: SubmitMessageInput,
  { accountId }: UserActor,
  now: Date,
): Error | null {
  if (endsAt !== null && endsAt <= now) return new ConversationEnded();
  if (membership !== revision) return new MembershipStale({ revision });
  const restricted = senders !== null && !senders.includes(accountId) && aside !== true;
  return restricted ? new SendersRestricted() : null;
}

function indexKeys(keys: readonly DeviceKey[]): Map<string, string> {
  const index = new Map(keys.map((key) => [key.deviceId, key.wrappedKey]));
  if (index.size < keys.length) {
    throw new InvalidInput({ issues: [{ path: "keys", problem: "names a device more than once" }] });
  }
  return index;
}
