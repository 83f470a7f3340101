import { FakeHost, lastText, signUp, states, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";
import type { Backup } from "../testing/fake-server.ts";
import type { ConversationView } from "../tenchat.ts";

const password = "correct horse battery";
type Way = "open pages" | "reloaded pages" | "lost sessions";
const ways: readonly Way[] = ["open pages", "reloaded pages", "lost sessions"];

/** Two people and their server, whose data go back. */
class Story {
  readonly server = new FakeServer();
  readonly hosts = { alice: new FakeHost(this.server), bob: new FakeHost(this.server) };
  readonly views = new Map<FakeHost, ConversationView>();
  id = "";

  static async begin(): Promise<Story> {
    const story = new Story();
    const { alice, bob } = story.hosts;
    await signUp(alice, "alice");
    await signUp(bob, "bob");
    const [found] = await alice.client.identity.searchPeople("bob");
    story.id = await alice.client.conversations.start(found!.accountId);
    for (const host of [alice, bob]) {
      await until(() => host.client.conversations.list.get().length === 1);
      story.view(host);
    }
    await bob.client.conversations.accept(story.id);
    return story;
  }

  view(host: FakeHost): ConversationView {
    const view = host.client.messaging.open(this.id);
    this.views.set(host, view);
    return view;
  }

  async write(host: FakeHost, ...lines: string[]): Promise<void> {
    for (const line of lines) await this.views.get(host)!.send(line);
  }

  async goBack(backup: Backup, way: Way, noticed = false): Promise<void> {
    // A server is stopped before its data are put back.
    const hosts = Object.values(this.hosts);
    for (const host of hosts) {
      if (way === "open pages") host.dropSockets();
      else host.kill();
    }
    this.server.restore(backup, { keepSessions: way !== "lost sessions", noticed });
    for (const host of hosts) {
      if (way !== "open pages") await this.reload(host);
    }
    for (const host of hosts) await this.backIn(host);
  }

  async reload(host: FakeHost): Promise<void> {
    host.start();
    await host.client.start();
  }

  /** Signed in and at its conversation, whatever that takes; online unless the network is away. */
  async backIn(host: FakeHost): Promise<void> {
    const { alice } = this.hosts;
    const kind = () => host.client.session.get().kind;
    const there = () => kind() === "signed-in" && (!host.online || host.client.connection.get() === "online");
    for (let still = 0; still < 5; still = there() ? still + 1 : 0) {
      // A page that was killed in the middle may have opened the storage last.
      if (kind() === "open-elsewhere") host.client.useHere();
      else if (kind() === "signed-out") {
        await host.client.identity.signInWithPassword({ username: host === alice ? "alice" : "bob", password });
        // Being let in comes first, everything else after it.
        await until(() => kind() !== "signed-out");
      }
      await until(
        () => there() || kind() === "signed-out" || kind() === "open-elsewhere",
        () => [kind(), host.client.connection.get(), host.reports.map(String)],
      );
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    this.view(host);
  }

  /** Everything is in both logs once and in its writer's order, and nobody is left believing what is not so. */
  async expectAll(written: Readonly<Record<"alice" | "bob", readonly string[]>>): Promise<void> {
    const all = [...written.alice, ...written.bob].sort();
    for (const host of Object.values(this.hosts)) {
      const view = this.views.get(host)!;
      await until(
        () =>
          view.loaded.get() &&
          texts(view).toSorted().join() === all.join() &&
          states(view).every((s) => s !== "queued"),
        () => [this.shown(), this.serverLog()],
      );
      for (const lines of Object.values(written))
        expect(texts(view).filter((text) => lines.includes(text))).toEqual(lines);
      expect(view.messages.get().filter(({ own, state }) => own && state === "failed")).toEqual([]);
      await until(
        () => view.messages.get().every(({ own, state }) => !own || state === "delivered"),
        () => [this.shown(), this.serverLog()],
      );
      // Nothing of it looks like a lie about order or time.
      expect(view.messages.get().flatMap(({ doubts }) => doubts)).toEqual([]);
      const places = view.messages.get().map(({ id }) => [id, this.serverLog().indexOf(id) + 1]);
      expect(view.messages.get().map(({ id, sequence }) => [id, sequence])).toEqual(places);
    }
  }

  shown(): unknown {
    return Object.entries(this.hosts).map(([name, host]) => [
      name,
      host.client.session.get().kind,
      host.client.connection.get(),
      this.views
        .get(host)!
        .messages.get()
        .map(({ id, content, state, sequence }) => [id.slice(-4), JSON.stringify(content), state, sequence].join(" ")),
      host.reports.map(String),
    ]);
  }

  serverLog(): string[] {
    return this.server.logs.get(this.id)?.messages.map(({ messageId }) => messageId) ?? [];
  }
}

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

describe("a server that went back to an earlier state", () => {
  it.each(ways)("loses no message, shows none twice and says so, with %s", async (way) => {
    const story = await Story.begin();
    const { alice, bob } = story.hosts;
    await story.write(alice, ...numbered("a", 3));
    await story.write(bob, ...numbered("b", 3));
    await story.expectAll({ alice: numbered("a", 3), bob: numbered("b", 3) });
    const backup = story.server.backup();
    await story.write(bob, ...numbered("m", 5));
    const before = { alice: numbered("a", 3), bob: [...numbered("b", 3), ...numbered("m", 5)] };
    await story.expectAll(before);
    const shown = texts(story.views.get(alice)!);

    await story.goBack(backup, way);
    await story.write(bob, ...numbered("r", 7));
    await story.write(alice, ...numbered("s", 7));
    await story.expectAll({ alice: [...before.alice, ...numbered("s", 7)], bob: [...before.bob, ...numbered("r", 7)] });
    for (const host of [alice, bob]) {
      const view = story.views.get(host)!;
      // What was read before stands where it stood, before all that was written afterwards.
      expect(texts(view).slice(0, shown.length)).toEqual(shown);
      expect(view.rewoundAt.get()).toBeGreaterThan(0);
      view.markRewindSeen();
      await until(() => view.rewoundAt.get() === null);
      expect(host.reports.map(String)).toEqual([]);
      await story.reload(host);
      await story.backIn(host);
    }
    await story.expectAll({ alice: [...before.alice, ...numbered("s", 7)], bob: [...before.bob, ...numbered("r", 7)] });
    expect(texts(story.views.get(alice)!).slice(0, shown.length)).toEqual(shown);
  });

  it("is noticed when its log has meanwhile become as long as the one that is known, by a person who was away", async () => {
    const story = await Story.begin();
    const { alice, bob } = story.hosts;
    await story.write(alice, "a1");
    await story.expectAll({ alice: ["a1"], bob: [] });
    const backup = story.server.backup();
    await story.write(bob, "m1", "m2");
    await story.expectAll({ alice: ["a1"], bob: ["m1", "m2"] });
    alice.setOnline(false);
    await story.goBack(backup, "open pages");
    // Bob sends the two again, and their places are those that Alice knows them by; then one more.
    await story.write(bob, "r1");
    await until(() => story.serverLog().length === 4);
    alice.setOnline(true);
    await story.expectAll({ alice: ["a1"], bob: ["m1", "m2", "r1"] });
  });

  it("is asked for its log before anything that it sends by itself is believed", async () => {
    const story = await Story.begin();
    const { alice, bob } = story.hosts;
    await story.expectAll({ alice: [], bob: [] });
    const backup = story.server.backup();
    await story.write(alice, "a1");
    await story.expectAll({ alice: ["a1"], bob: [] });
    await story.write(bob, "b1");
    await story.expectAll({ alice: ["a1"], bob: ["b1"] });
    alice.setOnline(false);
    await story.goBack(backup, "open pages");
    // What Alice knows as the second place is another message now, and the third comes while she cannot ask.
    await story.write(bob, "r1");
    await until(() => story.serverLog().length === 2);
    story.server.readingFails = true;
    alice.setOnline(true);
    await until(() => alice.client.connection.get() === "online");
    await story.write(bob, "r2");
    await until(() => story.serverLog().length === 3);
    story.server.readingFails = false;
    await story.expectAll({ alice: ["a1"], bob: ["b1", "r1", "r2"] });
  });

  it("that has forgotten the conversation and the keys of a device gets both again", async () => {
    const story = new Story();
    const { alice, bob } = story.hosts;
    await signUp(alice, "alice");
    await signUp(bob, "bob");
    const backup = story.server.backup();
    for (const account of backup.accounts.values()) {
      account.masterKey = null;
      for (const device of account.devices.values()) Object.assign(device, { keys: null, oneTime: [], kem: [] });
    }
    const [found] = await alice.client.identity.searchPeople("bob");
    story.id = await alice.client.conversations.start(found!.accountId);
    await until(() => bob.client.conversations.list.get().length === 1);
    for (const host of [alice, bob]) story.view(host);
    await story.write(alice, "a1", "a2");
    await story.write(bob, "b1");
    await story.expectAll({ alice: ["a1", "a2"], bob: ["b1"] });

    await story.goBack(backup, "open pages");
    await story.write(bob, "r1");
    await story.write(alice, "s1");
    await story.expectAll({ alice: ["a1", "a2", "s1"], bob: ["b1", "r1"] });
  });

  it("hands out no prekey again whose private half is gone", async () => {
    const story = await Story.begin();
    const { alice, bob } = story.hosts;
    await story.expectAll({ alice: [], bob: [] });
    const backup = story.server.backup();
    // Uses up a prekey of Bob's, which the backup has all the same.
    await story.write(alice, "a1");
    await story.write(bob, "b1");
    await story.expectAll({ alice: ["a1"], bob: ["b1"] });
    await story.goBack(backup, "open pages");
    await story.expectAll({ alice: ["a1"], bob: ["b1"] });

    // The first that a backup has is the one that Alice began with.
    const [device] = [
      ...[...story.server.accounts.values()].find((each) => each.profile.username === "bob")!.devices.values(),
    ];
    await until(() => device!.oneTime[0]?.prekeyId !== 1);
    const carol = new FakeHost(story.server);
    await signUp(carol, "carol");
    const [found] = await carol.client.identity.searchPeople("bob");
    const id = await carol.client.conversations.start(found!.accountId);
    await carol.client.messaging.open(id).send("c1");
    await until(() => bob.client.conversations.list.get().length === 2);
    const there = bob.client.messaging.open(id);
    await until(
      () => texts(there).length === 1,
      () => bob.reports.map(String),
    );
    expect(texts(there)).toEqual(["c1"]);
  });

  it("that has forgotten a conversation without a message gets it again with the first one", async () => {
    const story = new Story();
    const { alice, bob } = story.hosts;
    await signUp(alice, "alice");
    await signUp(bob, "bob");
    const backup = story.server.backup();
    const [found] = await alice.client.identity.searchPeople("bob");
    story.id = await alice.client.conversations.start(found!.accountId);
    await until(() => bob.client.conversations.list.get().length === 1);
    await bob.client.conversations.accept(story.id);
    for (const host of [alice, bob]) story.view(host);
    await story.goBack(backup, "open pages");
    await story.write(alice, "a1");
    await story.expectAll({ alice: ["a1"], bob: [] });
  });

  it("says what was not sent when the other person is not known any more", async () => {
    const story = new Story();
    const { alice, bob } = story.hosts;
    await signUp(alice, "alice");
    const backup = story.server.backup();
    await signUp(bob, "bob");
    const [found] = await alice.client.identity.searchPeople("bob");
    story.id = await alice.client.conversations.start(found!.accountId);
    const view = story.view(alice);
    await until(() => bob.client.conversations.list.get().length === 1);
    await bob.client.conversations.accept(story.id);
    await view.send("a1");
    await until(() => states(view).join() === "delivered");
    story.server.restore(backup);
    alice.dropSockets();
    await until(
      () => states(view).join() === "failed",
      () => [view.messages.get(), alice.reports.map(String)],
    );
    expect(view.messages.get()[0]!.failure).toMatchObject({ kind: "conversation-forgotten" });
    expect(texts(view)).toEqual(["a1"]);
    await view.send("later");
    await until(() => states(view).join() === "failed,failed");
    expect(view.messages.get()[1]!.failure).toMatchObject({ kind: "conversation-forgotten" });

    // Bob cannot know that, and his password is right: he hears what else it can be, and begins anew.
    bob.dropSockets();
    await until(() => bob.client.session.get().kind === "signed-out");
    expect(bob.client.session.get()).toMatchObject({ error: { kind: "session-ended" } });
    await expect(bob.client.identity.signInWithPassword({ username: "bob", password })).rejects.toMatchObject({
      kind: "account-maybe-forgotten",
    });
    await bob.client.identity.signUpWithPassword({ username: "bob", password });
    await until(() => bob.client.session.get().kind === "signed-in");
    const [again] = await alice.client.identity.searchPeople("bob");
    await alice.client.messaging.open(await alice.client.conversations.start(again!.accountId)).send("a2");
    await until(() => lastText(bob) === "a2");
  });

  it("that has forgotten a device gets it again once its owner has signed in", async () => {
    const story = await Story.begin();
    const { alice, bob } = story.hosts;
    await story.write(alice, "a1");
    await story.write(bob, "b1");
    await story.expectAll({ alice: ["a1"], bob: ["b1"] });
    const backup = story.server.backup();
    for (const { profile, devices } of backup.accounts.values()) if (profile.username === "bob") devices.clear();
    await story.write(alice, "a2");
    await story.write(bob, "b2");
    await story.expectAll({ alice: ["a1", "a2"], bob: ["b1", "b2"] });

    await story.goBack(backup, "lost sessions");
    await story.write(bob, "r1");
    await story.write(alice, "s1");
    await story.expectAll({ alice: ["a1", "a2", "s1"], bob: ["b1", "b2", "r1"] });
    expect(alice.client.conversations.list.get()[0]?.keyChanges).toEqual([]);
  });
});

describe("whatever is written, backed up, written, restored and written", () => {
  it.each([1, 2, 3, 4])("loses nothing, by schedule %i", async (seed) => {
    const random = randomFrom(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const story = await Story.begin();
    const written = { alice: [] as string[], bob: [] as string[] };
    const backups: Backup[] = [story.server.backup()];
    const names = ["alice", "bob"] as const;
    const steps: string[] = [];
    try {
      for (let step = 0; step < 14; step += 1) {
        const what = pick(["write", "write", "write", "backup", "restore", "away", "reload", "wait"]);
        const name = pick(names);
        const host = story.hosts[name];
        steps.push(`${what} ${name}`);
        if (what === "write") {
          for (const line of numbered(`${name}-${step}-`, 1 + Math.floor(random() * 4))) {
            await story.write(host, line);
            written[name].push(line);
          }
        } else if (what === "backup") backups.push(story.server.backup());
        else if (what === "restore") await story.goBack(pick(backups), pick(ways), random() < 0.5);
        else if (what === "away") host.setOnline(!host.online);
        else if (what === "reload") {
          await story.reload(host);
          await story.backIn(host);
        } else await new Promise((resolve) => setTimeout(resolve, random() * 60));
      }
      await story.goBack(pick(backups), pick(ways));
      for (const host of Object.values(story.hosts)) {
        host.setOnline(true);
        await story.backIn(host);
      }
      await story.expectAll(written);
    } catch (error) {
      throw new Error(`After ${steps.join(", ")}: ${(error as Error).message}`, { cause: error });
    }
  });
});

/** mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
