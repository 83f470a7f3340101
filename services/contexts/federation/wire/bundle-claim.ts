import { readStrictObject } from "./strict-json.ts";

/** Where a server asks for prekeys, and where for the devices of somebody. */
export const BUNDLES_PATH = "/federation/prekey-bundles";
export const DEVICES_PATH = "/federation/devices";

/** Whose devices' prekeys a server asks for. */
export interface BundleClaim {
  readonly accountId: string;
  readonly deviceIds: readonly string[];
}

/** As many as somebody here may ask for at once. */
const MOST_DEVICES = 16;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isId = (value: unknown): value is string => typeof value === "string" && ID.test(value);

export function writeBundleClaim({ accountId, deviceIds }: BundleClaim): Buffer {
  return Buffer.from(JSON.stringify({ user_id: accountId, device_ids: deviceIds }));
}

/** Undefined of bytes that are none. */
export function readBundleClaim(body: Uint8Array): BundleClaim | undefined {
  const { user_id: accountId, device_ids: list } = readStrictObject(body) ?? {};
  if (!isId(accountId) || !Array.isArray(list) || list.length === 0 || list.length > MOST_DEVICES) return undefined;
  return list.every(isId) ? { accountId, deviceIds: [...new Set(list)] } : undefined;
}
