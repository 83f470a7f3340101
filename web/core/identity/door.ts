import type { Person } from "../person.ts";
import type { Store } from "../store.ts";

/** One of the devices of this account. Times are milliseconds since 1970. */
export interface OwnDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly current: boolean;
  /** Whether somebody is signed in there; undefined where the server does not say it. */
  readonly signedIn?: boolean | undefined;
}

/** One of the passkeys of this account. Times are milliseconds since 1970. */
export interface OwnPasskey {
  readonly credentialId: string;
  /** What its owner calls it; null for one that was never given a name. */
  readonly name: string | null;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  /** Whether its maker keeps a copy of it. */
  readonly synced: boolean;
}

/** How this account can be entered. */
export interface WaysIn {
  readonly hasPassword: boolean;
  readonly passkeys: readonly OwnPasskey[];
}

/** What shows that the account is one's own: its password, or a passkey, which the browser then asks for. */
export type OwnershipProof = { readonly password: string } | "passkey";

/** Changes of the ways into one's account; `proof-refused` where what was shown is another's. */
export interface WaysInDoor {
  read(): Promise<WaysIn>;
  /** Or sets the first one. Every other session of the account ends. */
  changePassword(proof: OwnershipProof, newPassword: string): Promise<void>;
  addPasskey(proof: OwnershipProof): Promise<void>;
  renamePasskey(credentialId: string, name: string): Promise<void>;
  /** `last-way-in` where nothing else opens the account. */
  removePasskey(credentialId: string, proof: OwnershipProof): Promise<void>;
}

/** Accounts: entering one, its devices, and the people one can find. */
export interface IdentityDoor {
  readonly passkeysAvailable: boolean;
  /** Whether somebody was signed in with this browser before. */
  readonly returning: Store<boolean>;
  signUpWithPassword(input: { username: string; displayName?: string; password: string }): Promise<void>;
  /** `too-many-devices` names the devices; one of them may be removed by signing in again. */
  signInWithPassword(input: { username: string; password: string; removeDeviceId?: string }): Promise<void>;
  signUpWithPasskey(input: { username: string; displayName?: string }): Promise<void>;
  signInWithPasskey(input?: { removeDeviceId?: string }): Promise<void>;
  /** Keys and history stay on this device, encrypted, for the next sign-in. */
  signOut(): Promise<void>;
  devices(): Promise<readonly OwnDevice[]>;
  /** Counts up whenever one's own devices, or what they are called, may be others than before. */
  readonly devicesChanged: Store<number>;
  /** `device-name-invalid` of what is no name. Every other device, and everybody one writes with, learns it at once. */
  renameDevice(deviceId: string, name: string): Promise<void>;
  /** Ends the sessions of a device; it keeps its keys and history, and goes on as the same one after a sign-in there. */
  signOutDevice(deviceId: string): Promise<void>;
  revokeDevice(deviceId: string): Promise<void>;
  readonly waysIn: WaysInDoor;
  /**
   * Deletes the account for good, on the server and in this browser; `members-changed` where one has to be asked again. Once
   * the server may have done it, what is left here goes as soon as it says so, however often this program is ended.
   */
  deleteAccount(proof: OwnershipProof): Promise<void>;
  /** People whose name begins with the query, oneself left out. An empty query finds nobody. */
  searchPeople(query: string): Promise<readonly Person[]>;
}
