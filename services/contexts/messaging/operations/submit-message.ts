import { DeviceListStale } from "../../../../generated/contracts/messaging/errors.ts";
import type { DeviceKey } from "../../../../generated/contracts/messaging/types.ts";
import { Forbidden, InvalidInput } from "../../../../generated/contracts/shared/errors.ts";
import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { UserActor } from "../../../../generated/server/runtime/operation.ts";
import type { Clock } from "../../../kernel/clock.ts";
import { rosterContentType as ROSTER } from "../../../../web/crypto/verify.ts";
import type { GroupHomes, Memberships } from "../../conversations/index.ts";
import { cameBack } from "../../conversations/index.ts";
import type { Audiences } from "../audiences.ts";
import { refusalIn } from "../refusal-in-group.ts";
import { devicesOf, findMissingDevices, keepRecipientKeys } from "../rules/find-missing-devices.ts";
import type { Recipients } from "../rules/find-missing-devices.ts";
import type { SendingLimits } from "../sending-limits.ts";
import type { NewMessage } from "../store/append-statement.ts";
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
  homes: Pick<GroupHomes, "ask">,
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
    const refusal = group && refusalIn(group, input, actor.accountId, clock.now());
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
    const append = group?.home == null ? () => log.append(message) : () => appendAtHome(group.home!, message, input);
    return limits.within(message, isStored, append);
  };

  /** Where a group is at home elsewhere it is given its place there, and is in the log here once it has come back. */
  async function appendAtHome(home: string, message: NewMessage, { aside = false }: { readonly aside?: boolean }) {
    const { conversationId, messageId, senderAccountId: accountId, senderDeviceId: deviceId } = message;
    const { contentType, protocolVersion, ciphertext, wrappedKeys, sentAt, clientSequence, membership = 0 } = message;
    const sealed = { contentType, protocolVersion, ciphertext, wrappedKeys, sentAt, clientSequence, membership, aside };
    const find = () => reader.find(conversationId, messageId, deviceId);
    if ((await find()) === undefined)
      await homes.ask(home, { kind: "message", accountId, deviceId, conversationId, messageId, ...sealed });
    return cameBack(find);
  }

  /** Whoever has blocked the sender hears nothing of it, and nobody is told: it waits in the log like every other. */
  async function readersOf(recipients: Recipients, { accountId, deviceId }: UserActor) {
    const keptBack = await audiences.keptBackFrom([...recipients.keys()], accountId);
    if (keptBack.length === 0) return {};
    const hearing = new Map([...recipients].filter(([member]) => !keptBack.includes(member)));
    return { readers: devicesOf(hearing, deviceId) };
  }
}

function indexKeys(keys: readonly DeviceKey[]): Map<string, string> {
  const index = new Map(keys.map((key) => [key.deviceId, key.wrappedKey]));
  if (index.size < keys.length) {
    throw new InvalidInput({ issues: [{ path: "keys", problem: "names a device more than once" }] });
  }
  return index;
}
