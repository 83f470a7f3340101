import type { MissingDevice } from "../../../../generated/contracts/messaging/types.ts";

/** Whom a message has to be readable by: the devices of each member. */
export type Recipients = ReadonlyMap<string, readonly string[]>;

/** The devices that a message has no key for, the sending one aside. */
export function findMissingDevices(
  recipients: Recipients,
  senderDeviceId: string,
  keys: ReadonlyMap<string, string>,
): MissingDevice[] {
  const missing: MissingDevice[] = [];
  for (const [accountId, deviceIds] of recipients) {
    for (const deviceId of deviceIds) {
      if (deviceId !== senderDeviceId && !keys.has(deviceId)) missing.push({ accountId, deviceId });
    }
  }
  return missing;
}

/** All of them but the sending one. */
export function devicesOf(recipients: Recipients, senderDeviceId: string): string[] {
  return [...recipients.values()].flat().filter((deviceId) => deviceId !== senderDeviceId);
}

/** The wrapped keys that belong to a recipient; what somebody wrapped for anyone else is not kept. */
export function keepRecipientKeys(
  recipients: Recipients,
  senderDeviceId: string,
  keys: ReadonlyMap<string, string>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const deviceId of [...recipients.values()].flat()) {
    const wrappedKey = keys.get(deviceId);
    if (deviceId !== senderDeviceId && wrappedKey !== undefined) kept[deviceId] = wrappedKey;
  }
  return kept;
}
