import type { PublishDeviceKeysInput } from "../../generated/contracts/keys/operations.ts";
import { TestDevice } from "./test-device.ts";

/** Properly signed public keys of a device whose private halves are thrown away. */
export async function makeDeviceKeys(
  { accountId, deviceId }: { accountId: string; deviceId: string },
  oneTime = 2,
): Promise<PublishDeviceKeysInput> {
  return (await TestDevice.make(accountId, deviceId)).upload(oneTime);
}
