import fc from "fast-check";
import { FakeHost, accountOf, lastText, signUp, texts, until } from "../testing/fake-host.ts";
import { LyingLog } from "../testing/lying-log.ts";
import { twoPeople } from "../testing/two-people.ts";
import type { ConversationView } from "../tenchat.ts";

/** `TENCHAT_CHANGES` for more rounds, each with a seed of its own from `TENCHAT_SEED` on. */
const rounds = Number(process.env["TENCHAT_CHANGES"] ?? 5);
const seed = Number(process.env["TENCHAT_SEED"] ?? 1);

/** What a screen shows of each message. */
function shown(view: ConversationView): string[] {
  return view.messages.get().map(({ reactions, editedAt, replyTo, pending, pinned }, at) =>
    [
      ...(replyTo === undefined ? [] : [`(${replyTo.content?.kind === "text" ? replyTo.content.text : (replyTo.content?.kind ?? "gone")})`]),
      texts(view)[at],
      ...(editedAt === undefined ? [] : ["edited"]),
      ...(pinned === undefined ? [] : ["pinned"]),
      ...reactions.map(({ emoji, accountIds }) => `${emoji}${accountIds.length}`),
      ...(pending === undefined ? [] : [pending.state]),
    ].join(" "),
  ); // prettier-ignore
}

const settled = (view: ConversationView) => () =>
  view.messages.get().every(({ pending, state }) => pending === undefined && state !== "queued");

const idOf = (view: ConversationView, text: string) => view.messages.get()[texts(view).indexOf(text)]!.id;

/** Both have everything, and nothing is on its way. */
async function same(here: ConversationView, there: ConversationView): Promise<string[]> {
  await until(settled(here), () => shown(here));
  await until(settled(there), () => shown(there));
  await until(
    () => JSON.stringify(shown(here)) === JSON.stringify(shown(there)),
    () => [shown(here), shown(there)],
  );
  return shown(here);
}

async function reopened(host: FakeHost, id: string): Promise<ConversationView> {
  host.start();
  await host.client.start();
  const view = host.client.messaging.open(id);
  await until(() => view.loaded.get());
  return view;
}

describe("what one does with a message", () => {
  it("shows on both screens: replies, edits, reactions and deletions, also after a start from storage", async () => {
    const { alice, bob, here, there, id } = await twoPeople();
    for (const text of ["one", "two", "three"]) await here.send(text);
    await until(() => texts(there).length === 3);
    await there.send("to two", { id: idOf(there, "two"), by: accountOf(alice) });
    await there.react(idOf(there, "one"), "👍", true);
    await until(() => shown(here).length === 4 && shown(here)[0] === "one 👍1", () => shown(here)); // prettier-ignore
    await here.react(idOf(here, "one"), "👍", true);
    await here.edit(idOf(here, "two"), "2");
    await here.remove(idOf(here, "three"));
    const expected = ["one 👍2", "2 edited", "<deleted>", "(2) to two"];
    expect(await same(here, there)).toEqual(expected);
    await there.react(idOf(there, "one"), "👍", false);
    expect((await same(here, there))[0]).toBe("one 👍1");
    expect(shown(await reopened(bob, id))).toEqual(["one 👍1", ...expected.slice(1)]);
    expect(lastText(bob)).toBe("to two");
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("moves no conversation up and counts nothing as unread; what is taken back unread is unread no more", async () => {
    const { bob, here, there } = await twoPeople();
    const line = () => bob.client.conversations.list.get()[0]!;
    await here.send("first");
    await here.send("second");
    await until(() => line().unread === 2);
    const { lastAt } = line();
    await here.react(idOf(here, "first"), "🎉", true);
    await here.edit(idOf(here, "second"), "the second");
    await until(() => lastText(bob) === "the second");
    expect([line().unread, line().lastAt]).toEqual([2, lastAt]);
    await here.remove(idOf(here, "the second"));
    await until(() => line().last?.content?.kind === "deleted");
    expect(line().unread).toBe(1);
    await same(here, there);
  });

  it("is counted as a mention as long as its words mention one and are not read", async () => {
    const { bob, here, there } = await twoPeople();
    const line = () => {
      const { unread, mentions } = bob.client.conversations.list.get()[0]!;
      return `${unread} ${mentions}`;
    };
    for (const text of ["to @Bob", "about bob@example.org", "@bob and @bob"]) await here.send(text);
    await until(() => line() === "3 2", line);
    await here.edit(idOf(here, "to @Bob"), "to nobody");
    await here.edit(idOf(here, "about bob@example.org"), "about @bob");
    await here.remove(idOf(here, "@bob and @bob"));
    await until(() => texts(there).includes("<deleted>") && line() === "2 1", line);
    there.markRead();
    await until(() => line() === "0 0", line);
    await here.edit(idOf(here, "about @bob"), "read, @bob");
    await there.send("to @bob himself");
    await same(here, there);
    expect(line()).toBe("0 0");
  });

  it("takes a text to another conversation by its words alone, and mentions nobody there", async () => {
    const { server, alice, bob, here, there, id } = await twoPeople();
    const carol = new FakeHost(server);
    await signUp(carol, "carol");
    const beside = alice.client.messaging.open(await alice.client.conversations.start(accountOf(carol)));
    await there.send("to begin with");
    await until(() => texts(here).length === 1);
    await there.send("words for @carol", { id: idOf(there, "to begin with"), by: accountOf(bob) });
    await there.edit(idOf(there, "words for @carol"), "other words for @carol");
    await until(() => texts(here)[1] === "other words for @carol");
    beside.setDraft("begun");
    await here.forward(idOf(here, "other words for @carol"), beside.id);
    const line = () => carol.client.conversations.list.get()[0];
    await until(() => line()?.unread === 1);
    const view = carol.client.messaging.open(beside.id);
    await until(() => view.loaded.get());
    const [item] = view.messages.get();
    expect(item?.content).toEqual({ kind: "text", text: "other words for @carol", forwarded: true });
    expect([item?.replyTo, line()?.mentions, beside.draft.get()]).toEqual([undefined, 0, "begun"]);
    await expect(here.forward("gone", beside.id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(here.forward(idOf(here, "to begin with"), "nowhere")).rejects.toMatchObject({ kind: "not-found" });
    expect(texts(view)).toHaveLength(1);
    expect(id).not.toBe(beside.id);
  });

  it("pins a message for both, offline too, as long as it is there; the one pinned last counts as the last", async () => {
    const { alice, bob, here, there, id } = await twoPeople();
    const pinned = (view: ConversationView) =>
      view.pinned.get().map(({ content }) => (content?.kind === "text" ? content.text : content?.kind));
    for (const text of ["one", "two", "three"]) await here.send(text);
    await until(() => texts(there).length === 3);
    await there.pin(idOf(there, "two"), true);
    alice.setOnline(false);
    await here.pin(idOf(here, "one"), true);
    await here.edit(idOf(here, "one"), "1");
    expect([pinned(here).at(-1), here.messages.get()[0]]).toMatchObject(["1", { pinned: true, pending: {} }]);
    alice.setOnline(true);
    await until(() => pinned(there).join() === "two,1", () => pinned(there)); // prettier-ignore
    await same(here, there);
    expect(pinned(here)).toEqual(["two", "1"]);
    const { unread, last } = bob.client.conversations.list.get()[0]!;
    expect([unread, last?.content]).toEqual([3, { kind: "text", text: "three" }]);
    await here.pin(idOf(here, "two"), false);
    await until(() => pinned(there).join() === "1");
    const again = await reopened(bob, id);
    await until(() => pinned(again).join() === "1");
    await here.remove(idOf(here, "1"));
    await until(() => pinned(again).length === 0);
    expect(pinned(here)).toEqual([]);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("is not believed of anybody but the writer", async () => {
    const { here, there } = await twoPeople();
    await here.send("mine");
    await until(() => texts(there).length === 1);
    await there.edit(idOf(there, "mine"), "forged");
    await there.remove(idOf(there, "mine"));
    await there.send("after it");
    expect(await same(here, there)).toEqual(["mine", "after it"]);
  });

  it("is shown at once as waiting while there is no connection, and arrives in the end", async () => {
    const { alice, here, there } = await twoPeople();
    await here.send("before");
    await same(here, there);
    alice.setOnline(false);
    await here.send("written without a network");
    await here.edit(idOf(here, "written without a network"), "changed before it was sent");
    await here.react(idOf(here, "before"), "👀", true);
    expect(shown(here)).toEqual(["before 👀1 queued", "changed before it was sent edited queued"]);
    alice.setOnline(true);
    expect(await same(here, there)).toEqual(["before 👀1", "changed before it was sent edited"]);
  });

  it("keeps no text of what was deleted, however it had been called", async () => {
    const { bob, here, there, id } = await twoPeople();
    await here.send("a secret");
    await here.edit(idOf(here, "a secret"), "another secret");
    await until(() => texts(there)[0] === "another secret");
    await here.remove(idOf(here, "another secret"));
    await same(here, there);
    const view = await reopened(bob, id);
    expect(shown(view)).toEqual(["<deleted>"]);
    expect(await view.reach(view.messages.get()[0]!.id)).toBe(true);
  });

  it("comes to the same, whatever order a server has it come in, and twice", async () => {
    const { server, alice, bob, id, here } = await twoPeople();
    const log = new LyingLog(server, alice, id);
    const there = bob.client.messaging.open(id);
    // What stands there for something that was missing in front of it says nothing of what was written.
    const sorted = (view: ConversationView) =>
      JSON.stringify(
        shown(view)
          .filter((line) => line !== "<aside>")
          .sort(),
      );
    for (let round = 0; round < rounds; round++) {
      const random = fc.sample(fc.nat(), { seed: seed + round, numRuns: 80 });
      const pick = (most: number) => (random.pop() ?? 0) % most;
      const before = new Set(there.messages.get().map((item) => item.id));
      for (let step = 0; step < 9; step++) {
        const written = there.messages.get().filter((item) => !before.has(item.id));
        const one = written[pick(written.length || 1)]?.id;
        await act(there, one, one === undefined ? 0 : pick(6), `${round} ${step}`, accountOf(bob));
      }
      await until(settled(there), () => shown(there));
      const all = [...log.kept];
      for (let at = all.length - 1; at > 0; at--) {
        const other = pick(at + 1);
        [all[at], all[other]] = [all[other]!, all[at]!];
      }
      log.tell(...all, all[0]!);
      await until(
        () => sorted(here) === sorted(there),
        () => [`seed ${seed + round}`, shown(here), shown(there)],
      );
    }
  }, 120_000);
});

/** One of the things that one does. */
async function act(view: ConversationView, id: string | undefined, way: number, name: string, by: string) {
  if (id === undefined || way === 0) return view.send(`text ${name}`);
  if (way === 1) return view.edit(id, `edit ${name}`);
  if (way === 2) return view.react(id, "👍", name.length % 2 > 0 || name.endsWith("4"));
  if (way === 3) return view.send(`reply ${name}`, { id, by });
  if (way === 5) return view.pin(id, name.length % 3 > 0);
  return /[78]$/.test(name) ? view.remove(id) : view.react(id, "🎉", true);
}
