// @generated tenchat:server@1 hash:351b3abe8d1b106c349532d54871347c DO NOT EDIT DIRECTLY
// From specs/contexts/identity/.

import type {
  AddPasskeyInput, BeginPasskeyAdditionInput, BeginPasskeySignInInput, BeginPasskeySignUpInput, ChangePasswordInput,
  DeleteAccountInput, EndDeviceSessionsInput, IssueD3chatTicketInput, IssueSocketTicketInput, ListAllDevicesInput,
  PingInput, ReadOwnAccountInput, ReadProfileInput, RefreshSessionInput, RemoveDeviceInput, RemovePasskeyInput,
  RenameDeviceInput, RenamePasskeyInput, RevokeDeviceInput, SearchPeopleInput, SignInWithPasskeyInput,
  SignInWithPasswordInput, SignOutDeviceInput, SignOutInput, SignUpWithPasskeyInput, SignUpWithPasswordInput
} from "../../contracts/identity/operations.ts";
import type {
  D3chatTicket, DevicePage, OwnAccount, OwnPasskey, PasskeyChallenge, PeopleFound, Pong, Profile, SessionTokens,
  SocketTicket
} from "../../contracts/identity/types.ts";
import {
  validateAddPasskeyInput, validateBeginPasskeyAdditionInput, validateBeginPasskeySignInInput,
  validateBeginPasskeySignUpInput, validateChangePasswordInput, validateDeleteAccountInput,
  validateEndDeviceSessionsInput, validateIssueD3chatTicketInput, validateIssueSocketTicketInput,
  validateListAllDevicesInput, validatePingInput, validateReadOwnAccountInput, validateReadProfileInput,
  validateRefreshSessionInput, validateRemoveDeviceInput, validateRemovePasskeyInput, validateRenameDeviceInput,
  validateRenamePasskeyInput, validateRevokeDeviceInput, validateSearchPeopleInput, validateSignInWithPasskeyInput,
  validateSignInWithPasswordInput, validateSignOutDeviceInput, validateSignOutInput, validateSignUpWithPasskeyInput,
  validateSignUpWithPasswordInput
} from "../../contracts/identity/validators.ts";
import type { Actor, OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

/** Accounts, the ways to prove one is yours, devices and sessions. */
export interface IdentityOperations {
  /** Asks whether the other side is still there. */
  ping(input: PingInput, context: OperationContext<UserActor>): Promise<Pong>;
  /** Adds the passkey that answers the challenge. */
  addPasskey(input: AddPasskeyInput, context: OperationContext<UserActor>): Promise<OwnPasskey>;
  /** Begins to add a passkey: the options for `navigator.credentials.create`, which leave out those that there are. */
  beginPasskeyAddition(
    input: BeginPasskeyAdditionInput,
    context: OperationContext<UserActor>
  ): Promise<PasskeyChallenge>;
  /** Begins a sign-in with a passkey: the options for `navigator.credentials.get`. They never tell who exists. */
  beginPasskeySignIn(input: BeginPasskeySignInInput, context: OperationContext<Actor>): Promise<PasskeyChallenge>;
  /** Begins a sign-up with a passkey: the options for `navigator.credentials.create`. */
  beginPasskeySignUp(input: BeginPasskeySignUpInput, context: OperationContext<Actor>): Promise<PasskeyChallenge>;
  /** Gives the account another password, or its first one, and ends every other session of it. */
  changePassword(input: ChangePasswordInput, context: OperationContext<UserActor>): Promise<void>;
  /**
   * Deletes the account, for good: its devices, sessions and ways in with this answer, and soon after what else is kept
   * of it. Its username is given to nobody again. LeavesMissing names the groups that one would still be in.
   */
  deleteAccount(input: DeleteAccountInput, context: OperationContext<UserActor>): Promise<void>;
  /** Ends all sessions of a device: its person has to sign in again there, and its keys stay. */
  endDeviceSessions(input: EndDeviceSessionsInput, context: OperationContext<UserActor>): Promise<void>;
  /** A ticket that opens one socket within 30 seconds, at `/ws` or at the first door. */
  issueD3chatTicket(input: IssueD3chatTicketInput, context: OperationContext<UserActor>): Promise<D3chatTicket>;
  /** A ticket that opens one socket within 30 seconds. */
  issueSocketTicket(input: IssueSocketTicketInput, context: OperationContext<UserActor>): Promise<SocketTicket>;
  /** Everybody's devices, by username, and how many sessions each has. */
  listAllDevices(input: ListAllDevicesInput, context: OperationContext<UserActor>): Promise<DevicePage>;
  /** Who is signed in, and on which devices. */
  readOwnAccount(input: ReadOwnAccountInput, context: OperationContext<UserActor>): Promise<OwnAccount>;
  /** What others may see of one account. */
  readProfile(input: ReadProfileInput, context: OperationContext<UserActor>): Promise<Profile>;
  /** Trades a refresh token for new tokens. A token that was traded before ends the whole session. */
  refreshSession(input: RefreshSessionInput, context: OperationContext<Actor>): Promise<SessionTokens>;
  /** Takes a device out of its account: its sessions end, its prekeys are removed, and it cannot come back. */
  removeDevice(input: RemoveDeviceInput, context: OperationContext<UserActor>): Promise<void>;
  /** Takes a passkey out of the account: it opens nothing any more. */
  removePasskey(input: RemovePasskeyInput, context: OperationContext<UserActor>): Promise<void>;
  /**
   * Gives a device of one's own another name. Other people and devices go by the signed list, which says it as well.
   */
  renameDevice(input: RenameDeviceInput, context: OperationContext<UserActor>): Promise<void>;
  /** Calls a passkey otherwise. */
  renamePasskey(input: RenamePasskeyInput, context: OperationContext<UserActor>): Promise<void>;
  /** Takes a device of one's own out of the account: its sessions end, its prekeys are removed. */
  revokeDevice(input: RevokeDeviceInput, context: OperationContext<UserActor>): Promise<void>;
  /** Finds people whose username or display name begins with the query; at most 20. */
  searchPeople(input: SearchPeopleInput, context: OperationContext<UserActor>): Promise<PeopleFound>;
  /** Signs in with the passkey that answers the challenge. */
  signInWithPasskey(input: SignInWithPasskeyInput, context: OperationContext<Actor>): Promise<SessionTokens>;
  /** Signs in with a password. */
  signInWithPassword(input: SignInWithPasswordInput, context: OperationContext<Actor>): Promise<SessionTokens>;
  /** Ends this session; the device keeps its keys. */
  signOut(input: SignOutInput, context: OperationContext<UserActor>): Promise<void>;
  /**
   * Ends all sessions of a device of one's own: it keeps its keys, and is the same one once somebody has signed in
   * there again.
   */
  signOutDevice(input: SignOutDeviceInput, context: OperationContext<UserActor>): Promise<void>;
  /** Makes an account, its first device and a session, with the passkey that answers the challenge. */
  signUpWithPasskey(input: SignUpWithPasskeyInput, context: OperationContext<Actor>): Promise<SessionTokens>;
  /** Makes an account, its first device and a session, with a password. */
  signUpWithPassword(input: SignUpWithPasswordInput, context: OperationContext<Actor>): Promise<SessionTokens>;
}

/** The implementation, for dependency injection. */
export const IDENTITY_OPERATIONS = Symbol("IdentityOperations");

export const PING: OperationDefinition<PingInput> = {
  action: "identity.ping",
  validate: validatePingInput,
  parameters: [],
  body: null,
  rateLimit: {"points":120,"seconds":60,"per":"device"},
  audited: false,
  reply: "session.ping.reply",
};

export const ADD_PASSKEY: OperationDefinition<AddPasskeyInput> = {
  action: "identity.add-passkey",
  validate: validateAddPasskeyInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":10,"seconds":600,"per":"session"},
  audited: true,
  reply: null,
};

export const BEGIN_PASSKEY_ADDITION: OperationDefinition<BeginPasskeyAdditionInput> = {
  action: "identity.begin-passkey-addition",
  validate: validateBeginPasskeyAdditionInput,
  parameters: [],
  body: null,
  rateLimit: {"points":30,"seconds":600,"per":"session"},
  audited: false,
  reply: null,
};

export const BEGIN_PASSKEY_SIGN_IN: OperationDefinition<BeginPasskeySignInInput> = {
  action: "identity.begin-passkey-sign-in",
  validate: validateBeginPasskeySignInInput,
  parameters: [],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const BEGIN_PASSKEY_SIGN_UP: OperationDefinition<BeginPasskeySignUpInput> = {
  action: "identity.begin-passkey-sign-up",
  validate: validateBeginPasskeySignUpInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":20,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const CHANGE_PASSWORD: OperationDefinition<ChangePasswordInput> = {
  action: "identity.change-password",
  validate: validateChangePasswordInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":10,"seconds":600,"per":"session"},
  audited: true,
  reply: null,
};

export const DELETE_ACCOUNT: OperationDefinition<DeleteAccountInput> = {
  action: "identity.delete-account",
  validate: validateDeleteAccountInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":10,"seconds":600,"per":"session"},
  audited: true,
  reply: null,
};

export const END_DEVICE_SESSIONS: OperationDefinition<EndDeviceSessionsInput> = {
  action: "identity.end-device-sessions",
  validate: validateEndDeviceSessionsInput,
  parameters: [{"name":"deviceId","property":"deviceId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"account"},
  audited: true,
  reply: null,
};

export const ISSUE_D3CHAT_TICKET: OperationDefinition<IssueD3chatTicketInput> = {
  action: "identity.issue-d3chat-ticket",
  validate: validateIssueD3chatTicketInput,
  parameters: [],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"device","bucket":"identity.issue-socket-ticket"},
  audited: true,
  reply: null,
};

export const ISSUE_SOCKET_TICKET: OperationDefinition<IssueSocketTicketInput> = {
  action: "identity.issue-socket-ticket",
  validate: validateIssueSocketTicketInput,
  parameters: [],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"device"},
  audited: true,
  reply: null,
};

export const LIST_ALL_DEVICES: OperationDefinition<ListAllDevicesInput> = {
  action: "identity.list-all-devices",
  validate: validateListAllDevicesInput,
  parameters: [{"name":"query","property":"query","in":"query","as":"text"},{
    "name":"cursor",
    "property":"cursor",
    "in":"query",
    "as":"text"
  }],
  body: null,
  rateLimit: {"points":120,"seconds":60,"per":"account"},
  audited: true,
  reply: null,
};

export const READ_OWN_ACCOUNT: OperationDefinition<ReadOwnAccountInput> = {
  action: "identity.read-own-account",
  validate: validateReadOwnAccountInput,
  parameters: [],
  body: null,
  rateLimit: {"points":120,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};

export const READ_PROFILE: OperationDefinition<ReadProfileInput> = {
  action: "identity.read-profile",
  validate: validateReadProfileInput,
  parameters: [{"name":"accountId","property":"accountId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":20,"seconds":60,"per":"account","bucket":"identity.search-people"},
  audited: false,
  reply: null,
};

export const REFRESH_SESSION: OperationDefinition<RefreshSessionInput> = {
  action: "identity.refresh-session",
  validate: validateRefreshSessionInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":30,"seconds":60,"per":"session"},
  audited: true,
  reply: null,
};

export const REMOVE_DEVICE: OperationDefinition<RemoveDeviceInput> = {
  action: "identity.remove-device",
  validate: validateRemoveDeviceInput,
  parameters: [{"name":"deviceId","property":"deviceId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"account"},
  audited: true,
  reply: null,
};

export const REMOVE_PASSKEY: OperationDefinition<RemovePasskeyInput> = {
  action: "identity.remove-passkey",
  validate: validateRemovePasskeyInput,
  parameters: [{"name":"credentialId","property":"credentialId","in":"path","as":"text"}],
  body: "flat",
  rateLimit: {"points":10,"seconds":600,"per":"session"},
  audited: true,
  reply: null,
};

export const RENAME_DEVICE: OperationDefinition<RenameDeviceInput> = {
  action: "identity.rename-device",
  validate: validateRenameDeviceInput,
  parameters: [{"name":"deviceId","property":"deviceId","in":"path","as":"text"}],
  body: "flat",
  rateLimit: {"points":30,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const RENAME_PASSKEY: OperationDefinition<RenamePasskeyInput> = {
  action: "identity.rename-passkey",
  validate: validateRenamePasskeyInput,
  parameters: [{"name":"credentialId","property":"credentialId","in":"path","as":"text"}],
  body: "flat",
  rateLimit: {"points":30,"seconds":60,"per":"session"},
  audited: false,
  reply: null,
};

export const REVOKE_DEVICE: OperationDefinition<RevokeDeviceInput> = {
  action: "identity.revoke-device",
  validate: validateRevokeDeviceInput,
  parameters: [{"name":"deviceId","property":"deviceId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};

export const SEARCH_PEOPLE: OperationDefinition<SearchPeopleInput> = {
  action: "identity.search-people",
  validate: validateSearchPeopleInput,
  parameters: [{"name":"query","property":"query","in":"query","as":"text"}],
  body: null,
  rateLimit: {"points":20,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const SIGN_IN_WITH_PASSKEY: OperationDefinition<SignInWithPasskeyInput> = {
  action: "identity.sign-in-with-passkey",
  validate: validateSignInWithPasskeyInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":30,"seconds":60,"per":"address"},
  audited: true,
  reply: null,
};

export const SIGN_IN_WITH_PASSWORD: OperationDefinition<SignInWithPasswordInput> = {
  action: "identity.sign-in-with-password",
  validate: validateSignInWithPasswordInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":30,"seconds":60,"per":"address"},
  guessLimit: {"error":"invalid-credentials","about":"username","fromOne":30,"fromAll":100,"known":"deviceMark"},
  audited: true,
  reply: null,
};

export const SIGN_OUT: OperationDefinition<SignOutInput> = {
  action: "identity.sign-out",
  validate: validateSignOutInput,
  parameters: [],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"session"},
  audited: false,
  reply: null,
};

export const SIGN_OUT_DEVICE: OperationDefinition<SignOutDeviceInput> = {
  action: "identity.sign-out-device",
  validate: validateSignOutDeviceInput,
  parameters: [{"name":"deviceId","property":"deviceId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"device"},
  audited: false,
  reply: null,
};

export const SIGN_UP_WITH_PASSKEY: OperationDefinition<SignUpWithPasskeyInput> = {
  action: "identity.sign-up-with-passkey",
  validate: validateSignUpWithPasskeyInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":20,"seconds":60,"per":"address"},
  audited: true,
  reply: null,
};

export const SIGN_UP_WITH_PASSWORD: OperationDefinition<SignUpWithPasswordInput> = {
  action: "identity.sign-up-with-password",
  validate: validateSignUpWithPasswordInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":20,"seconds":60,"per":"address"},
  audited: true,
  reply: null,
};
