/** Who reads and writes in a group is a device; a person's devices are told apart like those of two people. */
export type GroupDevice = { readonly accountId: string; readonly deviceId: string };

export function isSame(a: GroupDevice, b: GroupDevice): boolean {
  return a.accountId === b.accountId && a.deviceId === b.deviceId;
}
