import { FakeHost, accountOf, lastText, signUp, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";

const password = "correct horse battery";

describe("a session", () => {
  it("refreshes once for all who need a new token at the same time", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    await signUp(host, "alice");
    const before = server.refreshes;
    server.expireTokens();
    await Promise.all(Array.from({ length: 10 }, () => host.client.identity.searchPeople("a")));
    expect(server.refreshes - before).toBe(1);
  });

  it("D3-129 refreshes once where a token is refused, and is over where that is refused too", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    await signUp(host, "alice");
    server.expireTokens();
    expect(await host.client.identity.searchPeople("nobody")).toEqual([]);
    expect([server.refreshes, host.client.session.get().kind]).toEqual([1, "signed-in"]);
    server.revokeSessions(accountOf(host));
    await expect(host.client.identity.searchPeople("a")).rejects.toMatchObject({ kind: "session-ended" });
    await until(() => host.client.session.get().kind === "signed-out");
    expect(server.refreshes).toBe(2);
  });

  it("refreshes before a token ends, without a refused request", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    await signUp(host, "alice");
    const before = server.refreshes;
    host.ahead = 880_000;
    await Promise.all([host.client.identity.searchPeople("a"), host.client.identity.searchPeople("b")]);
    expect(server.refreshes - before).toBe(1);
  });

  it("goes on after a crash that lost the answer to a refresh: the same two tokens are said again", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    await signUp(host, "alice");
    server.expireTokens();
    host.killAt = (step) => step === "answered" && server.refreshes === 1;
    void host.client.identity.searchPeople("a");
    await until(() => server.refreshes === 1);
    host.killAt = () => false;
    host.start();
    await host.client.start();
    expect(await host.client.identity.searchPeople("nobody")).toEqual([]);
    expect(server.refreshes).toBe(2);
    expect(host.client.session.get()).toMatchObject({ kind: "signed-in" });
  });

  it.each(["deviceId", "accountId"])(
    "ends where a server answers a refresh with another's %s: nothing is set up for that",
    async (what) => {
      const server = new FakeServer();
      const host = new FakeHost(server);
      await signUp(host, "alice");
      const keys = () =>
        JSON.stringify(host.storage.unsafeTestingDump().filter(({ table }) => table === "keys").length);
      const before = keys();
      const honest = server.http.bind(server);
      server.http = (...asked) => {
        const answer = honest(...asked);
        if (asked[1] !== "/v1/sessions/refreshes") return answer;
        const body = answer.body as { deviceId: string; account: object };
        const another = crypto.randomUUID();
        const lie = what === "deviceId" ? { deviceId: another } : { account: { ...body.account, accountId: another } };
        return { ...answer, body: { ...body, ...lie } };
      };
      server.expireTokens();
      await expect(host.client.identity.searchPeople("a")).rejects.toMatchObject({ kind: "session-ended" });
      await until(() => host.client.session.get().kind === "signed-out");
      expect(host.client.session.get()).toMatchObject({ error: { kind: "session-ended" } });
      host.start();
      await host.client.start();
      expect([host.client.session.get(), keys()]).toEqual([{ kind: "signed-out" }, before]);
    },
  );

  it("is restored after a reload, also without a network", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    await signUp(host, "alice");
    host.online = false;
    host.start();
    await host.client.start();
    expect(host.client.session.get()).toMatchObject({ kind: "signed-in", account: { username: "alice" } });
    expect(host.client.connection.get()).not.toBe("online");
  });

  it("ends with a reason when the server ended it, and the same device comes back with its keys and history", async () => {
    const server = new FakeServer();
    const [alice, bob] = [new FakeHost(server), new FakeHost(server)];
    await signUp(alice, "alice");
    await signUp(bob, "bob");
    const [found] = await alice.client.identity.searchPeople("bob");
    const id = await alice.client.conversations.start(found?.accountId ?? "");
    await alice.client.messaging.open(id).send("kept");
    await until(() => lastText(bob) === "kept");
    const before = alice.client.session.get();

    server.revokeSessions(before.kind === "signed-in" ? before.account.accountId : "");
    alice.dropSockets();
    await until(() => alice.client.session.get().kind === "signed-out");
    expect(alice.client.session.get()).toMatchObject({ error: { kind: "session-ended" } });
    expect(alice.client.conversations.list.get()).toEqual([]);

    await expect(
      alice.client.identity.signInWithPassword({ username: "alice", password: "wrong" }),
    ).rejects.toMatchObject({
      kind: "account-maybe-forgotten",
    });
    await alice.client.identity.signInWithPassword({ username: "Alice".toLowerCase(), password });
    await until(() => alice.client.connection.get() === "online");
    expect(alice.client.session.get()).toEqual(before);
    const view = alice.client.messaging.open(id);
    await until(() => texts(view).length === 1);
    await view.send("and on");
    await until(() => lastText(bob) === "and on");
    expect(alice.reports).toEqual([]);
  });

  it("makes a new device of the same master key after this one was removed, and sends what waited", async () => {
    const server = new FakeServer();
    const [alice, bob] = [new FakeHost(server), new FakeHost(server)];
    await signUp(alice, "alice");
    await signUp(bob, "bob");
    const [found] = await alice.client.identity.searchPeople("bob");
    const id = await alice.client.conversations.start(found?.accountId ?? "");
    await alice.client.messaging.open(id).send("first");
    await until(() => lastText(bob) === "first");
    const state = alice.client.session.get();
    const [deviceId, accountId] = state.kind === "signed-in" ? [state.deviceId, state.account.accountId] : ["", ""];
    alice.setOnline(false);
    await alice.client.messaging.open(id).send("waited");
    server.revokeSessions(accountId);
    server.accounts.get(accountId)?.devices.delete(deviceId);
    alice.setOnline(true);
    await until(() => alice.client.session.get().kind === "signed-out");
    await alice.client.identity.signInWithPassword({ username: "alice", password });
    await until(
      () => lastText(bob) === "waited",
      () => [alice.client.session.get(), alice.reports.map(String), bob.client.conversations.list.get()],
    );
    expect(bob.client.conversations.list.get()[0]?.keyChanges).toEqual([]);
  });

  it("signs out, and keeps nothing of the account on the screen", async () => {
    const host = new FakeHost(new FakeServer());
    await signUp(host, "alice");
    await host.client.identity.signOut();
    expect(host.client.session.get()).toEqual({ kind: "signed-out" });
    await expect(host.client.conversations.start("x")).rejects.toMatchObject({ kind: "not-signed-in" });
    expect(() => host.client.messaging.open("x")).toThrow("sign in first");
  });

  it("finishes a sign-up whose first try to publish keys met no network", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    let asked = 0;
    host.killAt = (step) => {
      // After sign-up's own request the network is gone for a moment.
      if (step === "answered" && ++asked === 3) host.online = false;
      return false;
    };
    await host.client.start();
    await host.client.identity.signUpWithPassword({ username: "alice", password });
    await until(
      () => {
        const state = host.client.session.get();
        return state.kind === "setting-up" && state.error?.kind === "offline";
      },
      () => host.client.session.get(),
    );
    host.setOnline(true);
    await until(() => host.client.session.get().kind === "signed-in");
  });
});
