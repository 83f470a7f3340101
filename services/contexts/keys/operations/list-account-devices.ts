import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import type { KeysParts } from "../keys-parts.ts";
import { listDevices } from "../store/identities.ts";

/** The devices of an account, without using up any prekey: of those here, and else of somebody at another server. */
export function listAccountDevices({ kernel, elsewhere }: KeysParts): KeysOperations["listAccountDevices"] {
  return async ({ accountId }) => {
    const here = await listDevices(kernel.dataSource, accountId);
    return here.masterKey === null ? ((await elsewhere.devicesOf(accountId)) ?? here) : here;
  };
}
