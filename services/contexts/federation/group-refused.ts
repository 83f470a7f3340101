import {
  ConversationEnded,
  MembershipStale,
  RosterRefused,
  SendersRestricted,
} from "../../../generated/contracts/conversations/errors.ts";
import { AccountNotFound } from "../../../generated/contracts/identity/errors.ts";
import { MessageIdTaken } from "../../../generated/contracts/messaging/errors.ts";
import { DeclaredError } from "../../../generated/contracts/runtime/check.ts";
import { Forbidden } from "../../../generated/contracts/shared/errors.ts";
import type { GroupRefusal, PeerEventReceipt } from "../../../generated/contracts/federation/types.ts";

/** What somebody elsewhere wants in a group of this server does not come about, and that is no fault of the event. */
export class GroupRefused extends Error {
  readonly refused: GroupRefusal;
  readonly revision: number | undefined;

  constructor(refused: GroupRefusal, revision?: number) {
    super(refused);
    [this.refused, this.revision] = [refused, revision];
  }
}

const CODES: readonly string[] = [
  "membership-stale",
  "conversation-ended",
  "senders-restricted",
  "roster-refused",
  "account-not-found",
  "message-id-taken",
  "forbidden",
] satisfies GroupRefusal[];

/** A refusal of people here as what is answered to another server; all else as it is. */
export function refusedFrom(error: unknown): unknown {
  if (!(error instanceof DeclaredError) || !CODES.includes(error.code)) return error;
  return new GroupRefused(
    error.code as GroupRefusal,
    error instanceof MembershipStale ? (error as unknown as { revision: number }).revision : undefined,
  );
}

/** And back: what a home has answered, as it is said to people here. Undefined of what it has taken. */
export function refusalOf({ refused, revision }: Pick<PeerEventReceipt, "refused" | "revision">): Error | undefined {
  switch (refused) {
    case undefined:
      return undefined;
    case "membership-stale":
      return new MembershipStale({ revision: revision ?? 0 });
    case "conversation-ended":
      return new ConversationEnded();
    case "senders-restricted":
      return new SendersRestricted();
    case "roster-refused":
      return new RosterRefused();
    case "account-not-found":
      return new AccountNotFound();
    case "message-id-taken":
      return new MessageIdTaken();
    default:
      return new Forbidden();
  }
}
