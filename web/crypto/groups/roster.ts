import { concatBytes, shortText, uint32, uint64 } from "../encoding/bytes.ts";
import { ByteReader } from "../encoding/byte-reader.ts";
import { labelled } from "../encoding/labelled.ts";
import { invalidInput, openFailed, opening } from "../errors.ts";
import { isId } from "../keys/ids.ts";
import type { DeviceIdentity, DeviceKeys } from "../keys/identity.ts";
import { encodeIdentity, readIdentity } from "../keys/identity-bytes.ts";
import { verifyDeviceIdentity } from "../keys/verify-keys.ts";
import type { Primitives, Verifier } from "../primitives/primitives.ts";
import { encodeInvitation, maximumInvitations, readInvitation } from "./invitations.ts";
import type { Invitation } from "./invitations.ts";
import { roleNumbers } from "./roster-roles.ts";
import type { RosterMember, RosterRole, RosterSenders } from "./roster-roles.ts";

/** What an item that says who is in a group is called; its bytes are a roster. */
export const rosterContentType = "application/vnd.tenchat.roster";

/** Without admins a roster is written as it was before there were any: clients of before read it. */
const withoutAdmins = 1;
const withAdmins = 2;
const withInvitations = 3;
const withRules = 4;
/** The bits of the rules. */
const onlyManagersWrite = 1;
const ends = 2;
/** A group that ends does so at the latest so long after it began. */
export const longestLife = 366 * 24 * 60 * 60_000;
const signatureLength = 64;
/** People in a group. */
export const maximumMembers = 50;

/** Who is in a group from one item on. */
export type Roster = {
  readonly groupId: string;
  /** From 1, by one with each change. */
  readonly revision: number;
  /** SHA-256 of the roster before; zeros in the first. */
  readonly previous: Uint8Array;
  /** Milliseconds since 1970, by the clock of whoever changed it. */
  readonly changedAt: number;
  /** Who changed it, on which device. */
  readonly actor: DeviceIdentity;
  readonly members: readonly RosterMember[];
  /** Links by which people may ask to be let in; absent where there are none. */
  readonly invitations?: readonly Invitation[];
  /** Absent where everybody writes. */
  readonly senders?: Exclude<RosterSenders, "everybody">;
  /** Milliseconds since 1970: when the group is over, as its first roster has said for good; absent where it never is. */
  readonly endsAt?: number;
};

/**
 * version 1, or 2 if there are admins, or 3 if there are invitations, or 4 if not everybody writes or it ends ‖ group id ‖ revision (4) ‖ previous (32) ‖ time (8) ‖ account id ‖ device id ‖ master
 * key (32) ‖ signing key (32) ‖ agreement key (32) ‖ identity signature (64) ‖ number of members (1) ‖ for each: 1 for the
 * owner, 2 for an admin, else 0 (1) ‖ account id; from version 3 on number of invitations (1) ‖ for each: id ‖ account id of who
 * made it ‖ key (32) ‖ until when (8) ‖ for how many (1) ‖ how many came (1) ‖ their account ids; in version 4 rules (1): 1 if the owner and
 * admins alone write, 2 if it ends, when follows then (8). Ids are UTF-8 behind one byte of length. The device's signature (64) follows.
 */
function encodeRoster({ invitations = [], ...roster }: Roster): Uint8Array {
  const { groupId, revision, previous, changedAt, actor, members } = roster;
  const version = versionOf({ ...roster, invitations });
  return concatBytes(
    Uint8Array.of(version),
    shortText(groupId),
    uint32(revision),
    previous,
    uint64(changedAt),
    encodeIdentity(actor),
    Uint8Array.of(members.length),
    ...members.flatMap(({ accountId, role }) => [Uint8Array.of(roleNumbers[role]), shortText(accountId)]),
    ...(version >= withInvitations ? [Uint8Array.of(invitations.length), ...invitations.map(encodeInvitation)] : []),
    ...(version === withRules ? rulesOf(roster) : []),
  );
}

function rulesOf({ senders, endsAt }: Pick<Roster, "senders" | "endsAt">): Uint8Array[] {
  const rules = (senders === "managers" ? onlyManagersWrite : 0) | (endsAt === undefined ? 0 : ends);
  return [Uint8Array.of(rules), ...(endsAt === undefined ? [] : [uint64(endsAt)])];
}

/** The earliest that can say it. */
function versionOf({ senders, endsAt, invitations = [], members }: Roster): number {
  if (senders !== undefined || endsAt !== undefined) return withRules;
  if (invitations.length > 0) return withInvitations;
  return members.some(({ role }) => role === "admin") ? withAdmins : withoutAdmins;
}

function decodeRoster(bytes: Uint8Array): Roster {
  const reader = new ByteReader(bytes);
  const version = reader.uint8();
  if (version < withoutAdmins || version > withRules) throw invalidInput("The roster has another version.");
  const [groupId, revision, previous] = [reader.shortText(), reader.uint32(), reader.take(32)];
  const changedAt = reader.uint64();
  const actor = readIdentity(reader);
  const members = Array.from({ length: reader.uint8() }, () => {
    const role = rolesOf(version)[reader.uint8()];
    if (role === undefined) throw invalidInput("The roster has a role that is not known.");
    return { role, accountId: reader.shortText() };
  });
  const count = version >= withInvitations ? reader.uint8() : 0;
  if (count > maximumInvitations) throw invalidInput("The roster has too many invitations.");
  const invitations = Array.from({ length: count }, () => readInvitation(reader));
  const rules = version === withRules ? reader.uint8() : 0;
  const known = rules >= onlyManagersWrite && rules <= (onlyManagersWrite | ends);
  if ((version === withRules) !== known) throw invalidInput("The roster has rules that are not known.");
  const endsAt = (rules & ends) === 0 ? undefined : reader.uint64();
  reader.end();
  if (![changedAt, endsAt ?? 0].every(Number.isSafeInteger) || members.length > maximumMembers)
    throw invalidInput("The roster is too large.");
  return {
    ...{ groupId, revision, previous, changedAt, actor, members },
    ...(invitations.length === 0 ? {} : { invitations }),
    ...((rules & onlyManagersWrite) === 0 ? {} : { senders: "managers" as const }),
    ...(endsAt === undefined ? {} : { endsAt }),
  };
}

/** In the order of their numbers. */
function rolesOf(version: number): readonly RosterRole[] {
  return version === withoutAdmins ? ["member", "owner"] : ["member", "owner", "admin"];
}

/** What the device signs; everything that a roster says is in it. */
function signedBytes(unsigned: Uint8Array): Uint8Array {
  return labelled("TenChat/1/group roster", [unsigned]);
}

/** The bytes of a roster (under 8 KiB) with the signature of the device that changes it; its identity stands inside. */
export async function signRoster(
  p: Primitives,
  device: DeviceKeys,
  roster: Omit<Roster, "actor">,
): Promise<Uint8Array> {
  const unsigned = encodeRoster({ ...roster, actor: device.identity });
  return concatBytes(unsigned, await p.signEd25519(device.signingPrivateKey, signedBytes(unsigned)));
}

/**
 * Reads a roster that its device has signed, and whose device its master key has signed. Throws `open-failed` for all else.
 * Whether that master key is the person's, and whether they may change what they did, is for the caller to find out.
 */
export async function openRoster(v: Verifier, bytes: Uint8Array): Promise<Roster> {
  return opening(async () => {
    const unsigned = bytes.slice(0, Math.max(0, bytes.length - signatureLength));
    const roster = decodeRoster(unsigned);
    if (!isId(roster.groupId) || roster.members.some(({ accountId }) => !isId(accountId))) throw openFailed();
    const { actor } = roster;
    const signature = bytes.slice(unsigned.length);
    if (!(await verifyDeviceIdentity(v, actor))) throw openFailed();
    if (!(await v.verifyEd25519(actor.signingKey, signedBytes(unsigned), signature))) throw openFailed();
    return roster;
  });
}
