import type { Conversation } from "../../../generated/contracts/conversations/types.ts";
import type { Profile } from "../../../generated/contracts/identity/types.ts";
import type { PublishDeviceKeysInput, RotateSignedPrekeysInput } from "../../../generated/contracts/keys/operations.ts";
import type { KemPrekey, OneTimePrekey, SignedDeviceList } from "../../../generated/contracts/keys/types.ts";
import type { PostMessageInput } from "../../../generated/contracts/messaging/operations.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";

// What the fake server keeps, and what it makes of it for others.
export type Device = {
  rotated?: RotateSignedPrekeysInput;
  deviceId: string;
  /** What its person calls it. */
  name?: string;
  keys: PublishDeviceKeysInput | null;
  oneTime: OneTimePrekey[];
  kem: KemPrekey[];
};
export type Account = {
  profile: Profile;
  password: string;
  masterKey: string | null;
  devices: Map<string, Device>;
  /** Sealed records, by id. */
  records?: Map<string, { change: number; record: string }>;
  deviceList?: SignedDeviceList;
  /** What passes between two devices that are being linked. */
  parcels?: Map<string, string>;
};
export type Session = { accountId: string; deviceId: string; refreshToken: string };
export type Logged = PostMessageInput & {
  sequence: number;
  senderAccountId: string;
  senderDeviceId: string;
  acceptedAt: string;
};
export type Log = { conversation: Conversation; messages: Logged[]; received: Map<string, number> };
export function ready(devices: Map<string, Device>): [Device, PublishDeviceKeysInput][] {
  return [...devices.values()].flatMap((device) => (device.keys === null ? [] : [[device, device.keys]]));
}

export function publicIdentity(
  deviceId: string,
  { signingKey, agreementKey, identitySignature }: PublishDeviceKeysInput,
) {
  return { deviceId, signingKey, agreementKey, identitySignature };
}

export function stock(device: Device): unknown {
  return {
    oneTimePrekeys: device.oneTime.length,
    oneTimeKemPrekeys: device.kem.length,
    signedPrekeyId: (device.rotated ?? device.keys)?.signedPrekey.prekeyId ?? null,
    signedPrekeyCreatedAt: now(),
  };
}

export function forDevice(message: Logged, deviceId: string): Message {
  const { keys, ...rest } = message;
  return { ...rest, wrappedKey: keys.find((key) => key.deviceId === deviceId)?.wrappedKey ?? null };
}

export function isMember(conversation: Conversation, accountId: string): boolean {
  return conversation.members.some((member) => member.profile.accountId === accountId);
}

export function now(): string {
  return new Date().toISOString();
}
