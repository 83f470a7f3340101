// @generated tenchat:contracts@1 hash:024b6f93dc17965e37d6d278ca380fec DO NOT EDIT DIRECTLY
// From specs/contexts/calls/models.tsp.

import type { Moment } from "../shared/types.ts";

/** An address of a STUN or TURN server (RFC 7064, RFC 7065): `stun:chat.example.org:3478`. */
export type CallServerAddress = string;

/** What helps two devices to find a way to each other. */
export interface CallServers {
  /** Where a device learns how it is seen from outside; empty where the operator has named none. */
  stun: CallServerAddress[];
  /** What goes between two devices that are not to see each other, or cannot; null where the operator has none. */
  turn: TurnAccess | null;
}

/** Lets one account use the operator's TURN servers for a while. */
export interface TurnAccess {
  urls: CallServerAddress[];
  /**
   * When it ends, in seconds since 1970, and the account, with a colon between: what a TURN server learns of who uses
   * it.
   */
  username: string;
  /** Base64 of HMAC-SHA1 over that name under the secret that this server and its TURN servers share. */
  credential: string;
  expiresAt: Moment;
}
