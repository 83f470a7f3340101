import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { pageOf, placeInList } from "../../../kernel/list-pages.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { readDeviceCursor, writeDeviceCursor } from "../rules/device-cursor.ts";
import { nameKey } from "../rules/name-key.ts";
import { readAllDevices } from "../store/all-devices.ts";

const AT_ONCE = 50;

/** Everybody's devices, for whoever runs this server. */
export function listAllDevices({ kernel }: IdentityParts): IdentityOperations["listAllDevices"] {
  return async ({ query = "", cursor }) => {
    const after = placeInList(cursor, readDeviceCursor);
    const asked = { begins: nameKey(query), after, limit: AT_ONCE + 1 };
    const found = await readAllDevices(kernel.dataSource, kernel.clock.now(), asked);
    const { shown, nextCursor } = pageOf(found, AT_ONCE, ({ username, deviceId }) =>
      writeDeviceCursor({ usernameKey: nameKey(username), deviceId }),
    );
    return { devices: shown, nextCursor };
  };
}
