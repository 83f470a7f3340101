import { IndexedDbStorage } from "../../web/hosts/indexed-db-storage.ts";
import { brokenStorageRules } from "../../web/hosts/testing/storage-rules.ts";
import { LockTurn } from "../../web/hosts/web-turn.ts";

/** Two tabs in one: the second asks, the first releases, and the second has the turn. */
async function turns(): Promise<string[]> {
  const seen: string[] = [];
  const locks = navigator.locks;
  const [first, second] = [new LockTurn(locks), new LockTurn(locks)];
  const { release } = await first.take({
    waiting: () => seen.push("first waits"),
    asked: () => {
      seen.push("first is asked");
      release();
    },
  });
  const waited = second.take({ waiting: () => seen.push("second waits"), asked: () => seen.push("second is asked") });
  await new Promise((resolve) => setTimeout(resolve, 100));
  second.ask();
  (await waited).release();
  seen.push("second has it");
  await new Promise((resolve) => setTimeout(resolve, 100));
  // A tab that does not answer loses its turn all the same.
  const third = new LockTurn(locks);
  await third.take({ waiting: () => seen.push("third waits"), asked: () => seen.push("third is asked") });
  const fourth = new LockTurn(locks);
  const stolen = fourth.take({ waiting: () => seen.push("fourth waits"), asked: () => seen.push("fourth is asked") });
  await new Promise((resolve) => setTimeout(resolve, 100));
  fourth.ask();
  await stolen;
  seen.push("fourth has it");
  return seen;
}

Object.assign(globalThis, {
  runStorageRules: async () => ({
    broken: await brokenStorageRules(new IndexedDbStorage(indexedDB)),
    turns: await turns(),
  }),
});
