import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { SharedThread } from "./shared-thread.ts";

/** A program that keeps as many megabytes as it is asked to, tells how many before, and says which thread it is in. */
const KEEPER = `
import { threadId } from "node:worker_threads";
import { answer } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "answer.ts")).href)};
const kept = [];
answer((megabytes, tell) => {
  tell(megabytes);
  if (megabytes < 0) throw new Error("nothing can be given back");
  for (let each = 0; each < megabytes; each++) kept.push(new Array(131_072).fill(each));
  return threadId;
});
`;

function startKeeper(folder: string): SharedThread<number, number, number> {
  writeFileSync(join(folder, "keeper.ts"), KEEPER);
  return new SharedThread(pathToFileURL(join(folder, "keeper.ts")), "Nothing could be kept");
}

describe("A shared thread", () => {
  it("answers one after the other, and ends with an answer that leaves it holding much", async () => {
    using folder = temporaryFolder();
    const keeper = startKeeper(folder.path);
    const first = await keeper.ask(1);
    await expect(keeper.ask(1)).resolves.toBe(first);
    await expect(keeper.ask(200)).resolves.toBe(first);
    await expect(keeper.ask(1)).resolves.not.toBe(first);
  });

  it("tells each who asks what is known before the reply", async () => {
    using folder = temporaryFolder();
    const keeper = startKeeper(folder.path);
    const said: string[] = [];
    const ask = async (megabytes: number) => {
      await keeper.ask(megabytes, (part) => said.push(`${megabytes} hears ${part}`));
      said.push(`${megabytes} is answered`);
    };
    await Promise.all([ask(1), ask(2)]);
    expect(said).toEqual(["1 hears 1", "1 is answered", "2 hears 2", "2 is answered"]);
  });

  it("goes on while others wait for it, however much it holds", async () => {
    using folder = temporaryFolder();
    const keeper = startKeeper(folder.path);
    const [first, second] = await Promise.all([keeper.ask(200), keeper.ask(1)]);
    expect(second).toBe(first);
  });

  it("tells all who wait why it ended, and starts anew for the next", async () => {
    using folder = temporaryFolder();
    const keeper = startKeeper(folder.path);
    const failing = await Promise.allSettled([keeper.ask(-1), keeper.ask(1)]);
    for (const each of failing)
      expect(each).toMatchObject({
        status: "rejected",
        reason: { message: "Nothing could be kept: nothing can be given back" },
      });
    await expect(keeper.ask(1)).resolves.toEqual(expect.any(Number));
  });
});
