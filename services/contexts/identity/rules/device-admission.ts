import { idleBefore } from "./lifetimes.ts";

/** Each device costs every sender one more wrapped key for every message. */
export const MOST_DEVICES = 6;

export interface KnownDevice {
  readonly deviceId: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** Whether it has ever published keys: until then nobody can write to it, and it reads nothing. */
  readonly hasKeys: boolean;
}

/** What a sign-in asks for: a device that comes back, one to remove, both or neither. */
export interface Wanted {
  readonly deviceId?: string | undefined;
  readonly removeDeviceId?: string | undefined;
}

/** `leaving` are revoked with a sign-in that lands on a device. One that lands on none is refused, and changes nothing. */
export type Admission<D extends KnownDevice> = { readonly leaving: readonly D[] } & (
  | { readonly kind: "new-device" }
  | { readonly kind: "returning"; readonly device: D }
  | { readonly kind: "unknown-device" }
  | { readonly kind: "full"; readonly devices: readonly D[] }
);

/**
 * Decides on which device a sign-in lands, given the account's devices that were not revoked. Devices that were idle
 * too long are expired: they neither take a place nor come back. A device without keys keeps its place only until
 * somebody needs it, so that sign-ins which were never finished lock nobody out.
 */
export function admitDevice<D extends KnownDevice>(devices: readonly D[], wanted: Wanted, now: Date): Admission<D> {
  const limit = idleBefore(now);
  const stays = (device: D) => device.lastSeenAt >= limit && device.deviceId !== wanted.removeDeviceId;
  const live = devices.filter(stays);
  const leaving = devices.filter((device) => !stays(device));
  if (wanted.deviceId !== undefined) {
    const device = live.find(({ deviceId }) => deviceId === wanted.deviceId);
    return device ? { kind: "returning", device, leaving } : { kind: "unknown-device", leaving };
  }
  if (live.length < MOST_DEVICES) return { kind: "new-device", leaving };
  const withoutKeys = live.filter(({ hasKeys }) => !hasKeys);
  const oldest = withoutKeys.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())[0];
  return oldest ? { kind: "new-device", leaving: [...leaving, oldest] } : { kind: "full", leaving, devices: live };
}
