// @generated tenchat:contracts@1 hash:e5cf29c758082980178726a1ba1acabb DO NOT EDIT DIRECTLY
// From specs/contexts/federation/models.tsp.

import type { AccountId, Moment, OpaqueId, PublicKey, Sequence } from "../shared/types.ts";

/** A server among others: its host in small letters, with the port where that is not 443. */
export type ServerName = string;

/** What becomes of what is written to a server while it is away. */
export type AwayOutlook = "when-back" | "within-a-day" | "overdue" | "home-away";

/** Why what somebody elsewhere wants in a group of this server does not come about. */
export type GroupRefusal = "membership-stale"
  | "conversation-ended"
  | "senders-restricted"
  | "roster-refused"
  | "account-not-found"
  | "message-id-taken"
  | "forbidden";

/** What a server may say that it does beyond d3chat's protocol. */
export type PeerFeature = "destination" | "key-history" | "groups" | "group-items";

/** A server that does not answer this one. */
export interface AwayServer {
  server: ServerName;
  since: Moment;
  outlook: AwayOutlook;
}

/** Of the servers that what is said in a conversation has to get to, those that have not answered for a while. */
export interface AwayServers {
  servers: AwayServer[];
}

/** Who this server is to others. */
export interface FederationDescriptor {
  /** Its name among servers. */
  domain: string;
  /** The Ed25519 key (RFC 8032) by which it signs, 32 bytes in base64. */
  signing_key_public: string;
  /** Where its API is. */
  api_base_url: string;
  protocol_version: number;
  /** What it does beyond d3chat's protocol. */
  features: PeerFeature[];
}

/** A key of this server. */
export interface FederationKeyDescription {
  /** 32 bytes in base64. */
  public_key: string;
  /** Since when it signs, as RFC 3339. */
  valid_from: string;
  /** Until when what it has signed is accepted; null of the current one. */
  valid_until: string | null;
}

/** The keys by which what this server has signed may be checked, the oldest first. */
export interface FederationKeyHistory {
  domain: string;
  keys: FederationKeyDescription[];
}

/** A key of another server, and when what it signs is accepted. */
export interface KnownPeerKey {
  publicKey: PublicKey;
  validFrom: Moment;
  validUntil: Moment | null;
}

/** What became of an event. */
export interface PeerEventReceipt {
  /** `duplicate`: it was here before, and had its effect then. */
  status: "ok" | "duplicate";
  event_id: string;
  /** Somebody wants something in a group that is at home here, and it does not come about: it has had no effect. */
  refused?: GroupRefusal;
  /** With `membership-stale`: the revision of the members that there are. */
  revision?: number;
  /** Of several messages of a group: up to where the log here is that of its home by now. */
  sequence?: Sequence;
}

/** Somebody at another server, as that says. */
export interface PersonElsewhere {
  /** As it is spelled there. */
  username: string;
  server: ServerName;
  /** As that server numbers its people. */
  userId: OpaqueId;
}

/** How far another server is with what it is told of this one. */
export interface ToldServer {
  peer: ServerName;
  /** Conversations that it is told of. */
  conversations: number;
  /**
   * Places in their logs that it has not taken yet, and accounts of which it does not know yet that they are deleted.
   */
  waiting: number;
  /** Tries that have failed since the last one that did not. */
  attempts: number;
  /** Why the last one failed; null: it did not. */
  error: string | null;
  /** When it took something last. */
  succeededAt: Moment | null;
  /** When it is tried again; null: nothing waits. */
  dueAt: Moment | null;
}

/** Some of the servers, those behind first. */
export interface ToldServerPage {
  servers: ToldServer[];
  /** Where the next page goes on; null: there is none. */
  nextCursor: string | null;
}

/** Whether somebody of this server has a name; everything else is there if so. */
export interface UserLookup {
  found: boolean;
  /** As it is spelled here. */
  username?: string;
  user_id?: AccountId;
  server_domain?: ServerName;
}
