import { CryptoError, isWelcome, mayManage, openRoster, roleIn, rosterStep } from "../../crypto/secrets.ts";
import type { Primitives, Roster, RosterStep } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { membersOf } from "../content/group-content.ts";
import type { Content } from "../content/content.ts";
import type { Step } from "../keys/content-keys.ts";
import { rosterStanding } from "../keys/roster-standing.ts";
import type { DeviceLists } from "../keys/device-lists.ts";
import type { Pins } from "../keys/pins.ts";
import { withoutRequest, withStanding } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";

/** What a roster that came means here. */
export type RosterOutcome =
  | {
      readonly kind: "good";
      readonly conversation: ConversationRecord;
      readonly said: Content;
      readonly step: Step;
      /** By a device that its person does not list, or not any more; what is built on it would fall with it. */
      readonly unlisted?: true;
    }
  /** Nobody has signed it who may. */
  | { readonly kind: "refused" }
  /** Signed by a key that is not trusted yet, or on top of such a one. */
  | { readonly kind: "held"; readonly conversation: ConversationRecord };

interface Parts {
  readonly primitives: Primitives;
  readonly pins: Pins;
  readonly lists: Pick<DeviceLists, "allows">;
  readonly own: { readonly accountId: string; readonly masterKey: Uint8Array };
  /** What follows for the keys when people are out, if only for a while. */
  readonly isOut: (accountIds: readonly string[]) => Promise<Step>;
  /** Whether the person neither knows who has put them into a group, nor has asked to be let in. */
  readonly isUnasked: (conversationId: string, by: string) => Promise<boolean>;
}

/**
 * Who is in a group is what its owners' devices have signed, one roster on top of the other; the server only brings them.
 * What it says besides is compared, and never believed.
 */
export async function placeRoster(
  { primitives, pins, lists, own, isOut, isUnasked }: Parts,
  conversation: ConversationRecord,
  message: Message,
): Promise<RosterOutcome> {
  const bytes = fromBase64(message.ciphertext);
  const roster = await openRoster(primitives, bytes).catch((error: unknown) => {
    if (error instanceof CryptoError) return null;
    throw error;
  });
  if (roster === null || !isOf(roster, message)) return { kind: "refused" };
  const { actor } = roster;
  const trusted = actor.accountId === own.accountId ? own.masterKey : pins.trusted(actor.accountId);
  if (trusted !== null && toBase64(trusted) !== toBase64(actor.masterKey)) {
    return pins.change(actor.accountId) === null ? { kind: "refused" } : held(conversation, roster);
  }
  const step = stepOf(conversation, roster, own.accountId);
  if (step === null) {
    const { roster: newest, heldFrom } = conversation;
    const waits = heldFrom !== undefined && roster.revision > (newest?.revision ?? 0);
    return waits ? held(conversation, roster) : { kind: "refused" };
  }
  const pin = trusted === null ? pins.pinChange(actor.accountId, actor.masterKey) : null;
  const digest = toBase64(primitives.sha256(bytes));
  const next = after(conversation, roster, { digest, sequence: message.sequence, own: own.accountId, step });
  const gone = await isOut(outBy(conversation, next));
  const comes = step.added.includes(own.accountId) && actor.accountId !== own.accountId;
  const request =
    comes && (await isUnasked(conversation.id, actor.accountId)) ? { request: { by: actor.accountId } } : {};
  return {
    kind: "good",
    conversation: { ...(comes ? withoutRequest(next) : next), ...request },
    said: membersOf({ begun: roster.revision === 1, ...step }),
    step: pin === null ? gone : { also: [...gone.also, ...pin.changes], after: [...gone.after, pin.pinned] },
    ...(lists.allows(actor) ? {} : { unlisted: true }),
  };
}

/**
 * It waits, and what comes behind it. When a group ends stands in each of its rosters: of one of which none is believed yet
 * nothing can be read here, and what is kept of it goes when it says.
 */
function held(conversation: ConversationRecord, { endsAt }: Roster): RosterOutcome {
  const ends = conversation.roster === undefined && endsAt !== undefined ? { endsAt } : {};
  return { kind: "held", conversation: { ...ends, ...conversation, rosterHeld: true } };
}

/** Who has gone. Who is back after a while does not know who went meanwhile, and came back too. */
function outBy({ ended, members: before }: ConversationRecord, { members }: ConversationRecord): string[] {
  const still = new Set(ended === true ? [] : members.map(({ accountId }) => accountId));
  return before.map(({ accountId }) => accountId).filter((accountId) => !still.has(accountId));
}

function isOf({ groupId, actor }: Roster, message: Message): boolean {
  const { conversationId, senderAccountId, senderDeviceId } = message;
  return groupId === conversationId && actor.accountId === senderAccountId && actor.deviceId === senderDeviceId;
}

function stepOf(conversation: ConversationRecord, roster: Roster, own: string): RosterStep | null {
  const before = rosterStanding(conversation);
  const next = rosterStep(before, roster);
  if (next !== null) return next;
  const welcomed = { added: [own], removed: [], roles: [] };
  if (before === null) return roster.revision > 1 && isWelcome(own, roster) ? welcomed : null;
  // Once more in a group: what happened meanwhile was not for us, but whoever lets us in might add people when we knew it.
  const wasOne = mayManage(roleIn(before.members, roster.actor.accountId));
  if (roster.endsAt !== before.endsAt) return null;
  const again = conversation.ended === true && roster.revision > before.revision && wasOne;
  return again && isWelcome(own, roster) ? welcomed : null;
}

function after(
  {
    ended,
    dissolved,
    membersDoubted: _doubted,
    invitations: _invitations,
    senders: _senders,
    endsAt: _endsAt,
    ...conversation
  }: ConversationRecord,
  roster: Roster,
  { digest, sequence, own, step }: { digest: string; sequence: number; own: string; step: RosterStep },
): ConversationRecord {
  const known = new Map(conversation.members.map((member) => [member.accountId, member]));
  const came = { joinedAt: roster.changedAt, ...(roster.revision === 1 ? {} : { since: sequence }) };
  const members = roster.members.map(({ accountId, role }) => ({ ...came, ...known.get(accountId), accountId, role }));
  const isIn = members.some(({ accountId }) => accountId === own);
  const invitations = roster.invitations?.map((each) => ({ ...each, key: toBase64(each.key) }));
  const links = invitations === undefined ? {} : { invitations };
  const senders = roster.senders === undefined ? {} : { senders: roster.senders };
  const ends = roster.endsAt === undefined ? {} : { endsAt: roster.endsAt };
  // That one is out the server has said meanwhile; only a roster that lets one in says otherwise.
  const isOut = ended === true && !step.added.includes(own);
  const stillOut = isOut ? { ended, ...(dissolved ? { dissolved } : {}) } : {};
  const next = {
    ...conversation,
    ...stillOut,
    ...links,
    ...senders,
    ...ends,
    members,
    roster: { revision: roster.revision, digest },
  };
  // What was said before they came is not due to them.
  const counted = step.added.reduce(
    (record, accountId) => withStanding(record, accountId, { delivered: sequence }),
    next as ConversationRecord,
  );
  return isIn ? counted : { ...counted, ended: true };
}
