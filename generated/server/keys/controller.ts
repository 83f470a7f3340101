// @generated tenchat:server@1 hash:207f85bdcbbcadd99fe0350c1d44c5ef DO NOT EDIT DIRECTLY
// From specs/contexts/keys/operations.tsp.

import { Controller, Get, HttpCode, Inject, Post, Put, Req, UseGuards, applyDecorators } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type {
  AddOneTimePrekeysInput, ClaimPrekeyBundlesInput, ListAccountDevicesInput, PublishDeviceKeysInput,
  PublishDeviceListInput, PutLinkParcelInput, ReadLinkParcelInput, ReadPrekeyStockInput, RotateSignedPrekeysInput
} from "../../contracts/keys/operations.ts";
import type { AccountDevices, ClaimedBundles, LinkParcel, PrekeyStock } from "../../contracts/keys/types.ts";
import type { OperationGate } from "../runtime/gate.ts";
import { OperationGuard, admitted, defines } from "../runtime/guard.ts";
import { OPERATION_GATE, type UserActor } from "../runtime/operation.ts";
import {
  ADD_ONE_TIME_PREKEYS, CLAIM_PREKEY_BUNDLES, KEYS_OPERATIONS, type KeysOperations, LIST_ACCOUNT_DEVICES,
  PUBLISH_DEVICE_KEYS, PUBLISH_DEVICE_LIST, PUT_LINK_PARCEL, READ_LINK_PARCEL, READ_PREKEY_STOCK, ROTATE_SIGNED_PREKEYS
} from "./operations.ts";

/** Brings HTTP requests to the operations of this context. */
export class KeysController {
  readonly #operations: KeysOperations;
  readonly #gate: OperationGate;

  constructor(operations: KeysOperations, gate: OperationGate) {
    this.#operations = operations;
    this.#gate = gate;
  }

  /** Adds one-time prekeys of the asking device; due when fewer than 20 are left. */
  addOneTimePrekeys(request: FastifyRequest): Promise<PrekeyStock> {
    const { input, context } = admitted<AddOneTimePrekeysInput, UserActor>(request);
    return this.#gate.run(ADD_ONE_TIME_PREKEYS, context, () => this.#operations.addOneTimePrekeys(input, context));
  }

  /**
   * Takes one bundle of each named device. Every one-time key in the world is handed out at most once, and of one
   * device at most ten of each kind to one account in an hour; beyond that a bundle has the signed keys alone.
   */
  claimPrekeyBundles(request: FastifyRequest): Promise<ClaimedBundles> {
    const { input, context } = admitted<ClaimPrekeyBundlesInput, UserActor>(request);
    return this.#gate.run(CLAIM_PREKEY_BUNDLES, context, () => this.#operations.claimPrekeyBundles(input, context));
  }

  /** The devices of an account, without using up any prekey. */
  listAccountDevices(request: FastifyRequest): Promise<AccountDevices> {
    const { input, context } = admitted<ListAccountDevicesInput, UserActor>(request);
    return this.#gate.run(LIST_ACCOUNT_DEVICES, context, () => this.#operations.listAccountDevices(input, context));
  }

  /** Publishes the identity and the prekeys of the asking device. Saying the same twice changes nothing. */
  publishDeviceKeys(request: FastifyRequest): Promise<PrekeyStock> {
    const { input, context } = admitted<PublishDeviceKeysInput, UserActor>(request);
    return this.#gate.run(PUBLISH_DEVICE_KEYS, context, () => this.#operations.publishDeviceKeys(input, context));
  }

  /**
   * Publishes the account's device list. Devices that it does not name can be written to no more from then on; one that
   * it names may publish its keys. Saying the same twice changes nothing.
   */
  publishDeviceList(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<PublishDeviceListInput, UserActor>(request);
    return this.#gate.run(PUBLISH_DEVICE_LIST, context, () => this.#operations.publishDeviceList(input, context));
  }

  /** Leaves a parcel for the other device; the first of a number stays. Number 0 ends whatever was linked before. */
  putLinkParcel(request: FastifyRequest): Promise<void> {
    const { input, context } = admitted<PutLinkParcelInput, UserActor>(request);
    return this.#gate.run(PUT_LINK_PARCEL, context, () => this.#operations.putLinkParcel(input, context));
  }

  /** What the other device of this account has left. */
  readLinkParcel(request: FastifyRequest): Promise<LinkParcel> {
    const { input, context } = admitted<ReadLinkParcelInput, UserActor>(request);
    return this.#gate.run(READ_LINK_PARCEL, context, () => this.#operations.readLinkParcel(input, context));
  }

  /** How many prekeys of the asking device are left. */
  readPrekeyStock(request: FastifyRequest): Promise<PrekeyStock> {
    const { input, context } = admitted<ReadPrekeyStockInput, UserActor>(request);
    return this.#gate.run(READ_PREKEY_STOCK, context, () => this.#operations.readPrekeyStock(input, context));
  }

  /** Replaces the medium-term prekeys of the asking device; due every 48 hours. */
  rotateSignedPrekeys(request: FastifyRequest): Promise<PrekeyStock> {
    const { input, context } = admitted<RotateSignedPrekeysInput, UserActor>(request);
    return this.#gate.run(ROTATE_SIGNED_PREKEYS, context, () => this.#operations.rotateSignedPrekeys(input, context));
  }
}

Controller()(KeysController);
UseGuards(OperationGuard)(KeysController);
Inject(KEYS_OPERATIONS)(KeysController, undefined, 0);
Inject(OPERATION_GATE)(KeysController, undefined, 1);

applyDecorators(
  Post("/v1/keys/one-time-prekeys"),
  HttpCode(200),
  defines(ADD_ONE_TIME_PREKEYS),
)(
  KeysController.prototype,
  "addOneTimePrekeys",
  Object.getOwnPropertyDescriptor(KeysController.prototype, "addOneTimePrekeys")!
);
Req()(KeysController.prototype, "addOneTimePrekeys", 0);

applyDecorators(
  Post("/v1/people/:accountId/prekey-bundles"),
  HttpCode(200),
  defines(CLAIM_PREKEY_BUNDLES),
)(
  KeysController.prototype,
  "claimPrekeyBundles",
  Object.getOwnPropertyDescriptor(KeysController.prototype, "claimPrekeyBundles")!
);
Req()(KeysController.prototype, "claimPrekeyBundles", 0);

applyDecorators(
  Get("/v1/people/:accountId/devices"),
  HttpCode(200),
  defines(LIST_ACCOUNT_DEVICES),
)(
  KeysController.prototype,
  "listAccountDevices",
  Object.getOwnPropertyDescriptor(KeysController.prototype, "listAccountDevices")!
);
Req()(KeysController.prototype, "listAccountDevices", 0);

applyDecorators(
  Put("/v1/keys/device"),
  HttpCode(200),
  defines(PUBLISH_DEVICE_KEYS),
)(
  KeysController.prototype,
  "publishDeviceKeys",
  Object.getOwnPropertyDescriptor(KeysController.prototype, "publishDeviceKeys")!
);
Req()(KeysController.prototype, "publishDeviceKeys", 0);

applyDecorators(
  Put("/v1/keys/device-list"),
  HttpCode(204),
  defines(PUBLISH_DEVICE_LIST),
)(
  KeysController.prototype,
  "publishDeviceList",
  Object.getOwnPropertyDescriptor(KeysController.prototype, "publishDeviceList")!
);
Req()(KeysController.prototype, "publishDeviceList", 0);

applyDecorators(
  Put("/v1/links/:linkId/parcels/:number"),
  HttpCode(204),
  defines(PUT_LINK_PARCEL),
)(
  KeysController.prototype,
  "putLinkParcel",
  Object.getOwnPropertyDescriptor(KeysController.prototype, "putLinkParcel")!
);
Req()(KeysController.prototype, "putLinkParcel", 0);

applyDecorators(
  Get("/v1/links/:linkId/parcels/:number"),
  HttpCode(200),
  defines(READ_LINK_PARCEL),
)(
  KeysController.prototype,
  "readLinkParcel",
  Object.getOwnPropertyDescriptor(KeysController.prototype, "readLinkParcel")!
);
Req()(KeysController.prototype, "readLinkParcel", 0);

applyDecorators(
  Get("/v1/keys/stock"),
  HttpCode(200),
  defines(READ_PREKEY_STOCK),
)(
  KeysController.prototype,
  "readPrekeyStock",
  Object.getOwnPropertyDescriptor(KeysController.prototype, "readPrekeyStock")!
);
Req()(KeysController.prototype, "readPrekeyStock", 0);

applyDecorators(
  Put("/v1/keys/signed-prekeys"),
  HttpCode(200),
  defines(ROTATE_SIGNED_PREKEYS),
)(
  KeysController.prototype,
  "rotateSignedPrekeys",
  Object.getOwnPropertyDescriptor(KeysController.prototype, "rotateSignedPrekeys")!
);
Req()(KeysController.prototype, "rotateSignedPrekeys", 0);
