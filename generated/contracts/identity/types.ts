// @generated tenchat:contracts@1 hash:597eb09b9521248266136d28cc5ec36f DO NOT EDIT DIRECTLY
// From specs/contexts/identity/.

import type {
  AccountId, ConversationId, DeviceId, DisplayName, MessageId, Moment, Roster, SessionId, Username
} from "../shared/types.ts";

/** Base64url without padding, as WebAuthn's JSON forms use it. */
export type Base64Url = string;

/** One of everybody's devices, for whoever runs this server. */
export interface AdministeredDevice {
  deviceId: DeviceId;
  username: Username;
  deviceName: DisplayName;
  /** Sessions that have not ended. */
  sessions: number;
  lastSeenAt: Moment;
  createdAt: Moment;
}

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

/** A one-time ticket that opens a socket, as d3chat's programs are given it: `/ws?ticket=…`, for 30 seconds. */
export interface D3chatTicket {
  ticket: string;
}

export interface DevicePage {
  devices: AdministeredDevice[];
  /** Where the next page begins; null at the end. */
  nextCursor: string | null;
}

/** A device that takes one of the places of a full account. */
export interface FullPlace {
  deviceId: DeviceId;
  name: DisplayName;
  lastSeenAt: Moment;
}

/** That one leaves a group, signed like every change of its members. */
export interface GroupLeave {
  conversationId: ConversationId;
  messageId: MessageId;
  roster: Roster;
}

export interface OwnAccount {
  account: Profile;
  /** Whether it is one of those that run this server. A server of 0.1.0 says neither this nor what stands last. */
  administrator?: boolean;
  createdAt: Moment;
  devices: OwnDevice[];
  passkeys?: OwnPasskey[];
  /** Whether the account can be entered with a password. */
  hasPassword?: boolean;
}

/** One of one's own devices. */
export interface OwnDevice {
  deviceId: DeviceId;
  name: DisplayName;
  createdAt: Moment;
  lastSeenAt: Moment;
  /** Whether this is the device that asks. */
  current: boolean;
  /** Whether somebody is signed in there. A server that cannot sign out other devices does not say it. */
  signedIn?: boolean;
}

/** One of one's own passkeys. */
export interface OwnPasskey {
  /** The credential id, base64url without padding. */
  credentialId: string;
  /** What its owner calls it; null for one that was never given a name. */
  name: DisplayName | null;
  createdAt: Moment;
  lastUsedAt: Moment | null;
  /** Whether its maker keeps a copy of it, so that it outlives the thing it was made on. */
  synced: boolean;
}

/**
 * Shows that whoever asks holds the account, and not only a session of it: its password, or the answer of one of its
 * passkeys to a challenge of a sign-in. Whoever finds an open page must not be able to lock its owner out.
 */
export interface OwnershipProof {
  password?: string;
  passkey?: AuthenticationCredential;
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
