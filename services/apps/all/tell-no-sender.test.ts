import { readSettings } from "../../kernel/settings/settings.ts";
import { ROLES } from "../../kernel/settings/roles.ts";
import { COMPOSITIONS } from "./compositions.ts";
import { tellServers } from "./work.ts";

const DATABASE_URL = "postgres://tenchat@database/tenchat";
const told = (role: keyof typeof COMPOSITIONS, env: Readonly<Record<string, string>> = {}) => {
  const settings = readSettings({ DATABASE_URL, TENCHAT_ORIGIN: "http://localhost", TENCHAT_ROLE: role, ...env });
  return COMPOSITIONS[role].tells.flatMap((tell) => tell(settings) ?? []);
};
const name = { TENCHAT_FEDERATION: "chat.example.org" };

describe("who tells other servers what is said here", () => {
  it("is whoever does all, and a federation process; several of them share it", () => {
    expect(ROLES.filter((role) => COMPOSITIONS[role].work.includes(tellServers))).toEqual(["all", "federation"]);
  });

  it("is not the worker, which says so where other servers are met", () => {
    expect(told("worker", name)).toEqual([
      expect.stringMatching(
        /^TENCHAT_FEDERATION is set, and this worker tells other servers nothing: .* federation, or all/,
      ),
    ]);
    expect(told("worker")).toEqual([]);
    for (const role of ["all", "federation"] as const) expect(told(role, name)).toEqual([]);
  });
});
