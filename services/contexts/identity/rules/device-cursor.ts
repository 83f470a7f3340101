/** Where a page of everybody's devices ended: the username and the id of its last device. */
export interface DevicePosition {
  readonly usernameKey: string;
  readonly deviceId: string;
}

const SHAPE = /^([a-z0-9_]{3,32})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A cursor as clients carry it; they need not understand it. */
export function writeDeviceCursor({ usernameKey, deviceId }: DevicePosition): string {
  return `${usernameKey}.${deviceId}`;
}

/** Undefined for a text that `writeDeviceCursor` did not make. */
export function readDeviceCursor(text: string): DevicePosition | undefined {
  const [, usernameKey, deviceId] = SHAPE.exec(text) ?? [];
  return usernameKey === undefined || deviceId === undefined ? undefined : { usernameKey, deviceId };
}
