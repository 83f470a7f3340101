import type { DeviceList } from "../../crypto/secrets.ts";

/** Far more than anybody takes out; what somebody else signs must not fill this storage. */
const most = 256;

/** Devices, by id, that an account has taken out by any of its lists that were seen: an earlier program may have left some out since. */
export function removedSince(before: readonly string[] | undefined, list: DeviceList | null): readonly string[] {
  const now = (list?.removed ?? []).map(({ deviceId }) => deviceId);
  return [...new Set([...(before ?? []), ...now])].slice(-most);
}

/**
 * Whether a list names a device that was taken out before. A later counter does not make it true: every device of an account
 * has the master key, and one from which a server keeps its removal back goes on to sign lists that name it.
 */
export function bringsBack(list: DeviceList, removed: readonly string[]): boolean {
  return list.devices.some(({ deviceId }) => removed.includes(deviceId));
}
