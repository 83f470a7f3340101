import { readFileSync } from "node:fs";
import { decodeBase64url } from "../encoding/base64url.ts";
import { recordLinks } from "../testing/record-links.ts";
import type { RecordedLinks } from "../testing/record-links.ts";
import { primitives } from "../testing/test-primitives.ts";
import { hasLink, joiningBytes, longestInvitation, maximumInvitations, withAdmitted } from "./invitations.ts";
import type { Invitation } from "./invitations.ts";
import { rosterStep } from "./roster-steps.ts";
import type { Standing } from "./roster-steps.ts";
import { generateDeviceKeys, generateMasterKey } from "../keys/device-keys.ts";
import { openRoster, signRoster } from "./roster.ts";
import type { RosterMember } from "./roster-roles.ts";
import type { Roster } from "./roster.ts";

const file = new URL("../../../specs/vectors/groups/links.json", import.meta.url);
const recorded = JSON.parse(readFileSync(file, "utf8")) as RecordedLinks;

const now = 1_790_000_000_000;
const people: readonly RosterMember[] = [
  { accountId: "anna", role: "owner" },
  { accountId: "bela", role: "admin" },
  { accountId: "cleo", role: "member" },
];
const link = (change: Partial<Invitation> = {}): Invitation => ({
  id: "00000000-0000-4000-8000-000000000001",
  by: "bela",
  key: new Uint8Array(32).fill(7),
  until: now + 1_000,
  uses: 2,
  admitted: [],
  ...change,
});
const before = (...invitations: Invitation[]): Standing => ({
  revision: 1,
  digest: new Uint8Array(32),
  members: people,
  invitations,
});
const step = (from: Standing, by: string, after: Partial<Roster>) =>
  rosterStep(from, {
    groupId: "group",
    revision: 2,
    previous: new Uint8Array(32),
    changedAt: now,
    actor: { accountId: by, deviceId: `device of ${by}` } as Roster["actor"],
    members: people,
    ...after,
  });
const dora: RosterMember = { accountId: "dora", role: "member" };
const eve: RosterMember = { accountId: "eve", role: "member" };

describe("links into a group", () => {
  it("are made and ended by who may add people, for so many and so long", () => {
    const made = { id: "00000000-0000-4000-8000-000000000002", by: "anna" };
    expect(step(before(link()), "anna", { invitations: [link(), link(made)] })).toMatchObject({
      links: { made: 1, ended: 0 },
    });
    expect(step(before(link()), "anna", {})).toMatchObject({ links: { made: 0, ended: 1 } });
    for (const [by, invitations] of [
      ["cleo", [link(), link({ ...made, by: "cleo" })]],
      ["cleo", []],
      ["anna", [link(), link({ ...made, by: "bela" })]],
      ["anna", [link(), link({ ...made, uses: 0 })]],
      ["anna", [link(), link({ ...made, uses: 26 })]],
      ["anna", [link(), link({ ...made, until: now })]],
      ["anna", [link(), link({ ...made, until: now + longestInvitation + 1 })]],
      ["anna", [link(), link({ ...made, admitted: ["dora"] })]],
      ["anna", [link({ uses: 9 })]],
      ["anna", [link({ until: now + 9_000 })]],
      ["anna", [link({ key: new Uint8Array(32) })]],
      ["anna", [link(), link({ by: "anna" })]],
      ["anna", [link()]],
    ] as const) {
      expect([by, invitations, step(before(link()), by, { invitations })]).toEqual([by, invitations, null]);
    }
    const many = Array.from({ length: maximumInvitations + 1 }, (_, at) => link({ ...made, id: `${at}` }));
    expect(step(before(), "anna", { invitations: many })).toBeNull();
  });

  it("let in each account once, no more than they are for, and none after their time", () => {
    const one = withAdmitted([link()], link().id, "dora", now) ?? [];
    expect(step(before(link()), "bela", { members: [...people, dora], invitations: one })).toMatchObject({
      added: ["dora"],
      byLink: ["dora"],
    });
    // Without being counted nobody has come by it: then they were added by hand.
    expect(step(before(link()), "bela", { members: [...people, dora], invitations: [link()] })?.byLink).toBeUndefined();
    expect(step(before(link()), "cleo", { members: [...people, dora], invitations: one })).toBeNull();
    expect(step(before(link()), "bela", { members: people, invitations: one })).toBeNull();
    expect(step(before(link()), "bela", { members: [...people, eve], invitations: one })).toBeNull();

    const both = withAdmitted(one, link().id, "eve", now) ?? [];
    expect(both[0]?.admitted).toEqual(["dora", "eve"]);
    expect(withAdmitted(both, link().id, "fay", now)).toBeNull();
    expect(withAdmitted(one, link().id, "dora", now)).toBeNull();
    expect(withAdmitted([link()], link().id, "dora", now + 1_001)).toBeNull();
    expect(withAdmitted([link()], "another", "dora", now)).toBeNull();
    const late = { members: [...people, dora], invitations: one, changedAt: now + 1_001 };
    expect(step(before(link()), "bela", late)).toBeNull();
    const over = [link({ uses: 1, admitted: ["dora", "eve"] })];
    const full = before(link({ uses: 1, admitted: ["dora"] }));
    expect(step(full, "bela", { members: [...people, eve], invitations: over })).toBeNull();
  });

  it("end with a removal, and with whoever made them", () => {
    const without = (accountId: string) => people.filter((member) => member.accountId !== accountId);
    expect(step(before(link()), "anna", { members: without("cleo") })).toMatchObject({ removed: ["cleo"] });
    expect(step(before(link()), "anna", { members: without("cleo"), invitations: [link()] })).toBeNull();
    expect(step(before(link()), "bela", { members: without("bela") })).toMatchObject({ removed: ["bela"] });
    expect(step(before(link()), "bela", { members: without("bela"), invitations: [link()] })).toBeNull();
    expect(step(before(link()), "cleo", { members: without("cleo"), invitations: [link()] })).not.toBeNull();
    expect(step(before(link()), "cleo", { members: without("cleo") })).toBeNull();
    const demoted = people.map((member) => ({
      ...member,
      role: member.role === "admin" ? ("member" as const) : member.role,
    }));
    expect(step(before(link()), "anna", { members: demoted })).not.toBeNull();
    expect(step(before(link()), "anna", { members: demoted, invitations: [link()] })).toBeNull();
  });

  it("are proved to be had for one account with one master key, by nobody without their secret", async () => {
    const p = await primitives;
    const { publicKey, privateKey } = await p.generateEd25519();
    const masterKey = p.randomBytes(32);
    const { id } = link();
    const proof = await p.signEd25519(privateKey, joiningBytes(id, "dora", masterKey));
    const has = (change: object, of = {}) =>
      hasLink(p, { id, key: publicKey, ...of }, { accountId: "dora", masterKey, proof, ...change });
    expect(await has({})).toBe(true);
    expect(await has({ accountId: "eve" })).toBe(false);
    expect(await has({ masterKey: p.randomBytes(32) })).toBe(false);
    expect(await has({ proof: decodeBase64url("A".repeat(86)) })).toBe(false);
    expect(await has({}, { id: "00000000-0000-4000-8000-000000000002" })).toBe(false);
    expect(await has({}, { key: p.randomBytes(32) })).toBe(false);
  });

  it("stand in rosters of version 3, with all that is said of them", async () => {
    const p = await primitives;
    const device = await generateDeviceKeys(p, await generateMasterKey(p), { accountId: "anna", deviceId: "phone" });
    const said = { groupId: "group", revision: 2, previous: new Uint8Array(32), changedAt: now, members: people };
    const invitations = [link(), link({ id: "00000000-0000-4000-8000-000000000002", admitted: ["dora"] })];
    const bytes = await signRoster(p, device, { ...said, invitations });
    expect(bytes[0]).toBe(3);
    expect(await openRoster(p, bytes)).toMatchObject({ ...said, invitations });
    const none = await signRoster(p, device, { ...said, invitations: [] });
    expect([none[0], (await openRoster(p, none)).invitations]).toEqual([2, undefined]);
  });

  it("are read as they are recorded, and what nobody may say of them is refused", async () => {
    const p = await primitives;
    const { link: shown, joining, said } = recorded;
    const key = decodeBase64url(shown.key);
    const asked = { ...joining, masterKey: decodeBase64url(joining.masterKey), proof: decodeBase64url(joining.proof) };
    expect(await hasLink(p, { id: shown.id, key }, asked)).toBe(true);
    let standing: Standing | null = null;
    for (const { what, roster: encoded, step: recordedStep } of said) {
      const roster = await openRoster(p, decodeBase64url(encoded));
      const found = rosterStep(standing, roster);
      expect([what, found]).toEqual([what, recordedStep]);
      if (found === null) continue;
      const { revision, members, invitations = [] } = roster;
      standing = { revision, members, invitations, digest: p.sha256(decodeBase64url(encoded)) };
    }
    const again = await recordLinks(p);
    expect(again.said.map(({ what, step: made }) => [what, made])).toEqual(said.map((each) => [each.what, each.step]));
  });
});
