import { readFileSync } from "node:fs";
import { decodeBase64url as bytes } from "../encoding/base64url.ts";
import { recordRoles } from "../testing/record-roles.ts";
import type { RecordedRoles } from "../testing/record-roles.ts";
import { primitives } from "../testing/test-primitives.ts";
import { handedOver, rosterStep, withoutMembers } from "./roster-steps.ts";
import type { Standing } from "./roster-steps.ts";
import { openRoster } from "./roster.ts";
import type { RosterMember } from "./roster-roles.ts";

const file = new URL("../../../specs/vectors/groups/roles.json", import.meta.url);
const recorded = JSON.parse(readFileSync(file, "utf8")) as RecordedRoles;

/** What nobody may say, whoever signs it. */
const refused = [
  "a member makes themselves admin",
  "an admin makes an admin",
  "an admin ends another",
  "an admin removes another",
  "an admin removes the owner",
  "an admin takes the group over",
  "an admin adds an admin",
  "the owner adds and promotes at once",
  "the owner makes a second owner",
  "the owner hands the group over and stays nothing",
  "who owned it before takes it back",
  "the owner leaves, and says who follows",
  "nothing changes",
];

async function follow({ said }: RecordedRoles): Promise<readonly RosterMember[]> {
  const p = await primitives;
  let before: Standing | null = null;
  for (const { what, roster: encoded, step } of said) {
    const roster = await openRoster(p, bytes(encoded));
    const { members, revision } = roster;
    expect([what, rosterStep(before, roster)]).toEqual([what, step]);
    expect([what, step === null]).toEqual([what, refused.includes(what)]);
    // Whoever reads no admins reads those rosters that have none.
    expect([what, bytes(encoded)[0]]).toEqual([what, members.some(({ role }) => role === "admin") ? 2 : 1]);
    if (step !== null) before = { revision, digest: p.sha256(bytes(encoded)), members };
  }
  return before?.members ?? [];
}

describe("roles in a group", () => {
  it("are said by those who may, and refused of all others", async () => {
    expect(await follow(recorded)).toEqual([
      { accountId: "account-alice", role: "owner" },
      { accountId: "account-cleo", role: "admin" },
      { accountId: "account-dora", role: "member" },
    ]);
  });

  it("are what this version would record", async () => {
    const made = await recordRoles(await primitives);
    await follow(made);
    expect(made.said.map(({ what, step }) => [what, step])).toEqual(
      recorded.said.map(({ what, step }) => [what, step]),
    );
  });

  it("leave one owner: the first admin follows, and where there is none the first member", () => {
    const people = (...roles: RosterMember["role"][]) => roles.map((role, at) => ({ accountId: `${at}`, role }));
    const roles = (members: readonly RosterMember[]) => members.map(({ role }) => role);
    expect(roles(withoutMembers(people("owner", "member", "admin", "admin"), ["0"]))).toEqual([
      "member",
      "owner",
      "admin",
    ]);
    expect(roles(withoutMembers(people("owner", "member", "member"), ["0"]))).toEqual(["owner", "member"]);
    expect(withoutMembers(people("owner"), ["0"])).toEqual([]);
    expect(roles(handedOver(people("owner", "member", "admin"), "1"))).toEqual(["admin", "owner", "admin"]);
  });
});
