import type { Person } from "../person.ts";
import type { Store } from "../store.ts";

/** One of the devices of this account. Times are milliseconds since 1970. */
export interface OwnDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly current: boolean;
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
  revokeDevice(deviceId: string): Promise<void>;
  /** People whose name begins with the query, oneself left out. An empty query finds nobody. */
  searchPeople(query: string): Promise<readonly Person[]>;
}
