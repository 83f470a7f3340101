import type { Member } from "../../core/tenchat.ts";
import { actionsOn } from "./member-actions.ts";

const person = (role: Member["role"], own = false): Member => ({
  accountId: role,
  username: role,
  displayName: role,
  role,
  own,
});
const names = (me: Member | null, member: Member) => actionsOn(me, member).map(({ name }) => name);

it("what may be done with somebody depends on what both of them are, and everybody else may be reported", () => {
  const owner = person("owner", true);
  expect(names(owner, person("member"))).toEqual(["makeAdmin", "handOver", "remove", "report"]);
  expect(names(owner, person("admin"))).toEqual(["endAdmin", "handOver", "remove", "report"]);
  expect(names(owner, owner)).toEqual([]);
  const admin = person("admin", true);
  expect(names(admin, admin)).toEqual(["layDown"]);
  expect(names(admin, person("member"))).toEqual(["remove", "report"]);
  expect(names(admin, person("admin"))).toEqual(["report"]);
  expect(names(admin, person("owner"))).toEqual(["report"]);
  expect(names(person("member", true), person("member"))).toEqual(["report"]);
  expect(names(null, person("member"))).toEqual(["report"]);
  expect(names(null, owner)).toEqual([]);
});
