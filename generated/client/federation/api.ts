// @generated tenchat:client@1 hash:50c2534a4589090291fdfc659629ec43 DO NOT EDIT DIRECTLY
// From specs/contexts/federation/operations.tsp.

import type {
  ClaimBundlesForPeerInput, FindPersonElsewhereInput, ListAwayServersInput, ListToldServersInput, LookUpDevicesInput,
  LookUpUserInput, ReceivePeerEventInput, TellServerNowInput
} from "../../contracts/federation/operations.ts";
import type {
  AwayServers, FederationDescriptor, FederationKeyHistory, PeerEventReceipt, PersonElsewhere, ToldServerPage, UserLookup
} from "../../contracts/federation/types.ts";
import {
  validateAwayServers, validateFederationDescriptor, validateFederationKeyHistory, validatePeerEventReceipt,
  validatePersonElsewhere, validateToldServerPage, validateUserLookup
} from "../../contracts/federation/validators.ts";
import type { AccountDevices, ClaimedBundles } from "../../contracts/keys/types.ts";
import { validateAccountDevices, validateClaimedBundles } from "../../contracts/keys/validators.ts";
import { type Transport, bytes, headers, part, query, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class FederationApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Hands prekeys of somebody here to another server, one bundle of each named device, as for people of its own. All
   * that ask at one server have together what one account has: whom it asks for, it alone knows.
   */
  async claimBundlesForPeer(input: ClaimBundlesForPeerInput = {}): Promise<ClaimedBundles> {
    return send(this.#transport, {
      method: "POST",
      path: `/federation/prekey-bundles`,
      authenticated: false,
      status: 200,
      body: bytes(input.claim),
      contentType: "application/json",
      headers: headers(
        {
          "x-d3chat-origin": input.origin,
          "x-d3chat-timestamp": input.timestamp,
          "x-d3chat-signature": input.signature
        }
      ),
      feature: "federation",
      validate: validateClaimedBundles
    });
  }

  /** Who this server is to others. */
  async describeFederation(): Promise<FederationDescriptor> {
    return send(this.#transport, {
      method: "GET",
      path: `/.well-known/d3chat-server`,
      authenticated: false,
      status: 200,
      feature: "federation",
      validate: validateFederationDescriptor
    });
  }

  /** Who has a name at another server, as that says: it is asked, and learns that somebody here looks for them. */
  async findPersonElsewhere(input: FindPersonElsewhereInput): Promise<PersonElsewhere> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/federation/people${query({ address: input.address })}`,
      authenticated: true,
      status: 200,
      feature: "federation",
      validate: validatePersonElsewhere
    });
  }

  /**
   * The servers that are away, and what becomes of what is said in a conversation until they return. Asking has them
   * tried again, now and then: one that answers by then is not among them.
   */
  async listAwayServers(input: ListAwayServersInput): Promise<AwayServers> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/federation/conversations/${part("conversationId", input.conversationId)}/away`,
      authenticated: true,
      status: 200,
      feature: "federation",
      validate: validateAwayServers
    });
  }

  /** By which keys what this server has signed may be checked: the current one, and those that were not long ago. */
  async listFederationKeys(): Promise<FederationKeyHistory> {
    return send(this.#transport, {
      method: "GET",
      path: `/.well-known/d3chat-server/keys`,
      authenticated: false,
      status: 200,
      feature: "federation",
      validate: validateFederationKeyHistory
    });
  }

  /**
   * The servers that are told what is said here: what waits for each, and why. Those for which most waits come first.
   */
  async listToldServers(input: ListToldServersInput = {}): Promise<ToldServerPage> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/administration/servers${query({ cursor: input.cursor })}`,
      authenticated: true,
      status: 200,
      feature: "federation",
      validate: validateToldServerPage
    });
  }

  /** Tells another server which devices somebody here has, and by which keys they are known. */
  async lookUpDevices(input: LookUpDevicesInput): Promise<AccountDevices> {
    return send(this.#transport, {
      method: "GET",
      path: `/federation/devices${query({ user_id: input.user_id })}`,
      authenticated: false,
      status: 200,
      headers: headers(
        {
          "x-d3chat-origin": input.origin,
          "x-d3chat-timestamp": input.timestamp,
          "x-d3chat-signature": input.signature
        }
      ),
      feature: "federation",
      validate: validateAccountDevices
    });
  }

  /** Tells another server who has a name here. */
  async lookUpUser(input: LookUpUserInput): Promise<UserLookup> {
    return send(this.#transport, {
      method: "GET",
      path: `/federation/user-lookup${query({ username: input.username })}`,
      authenticated: false,
      status: 200,
      headers: headers(
        {
          "x-d3chat-origin": input.origin,
          "x-d3chat-timestamp": input.timestamp,
          "x-d3chat-signature": input.signature
        }
      ),
      feature: "federation",
      validate: validateUserLookup
    });
  }

  /**
   * Takes an event of another server in. The same one sent again has no effect again; of a type that is not known here
   * it has none. What is signed are the bytes of the body, whatever JSON they are.
   */
  async receivePeerEvent(input: ReceivePeerEventInput = {}): Promise<PeerEventReceipt> {
    return send(this.#transport, {
      method: "POST",
      path: `/federation/inbox`,
      authenticated: false,
      status: 200,
      body: bytes(input.event),
      contentType: "application/json",
      headers: headers(
        {
          "x-d3chat-origin": input.origin,
          "x-d3chat-timestamp": input.timestamp,
          "x-d3chat-signature": input.signature
        }
      ),
      feature: "federation",
      validate: validatePeerEventReceipt
    });
  }

  /** Has a server told at once what waits for it, instead of when that is due. */
  async tellServerNow(input: TellServerNowInput): Promise<void> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/administration/servers/${part("peer", input.peer)}/try`,
      authenticated: true,
      status: 204,
      feature: "federation",
      validate: null
    });
  }
}
