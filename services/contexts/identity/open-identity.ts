import type { EntityManager } from "typeorm";
import type { Profile } from "../../../generated/contracts/identity/types.ts";
import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { IdentityOperations } from "../../../generated/server/identity/operations.ts";
import type { Authenticator, RecognizeDevice, UserActor } from "../../../generated/server/runtime/operation.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { admitSocket } from "./admit-socket.ts";
import { createAuthenticator } from "./credentials/authenticator.ts";
import { createPasswordHasher } from "./credentials/password-hasher.ts";
import type { IdentityParts } from "./identity-parts.ts";
import { revokeIdleDevices } from "./jobs/revoke-idle-devices.ts";
import { shapeOldNames } from "./jobs/shape-old-names.ts";
import { addPasskey } from "./operations/add-passkey.ts";
import { beginPasskeyAddition } from "./operations/begin-passkey-addition.ts";
import { beginPasskeySignIn } from "./operations/begin-passkey-sign-in.ts";
import { beginPasskeySignUp } from "./operations/begin-passkey-sign-up.ts";
import { changePassword } from "./operations/change-password.ts";
import { deleteAccount } from "./operations/delete-account.ts";
import { endDeviceSessions } from "./operations/end-device-sessions.ts";
import { issueD3chatTicket } from "./operations/issue-d3chat-ticket.ts";
import { issueSocketTicket } from "./operations/issue-socket-ticket.ts";
import { listAllDevices } from "./operations/list-all-devices.ts";
import { ping } from "./operations/ping.ts";
import { readOwnAccount } from "./operations/read-own-account.ts";
import { readProfile } from "./operations/read-profile.ts";
import { refreshSession } from "./operations/refresh-session.ts";
import { removePasskey } from "./operations/remove-passkey.ts";
import { renameDevice } from "./operations/rename-device.ts";
import { renamePasskey } from "./operations/rename-passkey.ts";
import { removeDevice } from "./operations/remove-device.ts";
import { revokeDevice } from "./operations/revoke-device.ts";
import { searchPeople } from "./operations/search-people.ts";
import { signInWithPasskey } from "./operations/sign-in-with-passkey.ts";
import { signInWithPassword } from "./operations/sign-in-with-password.ts";
import { signOutDevice } from "./operations/sign-out-device.ts";
import { signOut } from "./operations/sign-out.ts";
import { signUpWithPasskey } from "./operations/sign-up-with-passkey.ts";
import { signUpWithPassword } from "./operations/sign-up-with-password.ts";
import { openIdentityParts } from "./open-identity-parts.ts";
import { holdAccounts, lockAccount } from "./store/accounts.ts";
import { devicesOf } from "./store/devices.ts";
import type { JoinedGroups } from "./joined-groups.ts";
import type { PublishedKeys } from "./published-keys.ts";

/** What this room gives to the composition and, through it, to other contexts. */
export interface OpenedIdentity extends ContextRoom<IdentityOperations> {
  readonly authenticator: Authenticator;

  /** Profiles by account id; an account that does not exist is absent. */
  profilesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, Profile>>;

  /** Who has this username, whatever its case; undefined where nobody does. */
  profileNamed(username: string): Promise<Profile | undefined>;

  /** Keeps these accounts from being deleted until the transaction ends; answers those that there are. */
  hold(manager: EntityManager, accountIds: readonly string[]): Promise<ReadonlySet<string>>;

  /** Whose socket a ticket opens, once; undefined for a ticket that opens none. */
  consumeSocketTicket(ticket: string, address: string): Promise<UserActor | undefined>;

  /** Whose socket an access token opens; undefined for one that opens none. */
  admitSocket(token: string, address: string): Promise<UserActor | undefined>;

  /** Which of these sessions are none any more. */
  endedAmong(sessionIds: readonly string[]): Promise<readonly string[]>;

  /** Whether an account is one of those that run this server. */
  isAdministrator(accountId: string): Promise<boolean>;

  /** Whose known device a mark is. */
  readonly recognizeDevice: RecognizeDevice;

  readonly devices: AccountDevices;

  /** To be run now and then; each may run on several nodes at once. */
  readonly jobs: {
    readonly revokeIdleDevices: () => Promise<void>;
    readonly shapeOldNames: () => Promise<void>;
  };
}

/** What keys may do with an account's devices, within its own transaction. */
export interface AccountDevices {
  /** Keeps the account's devices as they are until the transaction ends; whether this one is among them. */
  hold(manager: EntityManager, accountId: string, deviceId: string): Promise<boolean>;

  /** Revokes every device of the account but one, and removes their keys. */
  revokeOthers(manager: EntityManager, accountId: string, keptDeviceId: string): Promise<void>;
}

/** Opens the room; the first time, that makes the secret which signs access tokens. */
export async function openIdentity(
  kernel: Kernel,
  publishedKeys: PublishedKeys,
  joinedGroups: JoinedGroups,
  passwords = createPasswordHasher(),
): Promise<OpenedIdentity> {
  const { parts, accessTokens, liveness } = await openIdentityParts(kernel, passwords, publishedKeys, joinedGroups);
  return {
    operations: operationsOf(parts),
    reactions: {},
    authenticator: createAuthenticator(accessTokens, liveness),
    profilesOf: (accountIds) => parts.accounts.profilesOf(accountIds),
    profileNamed: (username) => parts.accounts.profileNamed(username),
    hold: holdAccounts,
    consumeSocketTicket: (ticket, address) => parts.socketTickets.consume(ticket, address),
    admitSocket: (token, address) => admitSocket(parts, token, address),
    endedAmong: (sessionIds) => liveness.endedAmong(sessionIds),
    isAdministrator: (accountId) => parts.administrators.includes(accountId),
    recognizeDevice: (mark) => parts.deviceMarks.read(mark),
    devices: devicesDoor(parts),
    jobs: { revokeIdleDevices: revokeIdleDevices(parts), shapeOldNames: shapeOldNames(parts) },
  };
}

function operationsOf(parts: IdentityParts) {
  return {
    signUpWithPassword: signUpWithPassword(parts),
    beginPasskeySignUp: beginPasskeySignUp(parts),
    signUpWithPasskey: signUpWithPasskey(parts),
    signInWithPassword: signInWithPassword(parts),
    beginPasskeySignIn: beginPasskeySignIn(parts),
    signInWithPasskey: signInWithPasskey(parts),
    refreshSession: refreshSession(parts),
    readOwnAccount: readOwnAccount(parts),
    signOut: signOut(parts),
    signOutDevice: signOutDevice(parts),
    issueD3chatTicket: issueD3chatTicket(parts),
    issueSocketTicket: issueSocketTicket(parts),
    revokeDevice: revokeDevice(parts),
    changePassword: changePassword(parts),
    deleteAccount: deleteAccount(parts),
    beginPasskeyAddition: beginPasskeyAddition(parts),
    addPasskey: addPasskey(parts),
    renameDevice: renameDevice(parts),
    renamePasskey: renamePasskey(parts),
    removePasskey: removePasskey(parts),
    listAllDevices: listAllDevices(parts),
    endDeviceSessions: endDeviceSessions(parts),
    removeDevice: removeDevice(parts),
    searchPeople: searchPeople(parts),
    readProfile: readProfile(parts),
    ping: ping(parts),
  } satisfies IdentityOperations;
}

function devicesDoor({ sessionEndings }: IdentityParts): AccountDevices {
  return {
    async hold(manager, accountId, deviceId) {
      await lockAccount(manager, accountId);
      return (await devicesOf(manager, accountId)).some((device) => device.deviceId === deviceId);
    },
    async revokeOthers(manager, accountId, keptDeviceId) {
      await lockAccount(manager, accountId);
      const others = (await devicesOf(manager, accountId))
        .map(({ deviceId }) => deviceId)
        .filter((deviceId) => deviceId !== keptDeviceId);
      await sessionEndings.revokeDevices(manager, accountId, others);
    },
  };
}
