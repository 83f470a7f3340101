import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import type { KeysParts } from "../keys-parts.ts";
import { readStock } from "../store/prekeys.ts";

/** How many prekeys of the asking device are left. */
export function readPrekeyStock({ kernel }: KeysParts): KeysOperations["readPrekeyStock"] {
  return (_input, { actor }) => readStock(kernel.dataSource.manager, actor.deviceId);
}
