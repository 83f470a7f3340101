// @generated tenchat:server@1 hash:472809c92a965e5b1289cd3b8da2b368 DO NOT EDIT DIRECTLY
// From specs/contexts/.

import type { ValueProvider } from "@nestjs/common";
import { CALLS_OPERATIONS, type CallsOperations } from "./calls/operations.ts";
import { CONVERSATIONS_OPERATIONS, type ConversationsOperations } from "./conversations/operations.ts";
import { FEDERATION_OPERATIONS, type FederationOperations } from "./federation/operations.ts";
import { IDENTITY_OPERATIONS, type IdentityOperations } from "./identity/operations.ts";
import { KEYS_OPERATIONS, type KeysOperations } from "./keys/operations.ts";
import { MESH_OPERATIONS, type MeshOperations } from "./mesh/operations.ts";
import { MESSAGING_OPERATIONS, type MessagingOperations } from "./messaging/operations.ts";
import { MODERATION_OPERATIONS, type ModerationOperations } from "./moderation/operations.ts";
import { RECORDS_OPERATIONS, type RecordsOperations } from "./records/operations.ts";
import type { ContextReactions, EventReactions, Unheard } from "./runtime/events.ts";
import { SERVER_INFO_OPERATIONS, type ServerInfoOperations } from "./server-info/operations.ts";

/** Who does what is asked of each context. */
export interface OperationsByContext {
  readonly calls: CallsOperations;
  readonly conversations: ConversationsOperations;
  readonly federation: FederationOperations;
  readonly identity: IdentityOperations;
  readonly keys: KeysOperations;
  readonly mesh: MeshOperations;
  readonly messaging: MessagingOperations;
  readonly moderation: ModerationOperations;
  readonly records: RecordsOperations;
  readonly serverInfo: ServerInfoOperations;
}

/** Brings its operations to every controller, and to the socket. */
export function operationProviders(operations: OperationsByContext): ValueProvider[] {
  return [
    { provide: CALLS_OPERATIONS, useValue: operations.calls },
    { provide: CONVERSATIONS_OPERATIONS, useValue: operations.conversations },
    { provide: FEDERATION_OPERATIONS, useValue: operations.federation },
    { provide: IDENTITY_OPERATIONS, useValue: operations.identity },
    { provide: KEYS_OPERATIONS, useValue: operations.keys },
    { provide: MESH_OPERATIONS, useValue: operations.mesh },
    { provide: MESSAGING_OPERATIONS, useValue: operations.messaging },
    { provide: MODERATION_OPERATIONS, useValue: operations.moderation },
    { provide: RECORDS_OPERATIONS, useValue: operations.records },
    { provide: SERVER_INFO_OPERATIONS, useValue: operations.serverInfo },
  ];
}

/** What the clock asks of a context, by name. Each may be cut short at any moment and begins anew the next time. */
export type Jobs = Readonly<Record<string, () => Promise<unknown>>>;

/** What the room of a context gives to the server. That there is nothing to react to, or no job, is said too. */
export interface ContextRoom<Operations> {
  /** Does what is asked. */
  readonly operations: Operations;

  /** Acts on what happened, by type of event. */
  readonly reactions: ContextReactions;

  readonly jobs: Jobs;
}

/** The room of every context. */
export interface RoomsByContext {
  readonly calls: ContextRoom<CallsOperations>;
  readonly conversations: ContextRoom<ConversationsOperations>;
  readonly federation: ContextRoom<FederationOperations>;
  readonly identity: ContextRoom<IdentityOperations>;
  readonly keys: ContextRoom<KeysOperations>;
  readonly mesh: ContextRoom<MeshOperations>;
  readonly messaging: ContextRoom<MessagingOperations>;
  readonly moderation: ContextRoom<ModerationOperations>;
  readonly records: ContextRoom<RecordsOperations>;
  readonly serverInfo: ContextRoom<ServerInfoOperations>;
}

/** Who does what is asked, in every room. */
export function operationsOf(rooms: RoomsByContext): OperationsByContext {
  return {
    calls: rooms.calls.operations,
    conversations: rooms.conversations.operations,
    federation: rooms.federation.operations,
    identity: rooms.identity.operations,
    keys: rooms.keys.operations,
    mesh: rooms.mesh.operations,
    messaging: rooms.messaging.operations,
    moderation: rooms.moderation.operations,
    records: rooms.records.operations,
    serverInfo: rooms.serverInfo.operations,
  };
}

/** The jobs of every room, by context. */
export function jobsOf(rooms: RoomsByContext): Readonly<Record<string, Jobs>> {
  return {
    calls: rooms.calls.jobs,
    conversations: rooms.conversations.jobs,
    federation: rooms.federation.jobs,
    identity: rooms.identity.jobs,
    keys: rooms.keys.jobs,
    mesh: rooms.mesh.jobs,
    messaging: rooms.messaging.jobs,
    moderation: rooms.moderation.jobs,
    records: rooms.records.jobs,
    "server-info": rooms.serverInfo.jobs,
  };
}

/**
 * Who reacts to what. Every type of event is heard in some room, or named as nobody's: that nobody reacts is a decision
 * too.
 */
export function reactionsOf<const R extends RoomsByContext>(
  rooms: R,
  _unheard: { readonly [T in Unheard<{ [C in keyof RoomsByContext]: R[C]["reactions"] }>]: "nobody" },
): EventReactions {
  return {
    calls: rooms.calls.reactions,
    conversations: rooms.conversations.reactions,
    federation: rooms.federation.reactions,
    identity: rooms.identity.reactions,
    keys: rooms.keys.reactions,
    mesh: rooms.mesh.reactions,
    messaging: rooms.messaging.reactions,
    moderation: rooms.moderation.reactions,
    records: rooms.records.reactions,
    "server-info": rooms.serverInfo.reactions,
  };
}
