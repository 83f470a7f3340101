import { idleBefore } from "./lifetimes.ts";

/** Each device costs every sender one more wrapped key for every message. */
export const MOST_DEVICES = 6;

export interface KnownDevice {
  readonly deviceId: string;
  readonly lastSeenAt: Date;
}

export type Admission<D extends KnownDevice> =
  | { readonly kind: "new-device"; readonly expired: readonly D[] }
  | { readonly kind: "returning"; readonly device: D; readonly expired: readonly D[] }
  | { readonly kind: "unknown-device"; readonly expired: readonly D[] }
  | { readonly kind: "full"; readonly expired: readonly D[] };

/**
 * Decides on which device a sign-in lands, given the account's devices that were not revoked. Devices that were idle
 * too long are expired whatever the outcome: they neither take a place nor come back.
 */
export function admitDevice<D extends KnownDevice>(
  devices: readonly D[],
  returningId: string | undefined,
  now: Date,
): Admission<D> {
  const limit = idleBefore(now);
  const expired = devices.filter((device) => device.lastSeenAt < limit);
  const live = devices.filter((device) => device.lastSeenAt >= limit);
  if (returningId !== undefined) {
    const device = live.find(({ deviceId }) => deviceId === returningId);
    return device ? { kind: "returning", device, expired } : { kind: "unknown-device", expired };
  }
  return live.length < MOST_DEVICES ? { kind: "new-device", expired } : { kind: "full", expired };
}
