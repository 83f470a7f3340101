import type { Change } from "../host.ts";

/** A roster that this device has signed, as it was asked for: a server that has forgotten it is given the same again. */
export interface OwnRoster {
  readonly messageId: string;
  /** Base64. */
  readonly roster: string;
}

export function ownRosterKey(conversationId: string, revision: number) {
  return { table: "device", key: `roster/${conversationId}/${revision}` } as const;
}

export function ownRosterChange(conversationId: string, revision: number, value: OwnRoster): Change {
  return { ...ownRosterKey(conversationId, revision), value };
}
