// @generated tenchat:stores@1 hash:8f951a92a5b5827476f1236e4dceda66 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { StoreVersion } from "./runtime/upgrade-stores.ts";

/** What browsers keep, each under its name. */
export const STORES = [
  /** What was said, under the name of another that was there before. C4. */
  "drafts",
  /** What others were told of what was said: a new store with the name of an old one. C1. */
  "messages",
  /** What is not yet said. C4. */
  "scraps",
  /** Sessions with other devices. C4. */
  "sessions",
] as const;

export type StoreName = (typeof STORES)[number];

/**
 * What records of a store are sealed to, so that one that is moved elsewhere does not open: its first name, for good.
 */
export const BOUND_TO: Readonly<Record<StoreName, string>> = {
  drafts: "messages",
  messages: "messages/5",
  scraps: "drafts",
  sessions: "peers",
};

/** Every way of keeping that was released since it is said, and at the end that of today. */
export const STORE_VERSIONS: readonly StoreVersion[] = [
  {
    number: 3,
    release: "1.1.0",
    stores: ["messages", "peers", "searches"],
    renamed: [],
    removed: [],
  },
  {
    number: 4,
    release: "1.2.0",
    stores: ["drafts", "messages", "searches", "sessions"],
    renamed: [["peers", "sessions"]],
    removed: [],
  },
  {
    number: 5,
    release: null,
    stores: ["drafts", "messages", "scraps", "sessions"],
    renamed: [["drafts", "scraps"], ["messages", "drafts"]],
    removed: [],
  },
];
