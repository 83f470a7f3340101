// @generated tenchat:contracts@1 hash:bff9b3e12db0443c5ff17b634b5634dd DO NOT EDIT DIRECTLY
// From specs/contexts/identity/channels.tsp, specs/contexts/identity/models.tsp, specs/contexts/identity/passkeys.tsp.

import type { AccountId, DeviceId, DisplayName, Moment, SessionId, Username } from "../shared/types.ts";

/** Base64url without padding, as WebAuthn's JSON forms use it. */
export type Base64Url = string;

/** AuthenticationResponseJSON of WebAuthn level 3, section 5.1. */
export interface AuthenticationCredential {
  id: Base64Url;
  rawId: Base64Url;
  type: "public-key";
  authenticatorAttachment?: "platform" | "cross-platform" | null;
  clientExtensionResults: { [name: string]: unknown };
  response: AuthenticationResponse;
}

export interface AuthenticationResponse {
  clientDataJSON: Base64Url;
  authenticatorData: Base64Url;
  signature: Base64Url;
  userHandle?: Base64Url | null;
}

/** A device that takes one of the places of a full account. */
export interface FullPlace {
  deviceId: DeviceId;
  name: DisplayName;
  lastSeenAt: Moment;
}

export interface OwnAccount {
  account: Profile;
  createdAt: Moment;
  devices: OwnDevice[];
}

/** One of one's own devices. */
export interface OwnDevice {
  deviceId: DeviceId;
  name: DisplayName;
  createdAt: Moment;
  lastSeenAt: Moment;
  /** Whether this is the device that asks. */
  current: boolean;
}

/** What `navigator.credentials.create` and `get` take, in their JSON form (WebAuthn level 3, sections 5.4 and 5.5). */
export interface PasskeyChallenge {
  options: { [name: string]: unknown };
}

export interface PeopleFound {
  people: Profile[];
}

/** It is. */
export interface Pong {
  serverTime: Moment;
}

/** What others may see of an account. */
export interface Profile {
  accountId: AccountId;
  username: Username;
  displayName: DisplayName;
}

/** RegistrationResponseJSON of WebAuthn level 3, section 5.1. */
export interface RegistrationCredential {
  id: Base64Url;
  rawId: Base64Url;
  type: "public-key";
  authenticatorAttachment?: "platform" | "cross-platform" | null;
  clientExtensionResults: { [name: string]: unknown };
  response: RegistrationResponse;
}

export interface RegistrationResponse {
  clientDataJSON: Base64Url;
  attestationObject: Base64Url;
  authenticatorData?: Base64Url;
  transports?: string[];
  publicKey?: Base64Url;
  publicKeyAlgorithm?: number;
}

/** Proof of being signed in, for one device. */
export interface SessionTokens {
  sessionId: SessionId;
  account: Profile;
  deviceId: DeviceId;
  /** A JWT for the Authorization header. */
  accessToken: string;
  /** Seconds until the access token expires. */
  expiresIn: number;
  /** Opaque; each use returns a new one and spends this one. */
  refreshToken: string;
  /** Proves at a later sign-in that this device was here: its tries are counted apart from everybody else's. */
  deviceMark: string;
}

/** A one-time ticket that opens a socket: `/v1/socket?ticket=…`, for 30 seconds. */
export interface SocketTicket {
  ticket: string;
  expiresAt: Moment;
}
