import type { Standing } from "../../crypto/secrets.ts";
import { fromBase64 } from "../base64.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";

/** Where a group stands, by its rosters; null before the first one has come. */
export function rosterStanding({ roster, members, invitations, senders, endsAt }: ConversationRecord): Standing | null {
  if (roster === undefined) return null;
  return {
    revision: roster.revision,
    digest: fromBase64(roster.digest),
    members: members.map(({ accountId, role }) => ({ accountId, role })),
    ...(invitations === undefined
      ? {}
      : { invitations: invitations.map((each) => ({ ...each, key: fromBase64(each.key) })) }),
    ...(senders === undefined ? {} : { senders }),
    ...(endsAt === undefined ? {} : { endsAt }),
  };
}
