// @generated tenchat:stores@1 hash:a807587ce711ff7de5246251795c585c DO NOT EDIT DIRECTLY
// From specs/contexts/.

import type { StoreVersion } from "./runtime/upgrade-stores.ts";

/** What browsers keep, each under its name. */
export const STORES = [
  /** How far each device has counted what it sent; whoever places messages tells by it what is missing. C4. */
  "chains",
  /** Conversations with their drafts, members and how far each is read, of which the page shows the list. C4. */
  "conversations",
  /**
   * What belongs to this browser: the key that all the rest is sealed with, its session, the ids that it goes by and
   * what a person chose on it. Each room of the client reads its own entries. C4.
   */
  "device",
  /** Signed lists of the devices of contacts: whom one seals for. C4. */
  "device-lists",
  /** Private keys and prekeys of this device, which only the room of keys reads. C4. */
  "keys",
  /** What was said, in its place in each conversation, for the page to show. C4. */
  "messages",
  /** The names of contacts that this person accepted, which is what the page shows. C4. */
  "names",
  /** What waits to be sent, with the exact bytes that may be on the server already. C4. */
  "outbox",
  /** Sessions with other devices and chains of groups, by which messages are sealed and opened. C4. */
  "peers",
  /** Master keys of contacts that this person trusts; whoever seals or opens asks for them. C4. */
  "pins",
  /** What others handed on of their profiles, for the page to show. C4. */
  "profiles",
  /** The person's own records as this device knows them: what is the same on all of their devices. C4. */
  "records",
] as const;

export type StoreName = (typeof STORES)[number];

/**
 * What records of a store are sealed to, so that one that is moved elsewhere does not open: its first name, for good.
 */
export const BOUND_TO: Readonly<Record<StoreName, string>> = {
  chains: "chains",
  conversations: "conversations",
  device: "device",
  "device-lists": "device-lists",
  keys: "keys",
  messages: "messages",
  names: "names",
  outbox: "outbox",
  peers: "peers",
  pins: "pins",
  profiles: "profiles",
  records: "records",
};

/** Every way of keeping that was released since it is said, and at the end that of today. */
export const STORE_VERSIONS: readonly StoreVersion[] = [
  {
    number: 12,
    release: null,
    stores: [
      "chains",
      "conversations",
      "device",
      "device-lists",
      "keys",
      "messages",
      "names",
      "outbox",
      "peers",
      "pins",
      "profiles",
      "records"
    ],
    renamed: [],
    removed: [],
  },
];
