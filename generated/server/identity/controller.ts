// @generated tenchat:server@1 hash:0c84d60b9107a37da0a809f38e2b8133 DO NOT EDIT DIRECTLY
// From specs/contexts/identity/.

import { Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type {
  AddPasskeyInput, BeginPasskeyAdditionInput, BeginPasskeySignInInput, BeginPasskeySignUpInput, ChangePasswordInput,
  DeleteAccountInput, EndDeviceSessionsInput, IssueD3chatTicketInput, IssueSocketTicketInput, ListAllDevicesInput,
  ReadOwnAccountInput, ReadProfileInput, RefreshSessionInput, RemoveDeviceInput, RemovePasskeyInput, RenameDeviceInput,
  RenamePasskeyInput, RevokeDeviceInput, SearchPeopleInput, SignInWithPasskeyInput, SignInWithPasswordInput,
  SignOutDeviceInput, SignOutInput, SignUpWithPasskeyInput, SignUpWithPasswordInput
} from "../../contracts/identity/operations.ts";
import type {
  D3chatTicket, DevicePage, OwnAccount, OwnPasskey, PasskeyChallenge, PeopleFound, Profile, SessionTokens, SocketTicket
} from "../../contracts/identity/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { type Actor, OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import {
  ADD_PASSKEY, BEGIN_PASSKEY_ADDITION, BEGIN_PASSKEY_SIGN_IN, BEGIN_PASSKEY_SIGN_UP, CHANGE_PASSWORD, DELETE_ACCOUNT,
  END_DEVICE_SESSIONS, IDENTITY_OPERATIONS, ISSUE_D3CHAT_TICKET, ISSUE_SOCKET_TICKET, type IdentityOperations,
  LIST_ALL_DEVICES, READ_OWN_ACCOUNT, READ_PROFILE, REFRESH_SESSION, REMOVE_DEVICE, REMOVE_PASSKEY, RENAME_DEVICE,
  RENAME_PASSKEY, REVOKE_DEVICE, SEARCH_PEOPLE, SIGN_IN_WITH_PASSKEY, SIGN_IN_WITH_PASSWORD, SIGN_OUT, SIGN_OUT_DEVICE,
  SIGN_UP_WITH_PASSKEY, SIGN_UP_WITH_PASSWORD
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class IdentityController {
  readonly #operations: IdentityOperations;
  readonly #gate: OperationGate;

  constructor(operations: IdentityOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** Adds the passkey that answers the challenge. */
  addPasskey(request: FastifyRequest): Promise<OwnPasskey> {
    const { input, context } = admitted<AddPasskeyInput, UserActor>(request);
    return this.#gate.run(ADD_PASSKEY, context, () => this.#operations.addPasskey(input, context));
  }

  /** Begins to add a passkey: the options for `navigator.credentials.create`, which leave out those that there are. */
  beginPasskeyAddition(request: FastifyRequest): Promise<PasskeyChallenge> {
    const { input, context } = admitted<BeginPasskeyAdditionInput, UserActor>(request);
    return this.#gate.run(BEGIN_PASSKEY_ADDITION, context, () => this.#operations.beginPasskeyAddition(input, context));
  }

  /** Begins a sign-in with a passkey: the options for `navigator.credentials.get`. They never tell who exists. */
  beginPasskeySignIn(request: FastifyRequest): Promise<PasskeyChallenge> {
    const { input, context } = admitted<BeginPasskeySignInInput, Actor>(request);
    return this.#gate.run(BEGIN_PASSKEY_SIGN_IN, context, () => this.#operations.beginPasskeySignIn(input, context));
  }

  /** Begins a sign-up with a passkey: the options for `navigator.credentials.create`. */
  beginPasskeySignUp(request: FastifyRequest): Promise<PasskeyChallenge> {
    const { input, context } = admitted<BeginPasskeySignUpInput, Actor>(request);
    return this.#gate.run(BEGIN_PASSKEY_SIGN_UP, context, () => this.#operations.beginPasskeySignUp(input, context));
  }

  /** Gives the account another password, or its first one, and ends every other session of it. */
  changePassword(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<ChangePasswordInput, UserActor>(request);
    return this.#gate.run(CHANGE_PASSWORD, context, () => this.#operations.changePassword(input, context));
  }

  /**
   * Deletes the account, for good: its devices, sessions and ways in with this answer, and soon after what else is kept
   * of it. Its username is given to nobody again. LeavesMissing names the groups that one would still be in.
   */
  deleteAccount(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<DeleteAccountInput, UserActor>(request);
    return this.#gate.run(DELETE_ACCOUNT, context, () => this.#operations.deleteAccount(input, context));
  }

  /** Ends all sessions of a device: its person has to sign in again there, and its keys stay. */
  endDeviceSessions(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<EndDeviceSessionsInput, UserActor>(request);
    return this.#gate.run(END_DEVICE_SESSIONS, context, () => this.#operations.endDeviceSessions(input, context));
  }

  /** A ticket that opens one socket within 30 seconds, at `/ws` or at the first door. */
  issueD3chatTicket(request: FastifyRequest): Promise<D3chatTicket> {
    const { input, context } = admitted<IssueD3chatTicketInput, UserActor>(request);
    return this.#gate.run(ISSUE_D3CHAT_TICKET, context, () => this.#operations.issueD3chatTicket(input, context));
  }

  /** A ticket that opens one socket within 30 seconds. */
  issueSocketTicket(request: FastifyRequest): Promise<SocketTicket> {
    const { input, context } = admitted<IssueSocketTicketInput, UserActor>(request);
    return this.#gate.run(ISSUE_SOCKET_TICKET, context, () => this.#operations.issueSocketTicket(input, context));
  }

  /** Everybody's devices, by username, and how many sessions each has. */
  listAllDevices(request: FastifyRequest): Promise<DevicePage> {
    const { input, context } = admitted<ListAllDevicesInput, UserActor>(request);
    return this.#gate.run(LIST_ALL_DEVICES, context, () => this.#operations.listAllDevices(input, context));
  }

  /** Who is signed in, and on which devices. */
  readOwnAccount(request: FastifyRequest): Promise<OwnAccount> {
    const { input, context } = admitted<ReadOwnAccountInput, UserActor>(request);
    return this.#gate.run(READ_OWN_ACCOUNT, context, () => this.#operations.readOwnAccount(input, context));
  }

  /** What others may see of one account. */
  readProfile(request: FastifyRequest): Promise<Profile> {
    const { input, context } = admitted<ReadProfileInput, UserActor>(request);
    return this.#gate.run(READ_PROFILE, context, () => this.#operations.readProfile(input, context));
  }

  /** Trades a refresh token for new tokens. A token that was traded before ends the whole session. */
  refreshSession(request: FastifyRequest): Promise<SessionTokens> {
    const { input, context } = admitted<RefreshSessionInput, Actor>(request);
    return this.#gate.run(REFRESH_SESSION, context, () => this.#operations.refreshSession(input, context));
  }

  /** Takes a device out of its account: its sessions end, its prekeys are removed, and it cannot come back. */
  removeDevice(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<RemoveDeviceInput, UserActor>(request);
    return this.#gate.run(REMOVE_DEVICE, context, () => this.#operations.removeDevice(input, context));
  }

  /** Takes a passkey out of the account: it opens nothing any more. */
  removePasskey(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<RemovePasskeyInput, UserActor>(request);
    return this.#gate.run(REMOVE_PASSKEY, context, () => this.#operations.removePasskey(input, context));
  }

  /**
   * Gives a device of one's own another name. Other people and devices go by the signed list, which says it as well.
   */
  renameDevice(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<RenameDeviceInput, UserActor>(request);
    return this.#gate.run(RENAME_DEVICE, context, () => this.#operations.renameDevice(input, context));
  }

  /** Calls a passkey otherwise. */
  renamePasskey(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<RenamePasskeyInput, UserActor>(request);
    return this.#gate.run(RENAME_PASSKEY, context, () => this.#operations.renamePasskey(input, context));
  }

  /** Takes a device of one's own out of the account: its sessions end, its prekeys are removed. */
  revokeDevice(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<RevokeDeviceInput, UserActor>(request);
    return this.#gate.run(REVOKE_DEVICE, context, () => this.#operations.revokeDevice(input, context));
  }

  /** Finds people whose username or display name begins with the query; at most 20. */
  searchPeople(request: FastifyRequest): Promise<PeopleFound> {
    const { input, context } = admitted<SearchPeopleInput, UserActor>(request);
    return this.#gate.run(SEARCH_PEOPLE, context, () => this.#operations.searchPeople(input, context));
  }

  /** Signs in with the passkey that answers the challenge. */
  signInWithPasskey(request: FastifyRequest): Promise<SessionTokens> {
    const { input, context } = admitted<SignInWithPasskeyInput, Actor>(request);
    return this.#gate.run(SIGN_IN_WITH_PASSKEY, context, () => this.#operations.signInWithPasskey(input, context));
  }

  /** Signs in with a password. */
  signInWithPassword(request: FastifyRequest): Promise<SessionTokens> {
    const { input, context } = admitted<SignInWithPasswordInput, Actor>(request);
    return this.#gate.run(SIGN_IN_WITH_PASSWORD, context, () => this.#operations.signInWithPassword(input, context));
  }

  /** Ends this session; the device keeps its keys. */
  signOut(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<SignOutInput, UserActor>(request);
    return this.#gate.run(SIGN_OUT, context, () => this.#operations.signOut(input, context));
  }

  /**
   * Ends all sessions of a device of one's own: it keeps its keys, and is the same one once somebody has signed in
   * there again.
   */
  signOutDevice(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<SignOutDeviceInput, UserActor>(request);
    return this.#gate.run(SIGN_OUT_DEVICE, context, () => this.#operations.signOutDevice(input, context));
  }

  /** Makes an account, its first device and a session, with the passkey that answers the challenge. */
  signUpWithPasskey(request: FastifyRequest): Promise<SessionTokens> {
    const { input, context } = admitted<SignUpWithPasskeyInput, Actor>(request);
    return this.#gate.run(SIGN_UP_WITH_PASSKEY, context, () => this.#operations.signUpWithPasskey(input, context));
  }

  /** Makes an account, its first device and a session, with a password. */
  signUpWithPassword(request: FastifyRequest): Promise<SessionTokens> {
    const { input, context } = admitted<SignUpWithPasswordInput, Actor>(request);
    return this.#gate.run(SIGN_UP_WITH_PASSWORD, context, () => this.#operations.signUpWithPassword(input, context));
  }
}

Controller()(IdentityController);
UseGuards(OperationGuard)(IdentityController);
Inject(IDENTITY_OPERATIONS)(IdentityController, undefined, 0);
Inject(OPERATION_GATE)(IdentityController, undefined, 1);

applyDecorators(
  Post("/v1/me/passkeys"),
  HttpCode(201),
  defines(ADD_PASSKEY),
)(
  IdentityController.prototype,
  "addPasskey",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "addPasskey")!
);
Req()(IdentityController.prototype, "addPasskey", 0);

applyDecorators(
  Post("/v1/me/passkey-challenges"),
  HttpCode(201),
  defines(BEGIN_PASSKEY_ADDITION),
)(
  IdentityController.prototype,
  "beginPasskeyAddition",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "beginPasskeyAddition")!
);
Req()(IdentityController.prototype, "beginPasskeyAddition", 0);

applyDecorators(
  Post("/v1/sessions/passkey-challenges"),
  HttpCode(201),
  defines(BEGIN_PASSKEY_SIGN_IN),
)(
  IdentityController.prototype,
  "beginPasskeySignIn",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "beginPasskeySignIn")!
);
Req()(IdentityController.prototype, "beginPasskeySignIn", 0);

applyDecorators(
  Post("/v1/accounts/passkey-challenges"),
  HttpCode(201),
  defines(BEGIN_PASSKEY_SIGN_UP),
)(
  IdentityController.prototype,
  "beginPasskeySignUp",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "beginPasskeySignUp")!
);
Req()(IdentityController.prototype, "beginPasskeySignUp", 0);

applyDecorators(
  Put("/v1/me/password"),
  HttpCode(204),
  defines(CHANGE_PASSWORD),
)(
  IdentityController.prototype,
  "changePassword",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "changePassword")!
);
Req()(IdentityController.prototype, "changePassword", 0);

applyDecorators(
  Post("/v1/me/deletion"),
  HttpCode(204),
  defines(DELETE_ACCOUNT),
)(
  IdentityController.prototype,
  "deleteAccount",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "deleteAccount")!
);
Req()(IdentityController.prototype, "deleteAccount", 0);

applyDecorators(
  Delete("/v1/administration/devices/:deviceId/sessions"),
  HttpCode(204),
  defines(END_DEVICE_SESSIONS),
)(
  IdentityController.prototype,
  "endDeviceSessions",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "endDeviceSessions")!
);
Req()(IdentityController.prototype, "endDeviceSessions", 0);

applyDecorators(
  Post("/api/v1/auth/ws-ticket"),
  HttpCode(200),
  defines(ISSUE_D3CHAT_TICKET),
)(
  IdentityController.prototype,
  "issueD3chatTicket",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "issueD3chatTicket")!
);
Req()(IdentityController.prototype, "issueD3chatTicket", 0);

applyDecorators(
  Post("/v1/me/socket-tickets"),
  HttpCode(201),
  defines(ISSUE_SOCKET_TICKET),
)(
  IdentityController.prototype,
  "issueSocketTicket",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "issueSocketTicket")!
);
Req()(IdentityController.prototype, "issueSocketTicket", 0);

applyDecorators(
  Get("/v1/administration/devices"),
  HttpCode(200),
  defines(LIST_ALL_DEVICES),
)(
  IdentityController.prototype,
  "listAllDevices",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "listAllDevices")!
);
Req()(IdentityController.prototype, "listAllDevices", 0);

applyDecorators(
  Get("/v1/me"),
  HttpCode(200),
  defines(READ_OWN_ACCOUNT),
)(
  IdentityController.prototype,
  "readOwnAccount",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "readOwnAccount")!
);
Req()(IdentityController.prototype, "readOwnAccount", 0);

applyDecorators(
  Get("/v1/people/:accountId"),
  HttpCode(200),
  defines(READ_PROFILE),
)(
  IdentityController.prototype,
  "readProfile",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "readProfile")!
);
Req()(IdentityController.prototype, "readProfile", 0);

applyDecorators(
  Post("/v1/sessions/refreshes"),
  HttpCode(201),
  defines(REFRESH_SESSION),
)(
  IdentityController.prototype,
  "refreshSession",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "refreshSession")!
);
Req()(IdentityController.prototype, "refreshSession", 0);

applyDecorators(
  Delete("/v1/administration/devices/:deviceId"),
  HttpCode(204),
  defines(REMOVE_DEVICE),
)(
  IdentityController.prototype,
  "removeDevice",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "removeDevice")!
);
Req()(IdentityController.prototype, "removeDevice", 0);

applyDecorators(
  Post("/v1/me/passkeys/:credentialId/removal"),
  HttpCode(204),
  defines(REMOVE_PASSKEY),
)(
  IdentityController.prototype,
  "removePasskey",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "removePasskey")!
);
Req()(IdentityController.prototype, "removePasskey", 0);

applyDecorators(
  Put("/v1/me/devices/:deviceId/name"),
  HttpCode(204),
  defines(RENAME_DEVICE),
)(
  IdentityController.prototype,
  "renameDevice",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "renameDevice")!
);
Req()(IdentityController.prototype, "renameDevice", 0);

applyDecorators(
  Put("/v1/me/passkeys/:credentialId/name"),
  HttpCode(204),
  defines(RENAME_PASSKEY),
)(
  IdentityController.prototype,
  "renamePasskey",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "renamePasskey")!
);
Req()(IdentityController.prototype, "renamePasskey", 0);

applyDecorators(
  Delete("/v1/me/devices/:deviceId"),
  HttpCode(204),
  defines(REVOKE_DEVICE),
)(
  IdentityController.prototype,
  "revokeDevice",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "revokeDevice")!
);
Req()(IdentityController.prototype, "revokeDevice", 0);

applyDecorators(
  Get("/v1/people"),
  HttpCode(200),
  defines(SEARCH_PEOPLE),
)(
  IdentityController.prototype,
  "searchPeople",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "searchPeople")!
);
Req()(IdentityController.prototype, "searchPeople", 0);

applyDecorators(
  Post("/v1/sessions/passkeys"),
  HttpCode(201),
  defines(SIGN_IN_WITH_PASSKEY),
)(
  IdentityController.prototype,
  "signInWithPasskey",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "signInWithPasskey")!
);
Req()(IdentityController.prototype, "signInWithPasskey", 0);

applyDecorators(
  Post("/v1/sessions"),
  HttpCode(201),
  defines(SIGN_IN_WITH_PASSWORD),
)(
  IdentityController.prototype,
  "signInWithPassword",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "signInWithPassword")!
);
Req()(IdentityController.prototype, "signInWithPassword", 0);

applyDecorators(
  Delete("/v1/me/session"),
  HttpCode(204),
  defines(SIGN_OUT),
)(IdentityController.prototype, "signOut", Object.getOwnPropertyDescriptor(IdentityController.prototype, "signOut")!);
Req()(IdentityController.prototype, "signOut", 0);

applyDecorators(
  Delete("/v1/me/devices/:deviceId/sessions"),
  HttpCode(204),
  defines(SIGN_OUT_DEVICE),
)(
  IdentityController.prototype,
  "signOutDevice",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "signOutDevice")!
);
Req()(IdentityController.prototype, "signOutDevice", 0);

applyDecorators(
  Post("/v1/accounts/passkeys"),
  HttpCode(201),
  defines(SIGN_UP_WITH_PASSKEY),
)(
  IdentityController.prototype,
  "signUpWithPasskey",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "signUpWithPasskey")!
);
Req()(IdentityController.prototype, "signUpWithPasskey", 0);

applyDecorators(
  Post("/v1/accounts"),
  HttpCode(201),
  defines(SIGN_UP_WITH_PASSWORD),
)(
  IdentityController.prototype,
  "signUpWithPassword",
  Object.getOwnPropertyDescriptor(IdentityController.prototype, "signUpWithPassword")!
);
Req()(IdentityController.prototype, "signUpWithPassword", 0);
