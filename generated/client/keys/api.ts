// @generated tenchat:client@1 hash:2533d25798077b1f17a1e013f2b3f45a DO NOT EDIT DIRECTLY
// From specs/contexts/keys/operations.tsp.

import type {
  AddOneTimePrekeysInput, ClaimPrekeyBundlesInput, ListAccountDevicesInput, PublishDeviceKeysInput,
  PublishDeviceListInput, PutLinkParcelInput, ReadLinkParcelInput, RotateSignedPrekeysInput
} from "../../contracts/keys/operations.ts";
import type { AccountDevices, ClaimedBundles, LinkParcel, PrekeyStock } from "../../contracts/keys/types.ts";
import {
  validateAccountDevices, validateClaimedBundles, validateLinkParcel, validatePrekeyStock
} from "../../contracts/keys/validators.ts";
import { type Transport, part, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class KeysApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Adds one-time prekeys of the asking device; due when fewer than 20 are left. */
  async addOneTimePrekeys(input: AddOneTimePrekeysInput): Promise<PrekeyStock> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/keys/one-time-prekeys`,
      authenticated: true,
      status: 200,
      body: input,
      validate: validatePrekeyStock
    });
  }

  /**
   * Takes one bundle of each named device. Every one-time key in the world is handed out at most once, and of one
   * device at most ten of each kind to one account in an hour; beyond that a bundle has the signed keys alone.
   */
  async claimPrekeyBundles(input: ClaimPrekeyBundlesInput): Promise<ClaimedBundles> {
    const { accountId: _accountId, ...body } = input;
    return send(this.#transport, {
      method: "POST",
      path: `/v1/people/${part("accountId", input.accountId)}/prekey-bundles`,
      authenticated: true,
      status: 200,
      body,
      validate: validateClaimedBundles
    });
  }

  /** The devices of an account, without using up any prekey. */
  async listAccountDevices(input: ListAccountDevicesInput): Promise<AccountDevices> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/people/${part("accountId", input.accountId)}/devices`,
      authenticated: true,
      status: 200,
      validate: validateAccountDevices
    });
  }

  /** Publishes the identity and the prekeys of the asking device. Saying the same twice changes nothing. */
  async publishDeviceKeys(input: PublishDeviceKeysInput): Promise<PrekeyStock> {
    return send(this.#transport, {
      method: "PUT",
      path: `/v1/keys/device`,
      authenticated: true,
      status: 200,
      body: input,
      validate: validatePrekeyStock
    });
  }

  /**
   * Publishes the account's device list. Devices that it does not name can be written to no more from then on; one that
   * it names may publish its keys. Saying the same twice changes nothing.
   */
  async publishDeviceList(input: PublishDeviceListInput): Promise<void> {
    return send(this.#transport, {
      method: "PUT",
      path: `/v1/keys/device-list`,
      authenticated: true,
      status: 204,
      body: input,
      feature: "device-lists",
      validate: null
    });
  }

  /** Leaves a parcel for the other device; the first of a number stays. Number 0 ends whatever was linked before. */
  async putLinkParcel(input: PutLinkParcelInput): Promise<void> {
    const { linkId: _linkId, number: _number, ...body } = input;
    return send(this.#transport, {
      method: "PUT",
      path: `/v1/links/${part("linkId", input.linkId)}/parcels/${part("number", input.number)}`,
      authenticated: true,
      status: 204,
      body,
      feature: "device-linking",
      validate: null
    });
  }

  /** What the other device of this account has left. */
  async readLinkParcel(input: ReadLinkParcelInput): Promise<LinkParcel> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/links/${part("linkId", input.linkId)}/parcels/${part("number", input.number)}`,
      authenticated: true,
      status: 200,
      feature: "device-linking",
      validate: validateLinkParcel
    });
  }

  /** How many prekeys of the asking device are left. */
  async readPrekeyStock(): Promise<PrekeyStock> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/keys/stock`,
      authenticated: true,
      status: 200,
      validate: validatePrekeyStock
    });
  }

  /** Replaces the medium-term prekeys of the asking device; due every 48 hours. */
  async rotateSignedPrekeys(input: RotateSignedPrekeysInput): Promise<PrekeyStock> {
    return send(this.#transport, {
      method: "PUT",
      path: `/v1/keys/signed-prekeys`,
      authenticated: true,
      status: 200,
      body: input,
      validate: validatePrekeyStock
    });
  }
}
