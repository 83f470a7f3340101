import type { Primitives } from "../../crypto/secrets.ts";
import { toBase64 } from "../base64.ts";
import type { Change } from "../host.ts";
import type { Recipient } from "../keys/content-keys.ts";
import { audiences } from "../ledger/message-record.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** Each account with the master key by which it was known, base64, and those of its devices that a message was sealed for. */
export type Audience = Readonly<Record<string, { readonly masterKey: string; readonly devices: readonly string[] }>>;

/** One device more of each recipient; those whose key nobody knows are none that could be sealed for. */
export function withRecipients(
  audience: Audience,
  recipients: readonly Recipient[],
  masterKeyOf: (recipient: Recipient) => Uint8Array | null,
): Audience {
  const next: Record<string, { masterKey: string; devices: string[] }> = {};
  for (const [accountId, { masterKey, devices }] of Object.entries(audience)) {
    next[accountId] = { masterKey, devices: [...devices] };
  }
  for (const recipient of recipients) {
    const key = masterKeyOf(recipient);
    if (key === null) continue;
    const masterKey = toBase64(key);
    const before = next[recipient.accountId];
    if (before?.masterKey !== masterKey) next[recipient.accountId] = { masterKey, devices: [recipient.deviceId] };
    else if (!before.devices.includes(recipient.deviceId)) before.devices.push(recipient.deviceId);
  }
  return next;
}

/** What has to be stored so that a message can name its audience. */
export function keptAudience(
  p: Primitives,
  conversationId: string,
  audience: Audience,
): { id: string; change: Change } {
  const value = Object.fromEntries(
    Object.entries(audience)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([accountId, { masterKey, devices }]) => [accountId, { masterKey, devices: devices.toSorted() }]),
  );
  const id = toBase64(p.sha256(new TextEncoder().encode(JSON.stringify(value))));
  return { id, change: { table: "messages", key: keyOf(conversationId, id), value } };
}

export function readAudience(ledger: Ledger, conversationId: string, id: string): Promise<Audience | undefined> {
  return ledger.readAside<Audience>({ table: "messages", key: keyOf(conversationId, id) });
}

/** Whether a message of this audience was meant for the device, under the key by which its account is known now. */
export function wasFor(
  audience: Audience | undefined,
  { accountId, deviceId }: Recipient,
  trusted: Uint8Array | null,
): boolean {
  const account = audience?.[accountId];
  if (account === undefined || trusted === null || account.masterKey !== toBase64(trusted)) return false;
  return account.devices.includes(deviceId);
}

function keyOf(conversationId: string, id: string): string {
  return `${audiences}${conversationId}/${id}`;
}
