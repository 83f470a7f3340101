import { equalBytes, concatBytes, shortText, uint64 } from "../encoding/bytes.ts";
import type { ByteReader } from "../encoding/byte-reader.ts";
import { labelled } from "../encoding/labelled.ts";
import { invalidInput } from "../errors.ts";
import { isId } from "../keys/ids.ts";
import type { Verifier } from "../primitives/primitives.ts";
import { mayManage } from "./roster-roles.ts";
import type { RosterMember } from "./roster-roles.ts";

/** Links of a group that are good at once. */
export const maximumInvitations = 4;
/** People that one link lets in. */
export const maximumUses = 25;
/** A link is good for so long at most. */
export const longestInvitation = 31 * 24 * 60 * 60_000;

/** A link as a roster has it: who has the secret behind `key` may ask to be let in, each account once. */
export type Invitation = {
  /** Random, and not the group's: it stands in the link. */
  readonly id: string;
  /** Whose it is; it ends when they may not add people any more. */
  readonly by: string;
  /** Ed25519: whoever has the link can sign with the other half. */
  readonly key: Uint8Array;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly uses: number;
  /** The accounts that it let in. */
  readonly admitted: readonly string[];
};

export function encodeInvitation({ id, by, key, until, uses, admitted }: Invitation): Uint8Array {
  return concatBytes(
    shortText(id),
    shortText(by),
    key,
    uint64(until),
    Uint8Array.of(uses, admitted.length),
    ...admitted.map(shortText),
  );
}

export function readInvitation(reader: ByteReader): Invitation {
  const [id, by, key, until, uses] = [
    reader.shortText(),
    reader.shortText(),
    reader.take(32),
    reader.uint64(),
    reader.uint8(),
  ];
  const admitted = Array.from({ length: reader.uint8() }, () => reader.shortText());
  if (!isId(id) || !Number.isSafeInteger(until)) throw invalidInput("The invitation is not one.");
  return { id, by, key, until, uses, admitted };
}

/** What whoever has a link signs with it: nobody can use their word for another account or another master key. */
export function joiningBytes(id: string, accountId: string, masterKey: Uint8Array): Uint8Array {
  return labelled("TenChat/1/group joining", [id, accountId, masterKey]);
}

/** Whether the link behind this key has signed that this account, with this master key, may ask. */
export async function hasLink(
  v: Verifier,
  { id, key }: Pick<Invitation, "id" | "key">,
  asked: { readonly accountId: string; readonly masterKey: Uint8Array; readonly proof: Uint8Array },
): Promise<boolean> {
  return v.verifyEd25519(key, joiningBytes(id, asked.accountId, asked.masterKey), asked.proof);
}

/**
 * Those that are left when members change. Whoever may not add people any more has no links; and where somebody was removed,
 * all of them end: the one who was removed may know each.
 */
export function keptInvitations(
  before: readonly Invitation[],
  members: readonly RosterMember[],
  removedByOther: boolean,
): readonly Invitation[] {
  if (removedByOther) return [];
  return before.filter(({ by }) => mayManage(members.find(({ accountId }) => accountId === by)?.role));
}

/** With somebody let in by one of them; null where it is not good for them. */
export function withAdmitted(
  invitations: readonly Invitation[],
  id: string,
  accountId: string,
  now: number,
): readonly Invitation[] | null {
  const used = invitations.find((each) => each.id === id);
  if (used === undefined || used.until < now || used.admitted.length >= used.uses) return null;
  if (used.admitted.includes(accountId)) return null;
  return invitations.map((each) => (each === used ? { ...each, admitted: [...each.admitted, accountId] } : each));
}

/** Whether nothing is said of links. */
export function isSameLinks(before: readonly Invitation[] = [], after: readonly Invitation[] = []): boolean {
  return before.length === after.length && before.every((each, at) => isSame(each, after[at]!));
}

/** What the links have to be after a step; null where the actor may not say what they are. `by`: who came by one. */
export function invitationStep(
  kept: readonly Invitation[],
  after: readonly Invitation[],
  step: {
    readonly actor: string;
    readonly added: readonly string[];
    /** Whether nothing else has changed, and the actor may say which links there are. */
    readonly links: boolean;
    readonly changedAt: number;
  },
): { readonly by: readonly string[]; readonly made: number; readonly ended: number } | null {
  if (after.length > maximumInvitations) return null;
  if (step.links) {
    const stay = kept.filter((each) => after.some((other) => isSame(each, other)));
    const made = after.slice(stay.length);
    const order = stay.every((each, at) => isSame(each, after[at]!));
    const ids = new Set(after.map(({ id }) => id));
    const fresh = made.every((each) => isNew(each, step) && !kept.some(({ id }) => id === each.id));
    if (!order || !fresh || ids.size !== after.length) return null;
    return { by: [], made: made.length, ended: kept.length - stay.length };
  }
  let expected = kept;
  const by: string[] = [];
  for (const accountId of step.added) {
    const at = after.find(({ id, admitted }) => {
      const before = kept.find((each) => each.id === id);
      return admitted.includes(accountId) && before?.admitted.includes(accountId) === false;
    });
    if (at === undefined) continue;
    const next = withAdmitted(expected, at.id, accountId, step.changedAt);
    if (next === null) return null;
    by.push(accountId);
    expected = next;
  }
  return isSameLinks(expected, after) ? { by, made: 0, ended: 0 } : null;
}

function isNew(
  { by, uses, until, admitted }: Invitation,
  { actor, changedAt }: { readonly actor: string; readonly changedAt: number },
): boolean {
  const inTime = until > changedAt && until - changedAt <= longestInvitation;
  return by === actor && inTime && uses >= 1 && uses <= maximumUses && admitted.length === 0;
}

function isSame(one: Invitation, other: Invitation): boolean {
  const { id, by, until, uses, admitted } = one;
  return (
    other.id === id &&
    other.by === by &&
    other.until === until &&
    other.uses === uses &&
    equalBytes(other.key, one.key) &&
    other.admitted.length === admitted.length &&
    admitted.every((accountId, at) => other.admitted[at] === accountId)
  );
}
