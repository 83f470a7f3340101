import { StorageNewer } from "../host.ts";
import { FakeHost, signUp, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";

const password = "correct horse battery";
const refusal = (name: string) => Object.assign(new Error("Access is denied."), { name });

describe("a storage that cannot be used", () => {
  it.each([
    [refusal("SecurityError"), "storage-unusable", "SecurityError: Access is denied."],
    [refusal("UnknownError"), "storage-unusable", "UnknownError: Access is denied."],
    [new StorageNewer(), "storage-newer", expect.any(String)],
  ])("is told as what it is: %s", async (error, kind, detail) => {
    const host = new FakeHost(new FakeServer());
    host.openStorage = async () => {
      throw error;
    };
    await expect(host.client.start()).rejects.toMatchObject({ kind, detail });
    expect(host.client.session.get()).toMatchObject({ kind: "storage-unusable", error: { kind, detail } });
    // Whatever is pressed, nobody speaks of another tab, and nothing is asked of the server.
    await expect(host.client.identity.signUpWithPassword({ username: "alice", password })).rejects.toMatchObject({
      kind,
    });
  });

  it("is told when it does not answer, and goes on should it answer after all", async () => {
    const host = new FakeHost(new FakeServer());
    let answer = (): void => undefined;
    host.openStorage = () =>
      new Promise((_resolve, reject) => {
        answer = () => reject(refusal("UnknownError"));
      });
    void host.client.start().catch(() => undefined);
    await until(() => host.client.session.get().kind === "storage-unusable");
    expect(host.client.session.get()).toMatchObject({ error: { kind: "storage-silent" } });
    answer();
    await until(() => JSON.stringify(host.client.session.get()).includes("UnknownError"));
  });
});

describe("a storage that fails while at work", () => {
  it("lets no account be made whose keys would have no place", async () => {
    const server = new FakeServer();
    const host = new FakeHost(server);
    await host.client.start();
    host.storage.beforeCommit = () => {
      throw refusal("QuotaExceededError");
    };
    await expect(host.client.identity.signUpWithPassword({ username: "alice", password })).rejects.toMatchObject({
      kind: "storage-full",
      detail: "QuotaExceededError: Access is denied.",
    });
    expect(server.accounts.size).toBe(0);
    host.storage.beforeCommit = () => undefined;
    await host.client.identity.signUpWithPassword({ username: "alice", password });
    await until(() => host.client.session.get().kind === "signed-in");
  });

  it("keeps what is written on the screen, says so, and goes on by itself once there is room", async () => {
    const server = new FakeServer();
    const [alice, bob] = [new FakeHost(server), new FakeHost(server)];
    await Promise.all([signUp(alice, "alice"), signUp(bob, "bob")]);
    const [found] = await alice.client.identity.searchPeople("bob");
    const id = await alice.client.conversations.start(found?.accountId ?? "");
    await until(() => bob.client.conversations.list.get().length === 1);
    const view = alice.client.messaging.open(id);
    alice.storage.beforeCommit = () => {
      throw refusal("QuotaExceededError");
    };
    await expect(view.send("there is no room for this")).rejects.toMatchObject({ kind: "storage-full" });
    expect(view.draft.get()).toBe("there is no room for this");
    await bob.client.messaging.open(id).send("nor for this");
    await until(() => alice.client.storage.problem.get()?.kind === "storage-full");
    expect(texts(view)).toEqual([]);
    alice.storage.beforeCommit = () => undefined;
    // What came is asked for again, and the draft is stored.
    await until(() => texts(view).join() === "nor for this");
    await until(() => alice.client.conversations.list.get()[0]?.draft === "there is no room for this");
    expect(alice.client.storage.problem.get()).toBeNull();
  });
});
