// @generated tenchat:contracts@1 hash:bc220e6749c032a0e09be7e9ae1d2dfd DO NOT EDIT DIRECTLY
// From specs/contexts/identity/.

import type { AccountId, DeviceId, DisplayName, Moment, Username } from "../shared/types.ts";
import type { AuthenticationCredential, GroupLeave, OwnershipProof, RegistrationCredential } from "./types.ts";

/** What `ping` takes. */
export interface PingInput {
}

/** What the frame `session.ready` says. */
export interface SessionReadyFrame {
  accountId: AccountId;
  deviceId: DeviceId;
  serverTime: Moment;
}

/** What `addPasskey` takes. */
export interface AddPasskeyInput {
  proof: OwnershipProof;
  credential: RegistrationCredential;
  name: DisplayName;
}

/** What `beginPasskeyAddition` takes. */
export interface BeginPasskeyAdditionInput {
}

/** What `beginPasskeySignIn` takes. */
export interface BeginPasskeySignInInput {
}

/** What `beginPasskeySignUp` takes. */
export interface BeginPasskeySignUpInput {
  username: Username;
  displayName?: DisplayName;
}

/** What `changePassword` takes. */
export interface ChangePasswordInput {
  proof: OwnershipProof;
  newPassword: string;
}

/** What `deleteAccount` takes. */
export interface DeleteAccountInput {
  proof: OwnershipProof;
  /** Out of every group that one is in: whoever stays sees who signed that, and begins a new epoch. */
  leaves: GroupLeave[];
}

/** What `endDeviceSessions` takes. */
export interface EndDeviceSessionsInput {
  deviceId: DeviceId;
}

/** What `issueD3chatTicket` takes. */
export interface IssueD3chatTicketInput {
}

/** What `issueSocketTicket` takes. */
export interface IssueSocketTicketInput {
}

/** What `listAllDevices` takes. */
export interface ListAllDevicesInput {
  /** How the username begins; everybody's without it. */
  query?: string;
  /** Where a page before this one ended. */
  cursor?: string;
}

/** What `readOwnAccount` takes. */
export interface ReadOwnAccountInput {
}

/** What `readProfile` takes. */
export interface ReadProfileInput {
  accountId: AccountId;
}

/** What `refreshSession` takes. */
export interface RefreshSessionInput {
  refreshToken: string;
  /**
   * The token to use next, chosen by the client and kept before it asks: 32 random bytes in base64url. Who lost the
   * answer asks again with the same two tokens and is answered again. Without it the server chooses.
   */
  replacement?: string;
}

/** What `removeDevice` takes. */
export interface RemoveDeviceInput {
  deviceId: DeviceId;
}

/** What `removePasskey` takes. */
export interface RemovePasskeyInput {
  credentialId: string;
  proof: OwnershipProof;
}

/** What `renameDevice` takes. */
export interface RenameDeviceInput {
  deviceId: DeviceId;
  name: DisplayName;
}

/** What `renamePasskey` takes. */
export interface RenamePasskeyInput {
  credentialId: string;
  name: DisplayName;
}

/** What `revokeDevice` takes. */
export interface RevokeDeviceInput {
  deviceId: DeviceId;
}

/** What `searchPeople` takes. */
export interface SearchPeopleInput {
  query: string;
}

/** What `signInWithPasskey` takes. */
export interface SignInWithPasskeyInput {
  credential: AuthenticationCredential;
  deviceName: DisplayName;
  /** A device of this account that comes back; without it the sign-in makes a new device. */
  deviceId?: DeviceId;
  /** A device of this account to remove in the same step, when the account has its full number of them. */
  removeDeviceId?: DeviceId;
}

/** What `signInWithPassword` takes. */
export interface SignInWithPasswordInput {
  username: Username;
  password: string;
  deviceName: DisplayName;
  /** A device of this account that comes back; without it the sign-in makes a new device. */
  deviceId?: DeviceId;
  /** The mark that this device was given when it was signed in last, whether it comes back as that device or not. */
  deviceMark?: string;
  /** A device of this account to remove in the same step, when the account has its full number of them. */
  removeDeviceId?: DeviceId;
}

/** What `signOut` takes. */
export interface SignOutInput {
}

/** What `signOutDevice` takes. */
export interface SignOutDeviceInput {
  deviceId: DeviceId;
}

/** What `signUpWithPasskey` takes. */
export interface SignUpWithPasskeyInput {
  credential: RegistrationCredential;
  deviceName: DisplayName;
}

/** What `signUpWithPassword` takes. */
export interface SignUpWithPasswordInput {
  username: Username;
  displayName?: DisplayName;
  password: string;
  deviceName: DisplayName;
}
