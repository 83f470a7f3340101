// @generated tenchat:client@1 hash:925fbc0c6cb8da4defc265d4e60c9156 DO NOT EDIT DIRECTLY
// From specs/contexts/identity/.

import type {
  AddPasskeyInput, BeginPasskeySignUpInput, ChangePasswordInput, DeleteAccountInput, EndDeviceSessionsInput,
  ListAllDevicesInput, ReadProfileInput, RefreshSessionInput, RemoveDeviceInput, RemovePasskeyInput, RenameDeviceInput,
  RenamePasskeyInput, RevokeDeviceInput, SearchPeopleInput, SignInWithPasskeyInput, SignInWithPasswordInput,
  SignOutDeviceInput, SignUpWithPasskeyInput, SignUpWithPasswordInput
} from "../../contracts/identity/operations.ts";
import type {
  D3chatTicket, DevicePage, OwnAccount, OwnPasskey, PasskeyChallenge, PeopleFound, Profile, SessionTokens, SocketTicket
} from "../../contracts/identity/types.ts";
import {
  validateD3chatTicket, validateDevicePage, validateOwnAccount, validateOwnPasskey, validatePasskeyChallenge,
  validatePeopleFound, validateProfile, validateSessionTokens, validateSocketTicket
} from "../../contracts/identity/validators.ts";
import { type Transport, part, query, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class IdentityApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Adds the passkey that answers the challenge. */
  async addPasskey(input: AddPasskeyInput): Promise<OwnPasskey> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/me/passkeys`,
      authenticated: true,
      status: 201,
      body: input,
      feature: "ways-in",
      validate: validateOwnPasskey
    });
  }

  /** Begins to add a passkey: the options for `navigator.credentials.create`, which leave out those that there are. */
  async beginPasskeyAddition(): Promise<PasskeyChallenge> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/me/passkey-challenges`,
      authenticated: true,
      status: 201,
      feature: "ways-in",
      validate: validatePasskeyChallenge
    });
  }

  /** Begins a sign-in with a passkey: the options for `navigator.credentials.get`. They never tell who exists. */
  async beginPasskeySignIn(): Promise<PasskeyChallenge> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/sessions/passkey-challenges`,
      authenticated: false,
      status: 201,
      validate: validatePasskeyChallenge
    });
  }

  /** Begins a sign-up with a passkey: the options for `navigator.credentials.create`. */
  async beginPasskeySignUp(input: BeginPasskeySignUpInput): Promise<PasskeyChallenge> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/accounts/passkey-challenges`,
      authenticated: false,
      status: 201,
      body: input,
      validate: validatePasskeyChallenge
    });
  }

  /** Gives the account another password, or its first one, and ends every other session of it. */
  async changePassword(input: ChangePasswordInput): Promise<void> {
    return send(this.#transport, {
      method: "PUT",
      path: `/v1/me/password`,
      authenticated: true,
      status: 204,
      body: input,
      feature: "ways-in",
      validate: null
    });
  }

  /**
   * Deletes the account, for good: its devices, sessions and ways in with this answer, and soon after what else is kept
   * of it. Its username is given to nobody again. LeavesMissing names the groups that one would still be in.
   */
  async deleteAccount(input: DeleteAccountInput): Promise<void> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/me/deletion`,
      authenticated: true,
      status: 204,
      body: input,
      feature: "account-deletion",
      validate: null
    });
  }

  /** Ends all sessions of a device: its person has to sign in again there, and its keys stay. */
  async endDeviceSessions(input: EndDeviceSessionsInput): Promise<void> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/v1/administration/devices/${part("deviceId", input.deviceId)}/sessions`,
      authenticated: true,
      status: 204,
      feature: "device-administration",
      validate: null
    });
  }

  /** A ticket that opens one socket within 30 seconds, at `/ws` or at the first door. */
  async issueD3chatTicket(): Promise<D3chatTicket> {
    return send(this.#transport, {
      method: "POST",
      path: `/api/v1/auth/ws-ticket`,
      authenticated: true,
      status: 200,
      feature: "d3chat",
      validate: validateD3chatTicket
    });
  }

  /** A ticket that opens one socket within 30 seconds. */
  async issueSocketTicket(): Promise<SocketTicket> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/me/socket-tickets`,
      authenticated: true,
      status: 201,
      validate: validateSocketTicket
    });
  }

  /** Everybody's devices, by username, and how many sessions each has. */
  async listAllDevices(input: ListAllDevicesInput = {}): Promise<DevicePage> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/administration/devices${query({ query: input.query, cursor: input.cursor })}`,
      authenticated: true,
      status: 200,
      feature: "device-administration",
      validate: validateDevicePage
    });
  }

  /** Who is signed in, and on which devices. */
  async readOwnAccount(): Promise<OwnAccount> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/me`,
      authenticated: true,
      status: 200,
      validate: validateOwnAccount
    });
  }

  /** What others may see of one account. */
  async readProfile(input: ReadProfileInput): Promise<Profile> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/people/${part("accountId", input.accountId)}`,
      authenticated: true,
      status: 200,
      validate: validateProfile
    });
  }

  /** Trades a refresh token for new tokens. A token that was traded before ends the whole session. */
  async refreshSession(input: RefreshSessionInput): Promise<SessionTokens> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/sessions/refreshes`,
      authenticated: false,
      status: 201,
      body: input,
      validate: validateSessionTokens
    });
  }

  /** Takes a device out of its account: its sessions end, its prekeys are removed, and it cannot come back. */
  async removeDevice(input: RemoveDeviceInput): Promise<void> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/v1/administration/devices/${part("deviceId", input.deviceId)}`,
      authenticated: true,
      status: 204,
      feature: "device-administration",
      validate: null
    });
  }

  /** Takes a passkey out of the account: it opens nothing any more. */
  async removePasskey(input: RemovePasskeyInput): Promise<void> {
    const { credentialId: _credentialId, ...body } = input;
    return send(this.#transport, {
      method: "POST",
      path: `/v1/me/passkeys/${part("credentialId", input.credentialId)}/removal`,
      authenticated: true,
      status: 204,
      body,
      feature: "ways-in",
      validate: null
    });
  }

  /**
   * Gives a device of one's own another name. Other people and devices go by the signed list, which says it as well.
   */
  async renameDevice(input: RenameDeviceInput): Promise<void> {
    const { deviceId: _deviceId, ...body } = input;
    return send(this.#transport, {
      method: "PUT",
      path: `/v1/me/devices/${part("deviceId", input.deviceId)}/name`,
      authenticated: true,
      status: 204,
      body,
      feature: "device-names",
      validate: null
    });
  }

  /** Calls a passkey otherwise. */
  async renamePasskey(input: RenamePasskeyInput): Promise<void> {
    const { credentialId: _credentialId, ...body } = input;
    return send(this.#transport, {
      method: "PUT",
      path: `/v1/me/passkeys/${part("credentialId", input.credentialId)}/name`,
      authenticated: true,
      status: 204,
      body,
      feature: "ways-in",
      validate: null
    });
  }

  /** Takes a device of one's own out of the account: its sessions end, its prekeys are removed. */
  async revokeDevice(input: RevokeDeviceInput): Promise<void> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/v1/me/devices/${part("deviceId", input.deviceId)}`,
      authenticated: true,
      status: 204,
      validate: null
    });
  }

  /** Finds people whose username or display name begins with the query; at most 20. */
  async searchPeople(input: SearchPeopleInput): Promise<PeopleFound> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/people${query({ query: input.query })}`,
      authenticated: true,
      status: 200,
      validate: validatePeopleFound
    });
  }

  /** Signs in with the passkey that answers the challenge. */
  async signInWithPasskey(input: SignInWithPasskeyInput): Promise<SessionTokens> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/sessions/passkeys`,
      authenticated: false,
      status: 201,
      body: input,
      validate: validateSessionTokens
    });
  }

  /** Signs in with a password. */
  async signInWithPassword(input: SignInWithPasswordInput): Promise<SessionTokens> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/sessions`,
      authenticated: false,
      status: 201,
      body: input,
      validate: validateSessionTokens
    });
  }

  /** Ends this session; the device keeps its keys. */
  async signOut(): Promise<void> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/v1/me/session`,
      authenticated: true,
      status: 204,
      validate: null
    });
  }

  /**
   * Ends all sessions of a device of one's own: it keeps its keys, and is the same one once somebody has signed in
   * there again.
   */
  async signOutDevice(input: SignOutDeviceInput): Promise<void> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/v1/me/devices/${part("deviceId", input.deviceId)}/sessions`,
      authenticated: true,
      status: 204,
      feature: "remote-sign-out",
      validate: null
    });
  }

  /** Makes an account, its first device and a session, with the passkey that answers the challenge. */
  async signUpWithPasskey(input: SignUpWithPasskeyInput): Promise<SessionTokens> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/accounts/passkeys`,
      authenticated: false,
      status: 201,
      body: input,
      validate: validateSessionTokens
    });
  }

  /** Makes an account, its first device and a session, with a password. */
  async signUpWithPassword(input: SignUpWithPasswordInput): Promise<SessionTokens> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/accounts`,
      authenticated: false,
      status: 201,
      body: input,
      validate: validateSessionTokens
    });
  }
}
