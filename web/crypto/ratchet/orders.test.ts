import fc from "fast-check";
import { tenchat1 } from "../dialects/tenchat-1.ts";
import { ratchetPair } from "../testing/ratchet-pair.ts";
import { primitives } from "../testing/test-primitives.ts";
import type { RatchetMessage } from "./ratchet-state.ts";

it("what was skipped in three chains and what comes next opens in 1,000 of 1,000 orders, and nothing of it twice", async () => {
  const { alice, bob } = await ratchetPair(await primitives, tenchat1);
  const waiting: { readonly text: string; readonly message: RatchetMessage }[] = [];
  for (const chain of ["first", "second", "third"]) {
    for (const text of [`${chain} early`, `${chain} later`]) waiting.push({ text, message: await alice.send(text) });
    await bob.open(await alice.send("in time"));
    if (chain !== "third") await alice.open(await bob.send("your turn"));
  }
  for (const text of ["next", "after it"]) waiting.push({ text, message: await alice.send(text) });
  const fresh = bob.state;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(waiting, { minLength: waiting.length }), async (order) => {
      bob.state = fresh;
      for (const { text, message } of order) expect(await bob.open(message)).toBe(text);
      expect(bob.state.skipped).toEqual([]);
      await expect(bob.open((order[0] ?? waiting[0]!).message)).rejects.toMatchObject({ kind: "open-failed" });
    }),
    { numRuns: 1_000 },
  );
}, 120_000);
