// @generated tenchat:server@1 hash:42f529fe4ff20ee2b270a00c0f3c2012 DO NOT EDIT DIRECTLY
// From specs/contexts/federation/operations.tsp.

import { Controller, Get, HttpCode, Inject, Post, Req, UseGuards, applyDecorators } from "@nestjs/common";
import { RouteConfig } from "@nestjs/platform-fastify";
import type { FastifyRequest } from "fastify";
import type {
  ClaimBundlesForPeerInput, DescribeFederationInput, FindPersonElsewhereInput, ListAwayServersInput,
  ListFederationKeysInput, ListToldServersInput, LookUpDevicesInput, LookUpUserInput, ReceivePeerEventInput,
  TellServerNowInput
} from "../../contracts/federation/operations.ts";
import type {
  AwayServers, FederationDescriptor, FederationKeyHistory, PeerEventReceipt, PersonElsewhere, ToldServerPage, UserLookup
} from "../../contracts/federation/types.ts";
import type { AccountDevices, ClaimedBundles } from "../../contracts/keys/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { type Actor, OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import {
  CLAIM_BUNDLES_FOR_PEER, DESCRIBE_FEDERATION, FEDERATION_OPERATIONS, FIND_PERSON_ELSEWHERE, type FederationOperations,
  LIST_AWAY_SERVERS, LIST_FEDERATION_KEYS, LIST_TOLD_SERVERS, LOOK_UP_DEVICES, LOOK_UP_USER, RECEIVE_PEER_EVENT,
  TELL_SERVER_NOW
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class FederationController {
  readonly #operations: FederationOperations;
  readonly #gate: OperationGate;

  constructor(operations: FederationOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /**
   * Hands prekeys of somebody here to another server, one bundle of each named device, as for people of its own. All
   * that ask at one server have together what one account has: whom it asks for, it alone knows.
   */
  claimBundlesForPeer(request: FastifyRequest): Promise<ClaimedBundles> {
    const { input, context } = admitted<ClaimBundlesForPeerInput, Actor>(request);
    return this.#gate.run(CLAIM_BUNDLES_FOR_PEER, context, () => this.#operations.claimBundlesForPeer(input, context));
  }

  /** Who this server is to others. */
  describeFederation(request: FastifyRequest): Promise<FederationDescriptor> {
    const { input, context } = admitted<DescribeFederationInput, Actor>(request);
    return this.#gate.run(DESCRIBE_FEDERATION, context, () => this.#operations.describeFederation(input, context));
  }

  /** Who has a name at another server, as that says: it is asked, and learns that somebody here looks for them. */
  findPersonElsewhere(request: FastifyRequest): Promise<PersonElsewhere> {
    const { input, context } = admitted<FindPersonElsewhereInput, UserActor>(request);
    return this.#gate.run(FIND_PERSON_ELSEWHERE, context, () => this.#operations.findPersonElsewhere(input, context));
  }

  /**
   * The servers that are away, and what becomes of what is said in a conversation until they return. Asking has them
   * tried again, now and then: one that answers by then is not among them.
   */
  listAwayServers(request: FastifyRequest): Promise<AwayServers> {
    const { input, context } = admitted<ListAwayServersInput, UserActor>(request);
    return this.#gate.run(LIST_AWAY_SERVERS, context, () => this.#operations.listAwayServers(input, context));
  }

  /** By which keys what this server has signed may be checked: the current one, and those that were not long ago. */
  listFederationKeys(request: FastifyRequest): Promise<FederationKeyHistory> {
    const { input, context } = admitted<ListFederationKeysInput, Actor>(request);
    return this.#gate.run(LIST_FEDERATION_KEYS, context, () => this.#operations.listFederationKeys(input, context));
  }

  /**
   * The servers that are told what is said here: what waits for each, and why. Those for which most waits come first.
   */
  listToldServers(request: FastifyRequest): Promise<ToldServerPage> {
    const { input, context } = admitted<ListToldServersInput, UserActor>(request);
    return this.#gate.run(LIST_TOLD_SERVERS, context, () => this.#operations.listToldServers(input, context));
  }

  /** Tells another server which devices somebody here has, and by which keys they are known. */
  lookUpDevices(request: FastifyRequest): Promise<AccountDevices> {
    const { input, context } = admitted<LookUpDevicesInput, Actor>(request);
    return this.#gate.run(LOOK_UP_DEVICES, context, () => this.#operations.lookUpDevices(input, context));
  }

  /** Tells another server who has a name here. */
  lookUpUser(request: FastifyRequest): Promise<UserLookup> {
    const { input, context } = admitted<LookUpUserInput, Actor>(request);
    return this.#gate.run(LOOK_UP_USER, context, () => this.#operations.lookUpUser(input, context));
  }

  /**
   * Takes an event of another server in. The same one sent again has no effect again; of a type that is not known here
   * it has none. What is signed are the bytes of the body, whatever JSON they are.
   */
  receivePeerEvent(request: FastifyRequest): Promise<PeerEventReceipt> {
    const { input, context } = admitted<ReceivePeerEventInput, Actor>(request);
    return this.#gate.run(RECEIVE_PEER_EVENT, context, () => this.#operations.receivePeerEvent(input, context));
  }

  /** Has a server told at once what waits for it, instead of when that is due. */
  tellServerNow(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<TellServerNowInput, UserActor>(request);
    return this.#gate.run(TELL_SERVER_NOW, context, () => this.#operations.tellServerNow(input, context));
  }
}

Controller()(FederationController);
UseGuards(OperationGuard)(FederationController);
Inject(FEDERATION_OPERATIONS)(FederationController, undefined, 0);
Inject(OPERATION_GATE)(FederationController, undefined, 1);

applyDecorators(
  Post("/federation/prekey-bundles"),
  HttpCode(200),
  RouteConfig({ verbatim: true }),
  defines(CLAIM_BUNDLES_FOR_PEER),
)(
  FederationController.prototype,
  "claimBundlesForPeer",
  Object.getOwnPropertyDescriptor(FederationController.prototype, "claimBundlesForPeer")!
);
Req()(FederationController.prototype, "claimBundlesForPeer", 0);

applyDecorators(
  Get("/.well-known/d3chat-server"),
  HttpCode(200),
  defines(DESCRIBE_FEDERATION),
)(
  FederationController.prototype,
  "describeFederation",
  Object.getOwnPropertyDescriptor(FederationController.prototype, "describeFederation")!
);
Req()(FederationController.prototype, "describeFederation", 0);

applyDecorators(
  Get("/v1/federation/people"),
  HttpCode(200),
  defines(FIND_PERSON_ELSEWHERE),
)(
  FederationController.prototype,
  "findPersonElsewhere",
  Object.getOwnPropertyDescriptor(FederationController.prototype, "findPersonElsewhere")!
);
Req()(FederationController.prototype, "findPersonElsewhere", 0);

applyDecorators(
  Get("/v1/federation/conversations/:conversationId/away"),
  HttpCode(200),
  defines(LIST_AWAY_SERVERS),
)(
  FederationController.prototype,
  "listAwayServers",
  Object.getOwnPropertyDescriptor(FederationController.prototype, "listAwayServers")!
);
Req()(FederationController.prototype, "listAwayServers", 0);

applyDecorators(
  Get("/.well-known/d3chat-server/keys"),
  HttpCode(200),
  defines(LIST_FEDERATION_KEYS),
)(
  FederationController.prototype,
  "listFederationKeys",
  Object.getOwnPropertyDescriptor(FederationController.prototype, "listFederationKeys")!
);
Req()(FederationController.prototype, "listFederationKeys", 0);

applyDecorators(
  Get("/v1/administration/servers"),
  HttpCode(200),
  defines(LIST_TOLD_SERVERS),
)(
  FederationController.prototype,
  "listToldServers",
  Object.getOwnPropertyDescriptor(FederationController.prototype, "listToldServers")!
);
Req()(FederationController.prototype, "listToldServers", 0);

applyDecorators(
  Get("/federation/devices"),
  HttpCode(200),
  defines(LOOK_UP_DEVICES),
)(
  FederationController.prototype,
  "lookUpDevices",
  Object.getOwnPropertyDescriptor(FederationController.prototype, "lookUpDevices")!
);
Req()(FederationController.prototype, "lookUpDevices", 0);

applyDecorators(
  Get("/federation/user-lookup"),
  HttpCode(200),
  defines(LOOK_UP_USER),
)(
  FederationController.prototype,
  "lookUpUser",
  Object.getOwnPropertyDescriptor(FederationController.prototype, "lookUpUser")!
);
Req()(FederationController.prototype, "lookUpUser", 0);

applyDecorators(
  Post("/federation/inbox"),
  HttpCode(200),
  RouteConfig({ verbatim: true }),
  defines(RECEIVE_PEER_EVENT),
)(
  FederationController.prototype,
  "receivePeerEvent",
  Object.getOwnPropertyDescriptor(FederationController.prototype, "receivePeerEvent")!
);
Req()(FederationController.prototype, "receivePeerEvent", 0);

applyDecorators(
  Post("/v1/administration/servers/:peer/try"),
  HttpCode(204),
  defines(TELL_SERVER_NOW),
)(
  FederationController.prototype,
  "tellServerNow",
  Object.getOwnPropertyDescriptor(FederationController.prototype, "tellServerNow")!
);
Req()(FederationController.prototype, "tellServerNow", 0);
