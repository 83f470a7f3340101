import type { DeviceIdentity, ListedDevice } from "../../crypto/secrets.ts";

/** What a device says of itself in the list of its account, whether it begins one, joins one or finds itself left out. */
export function ownEntry(
  { deviceId, signingKey, agreementKey }: Pick<DeviceIdentity, "deviceId" | "signingKey" | "agreementKey">,
  name: string,
  since: number,
): ListedDevice {
  return { deviceId, name, since, signingKey, agreementKey };
}
