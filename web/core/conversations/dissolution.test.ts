import { generateDeviceKeys, generateMasterKey, nobodyYet, openPrimitives, signRoster } from "../../crypto/secrets.ts";
import type { RosterMember } from "../../crypto/secrets.ts";
import { toBase64 } from "../base64.ts";
import { nothingYet } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { isDissolved } from "./dissolution.ts";

const primitives = await openPrimitives({
  subtle: globalThis.crypto.subtle,
  randomBytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
});
const device = async (accountId: string) =>
  generateDeviceKeys(primitives, await generateMasterKey(primitives), { accountId, deviceId: `${accountId}'s` });
const [anna, bela, mallory] = [await device("anna"), await device("bela"), await device("anna")];
const owner: RosterMember = { accountId: "anna", role: "owner" };
const admin: RosterMember = { accountId: "bela", role: "admin" };
const member: RosterMember = { accountId: "cleo", role: "member" };

/** What a device of cleo says of a roster by which she is out, in a group that she knows so. */
async function judged(by: typeof anna, members: readonly RosterMember[], { revision = 3, changed = false } = {}) {
  const previous = revision === 3 ? new Uint8Array(32).fill(7) : nobodyYet.digest;
  const roster = await signRoster(primitives, by, { groupId: "g", revision, previous, changedAt: 9, members });
  const conversation: ConversationRecord = {
    ...nothingYet(0),
    ...{ id: "g", kind: "group", keys: { suite: "none", version: 1 }, createdAt: 0 },
    members: [owner, admin, member].map((each) => ({ ...each, joinedAt: 0 })),
    roster: { revision: 2, digest: toBase64(new Uint8Array(32).fill(7)) },
  };
  const keys: Record<string, Uint8Array> = { anna: anna.identity.masterKey, bela: bela.identity.masterKey };
  const pins = {
    trusted: (accountId: string) => keys[accountId] ?? null,
    change: () => (changed ? { masterKey: anna.identity.masterKey, noticedAt: 1 } : null) as never,
  };
  return isDissolved({ primitives, pins }, conversation, toBase64(roster));
}

describe("a group of which somebody is told that it is dissolved", () => {
  it("is, where its owner has signed on top of what is known that nobody is in it but they", async () => {
    expect(await judged(anna, [owner])).toBe(true);
  });

  it("is not by a server's word, nor anybody else's, nor where others stay in it", async () => {
    expect(await judged(mallory, [owner])).toBe(false);
    expect(await judged(bela, [{ ...admin, role: "owner" }])).toBe(false);
    expect(await judged(bela, [owner, admin])).toBe(false);
    expect(await judged(anna, [owner, admin])).toBe(false);
    expect(await judged(anna, [owner], { revision: 4 })).toBe(false);
    expect(await judged(anna, [owner], { changed: true })).toBe(false);
    expect(await isDissolved({ primitives, pins: {} as never }, {} as ConversationRecord, "AAAA")).toBe(false);
  });
});
