import type { Log } from "../../kernel/logging/log.ts";
import type { Accounts } from "./store/accounts.ts";
import { warnOfFreeNames } from "./store/administrators.ts";

it("an operator is warned of names that nobody has, and told apart those that nobody can have any more", async () => {
  const accounts = {
    byUsername: async (username: string) => (username === "root" ? {} : null),
    likenessOf: async (username: string) => (username === "gone" ? "same" : "none"),
  } as unknown as Accounts;
  const said: string[] = [];
  const log = { warn: (_about: object, text: string) => said.push(text) } as unknown as Log;
  await warnOfFreeNames(accounts, ["root", "gone", "free"], log);
  expect(said).toEqual([
    "TENCHAT_ADMINS names gone, and nobody is called that: nobody can be, so it names nobody",
    "TENCHAT_ADMINS names free, and nobody is called that: whoever signs up so runs this server",
  ]);
});
