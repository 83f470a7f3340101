import { NetworkFailure } from "../../../generated/client/runtime/transport.ts";
import { NotFound, RateLimited } from "../../../generated/contracts/shared/errors.ts";
import { watchAway } from "./away-watch.ts";
import type { AwayServer } from "./door.ts";

const [A, B] = [
  { server: "a.example", outlook: "within-a-day" },
  { server: "b.example", outlook: "within-a-day" },
] as const satisfies readonly AwayServer[];

/** A watch, and what it is answered; each turn of `pass` is one more time that it asks. */
function watching(...answers: readonly (readonly AwayServer[] | Error)[]) {
  const waiting = new Set<() => void>();
  let asked = 0;
  const watch = watchAway(
    async () => {
      const answer = answers[asked++]!;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    { after: (_, run) => (waiting.add(run), () => void waiting.delete(run)) },
  );
  const shown: (readonly AwayServer[])[] = [];
  watch.servers.subscribe(() => shown.push(watch.servers.get()));
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    watch,
    shown,
    asked: () => asked,
    async pass() {
      await settle();
      for (const run of waiting) {
        waiting.delete(run);
        run();
      }
      await settle();
    },
  };
}

it("a server that is away is shown until it is back, and said once", async () => {
  const { shown, pass, asked } = watching([], [A], [A], [A, B], [], []);
  for (let times = 1; times < 6; times += 1) await pass();
  expect(asked()).toBe(6);
  expect(shown).toEqual([[A], [A, B], []]);
});

it("what becomes of what is written is news as well as who is away", async () => {
  const later: AwayServer = { ...A, outlook: "overdue" };
  const { shown, pass } = watching([A], [A], [later], [later]);
  for (let times = 1; times < 4; times += 1) await pass();
  expect(shown).toEqual([[A], [later]]);
});

it("while one's own server does not answer it stands as it was last known; where that has nothing to say it goes", async () => {
  const { shown, pass, watch } = watching([A], new NetworkFailure("nobody"), new RateLimited({ retryAfter: 1 }), [A]);
  await pass();
  expect(watch.servers.get()).toEqual([A]);
  await pass();
  await pass();
  expect(shown).toEqual([[A], [], [A]]);
});

it("a server of before is asked once, and whoever looks at it no more asks nothing", async () => {
  const before = watching(new NotFound());
  for (let times = 0; times < 3; times += 1) await before.pass();
  expect(before.asked()).toBe(1);
  const { watch, pass, asked, shown } = watching([], [A]);
  watch.close();
  await pass();
  await pass();
  expect([asked(), shown]).toEqual([1, []]);
});
