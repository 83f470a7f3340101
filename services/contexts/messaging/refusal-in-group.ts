import {
  ConversationEnded,
  MembershipStale,
  SendersRestricted,
} from "../../../generated/contracts/conversations/errors.ts";
import type { KnownGroup } from "../conversations/index.ts";

/** What the group's newest roster has against it. Whether it is what it says of itself, the sealed, others find out. */
export function refusalIn(
  { revision, senders, endsAt }: KnownGroup,
  { membership, aside }: { readonly membership?: number; readonly aside?: boolean },
  accountId: string,
  now: Date,
): Error | null {
  if (endsAt !== null && endsAt <= now) return new ConversationEnded();
  if (membership !== revision) return new MembershipStale({ revision });
  const restricted = senders !== null && !senders.includes(accountId) && aside !== true;
  return restricted ? new SendersRestricted() : null;
}
