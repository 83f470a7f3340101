import { InvalidInput } from "../../../../generated/contracts/shared/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { readDeviceCursor, writeDeviceCursor } from "../rules/device-cursor.ts";
import { nameKey } from "../rules/name-key.ts";
import { readAllDevices } from "../store/all-devices.ts";

const AT_ONCE = 50;

/** Everybody's devices, for whoever runs this server. */
export function listAllDevices({ kernel }: IdentityParts): IdentityOperations["listAllDevices"] {
  return async ({ query = "", cursor }) => {
    const after = cursor === undefined ? undefined : readDeviceCursor(cursor);
    if (cursor !== undefined && after === undefined)
      throw new InvalidInput({ issues: [{ path: "cursor", problem: "is not a cursor of this list" }] });
    // One more than shown tells whether there is a next page.
    const asked = { begins: nameKey(query), after, limit: AT_ONCE + 1 };
    const found = await readAllDevices(kernel.dataSource, kernel.clock.now(), asked);
    const devices = found.slice(0, AT_ONCE);
    const last = devices.at(-1);
    const nextCursor =
      found.length > AT_ONCE && last !== undefined
        ? writeDeviceCursor({ usernameKey: nameKey(last.username), deviceId: last.deviceId })
        : null;
    return { devices, nextCursor };
  };
}
