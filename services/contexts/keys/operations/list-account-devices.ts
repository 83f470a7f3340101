import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import type { KeysParts } from "../keys-parts.ts";
import { listDevices } from "../store/identities.ts";

/** The devices of an account, without using up any prekey. */
export function listAccountDevices({ kernel }: KeysParts): KeysOperations["listAccountDevices"] {
  return ({ accountId }) => listDevices(kernel.dataSource, accountId);
}
