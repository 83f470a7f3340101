import type { Primitives } from "../primitives/primitives.ts";
import type { DeviceKeys, MasterKey } from "./identity.ts";

/** A new account root; made once at sign-up. */
export async function generateMasterKey(_p: Primitives): Promise<MasterKey> {
  throw new Error("Not built yet.");
}

/** A new device, vouched for by the master key. `deviceId` is 1 to 64 bytes of UTF-8. */
export async function generateDeviceKeys(_p: Primitives, _master: MasterKey, _deviceId: string): Promise<DeviceKeys> {
  throw new Error("Not built yet.");
}
