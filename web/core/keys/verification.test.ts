import { fromBase64, toBase64 } from "../base64.ts";
import { FakeHost, accountOf, texts, until } from "../testing/fake-host.ts";
import { twoPeople } from "../testing/two-people.ts";

/** Two people who have written to one another. */
async function acquainted() {
  const both = await twoPeople();
  await both.here.send("hello");
  await until(() => both.there.messages.get().length === 1);
  return both;
}

/** The same, but for its last byte. */
function spoilt(wrappedKey: string): string {
  const bytes = fromBase64(wrappedKey);
  return toBase64(Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)));
}

const line = (host: FakeHost) => host.client.conversations.list.get()[0];

async function aboutBob({ alice, bob, id }: Awaited<ReturnType<typeof twoPeople>>) {
  const { people } = await alice.client.keys.security(id);
  return people.find(({ person }) => person.accountId === accountOf(bob))!;
}

describe("verifying somebody", () => {
  it("shows how a conversation is encrypted, and which devices can read it, oneself last", async () => {
    const { alice, bob, id } = await acquainted();
    const { suite, people } = await alice.client.keys.security(id);
    expect(suite).toMatchObject({ postQuantum: true, agreement: expect.stringContaining("ML-KEM-1024") });
    expect(people.map(({ person, own }) => [person.accountId, own])).toEqual([
      [accountOf(bob), false],
      [accountOf(alice), true],
    ]);
    expect(people.map(({ devices }) => devices?.map(({ current }) => current))).toEqual([[false], [true]]);
    expect(people[1]).toMatchObject({ safetyNumber: null, code: null });
  });

  it("shows what is weak about the keys that a server hands out to begin with, until the other device has answered", async () => {
    const both = await twoPeople();
    const { server, alice, bob, here, there } = both;
    const device = () => [...server.accounts.get(accountOf(bob))!.devices.values()][0]!;
    const weaknesses = async () => (await aboutBob(both)).devices!.flatMap((one) => one.weaknesses);
    // A server that keeps the one-time keys back, of a device whose prekeys it has had for ten days.
    const lies = () => {
      device().oneTime.splice(0);
      device().kem.splice(0);
    };
    lies();
    alice.ahead = 10 * 24 * 3_600_000;
    await here.send("begun with what lasts");
    await until(() => texts(there).length === 1);
    const [first, second, ...others] = await weaknesses();
    expect([first, others]).toEqual([{ kind: "no-one-time-key" }, []]);
    expect(second).toMatchObject({ kind: "old-keys" });
    expect(Math.abs((second as { madeAt: number }).madeAt - Date.now())).toBeLessThan(2 * 3_600_000);
    await there.send("an answer");
    await until(() => texts(here).length === 2);
    expect(await weaknesses()).toEqual([]);
  }, 30_000);

  it("shows that a server has handed out keys which the device had replaced before", async () => {
    const both = await twoPeople();
    const { server, alice, bob, here, there } = both;
    const device = () => [...server.accounts.get(accountOf(bob))!.devices.values()][0]!;
    bob.ahead = 3 * 24 * 3_600_000;
    bob.dropSockets();
    await until(() => device().rotated !== undefined && bob.client.connection.get() === "online");
    await here.send("one");
    await until(() => texts(there).length === 1);
    // From here on it hands out what was there before, and spoils an answer: Alice has to begin once more.
    delete device().rotated;
    const honest = server.frame.bind(server);
    server.frame = (peer, text) => {
      const frame = JSON.parse(text) as { type: string; body: { keys: { wrappedKey: string }[] } };
      if (frame.type === "message.submit" && peer.accountId === accountOf(bob)) {
        for (const key of frame.body.keys) key.wrappedKey = spoilt(key.wrappedKey);
      }
      return honest(peer, JSON.stringify(frame));
    };
    await there.send("spoilt");
    await until(() => here.messages.get().some(({ content }) => content.kind === "undecryptable"));
    server.frame = honest;
    await here.send("two");
    await until(
      () => texts(there).includes("two"),
      () => [texts(there), alice.reports.map(String), bob.reports.map(String)],
    );
    const { devices } = await aboutBob(both);
    expect(devices!.flatMap((one) => one.weaknesses)).toEqual([{ kind: "replaced-keys" }]);
  }, 30_000);

  it("takes the code of the other's screen, and marks both ways of comparing", async () => {
    const both = await acquainted();
    const { alice, bob, id } = both;
    const { people } = await bob.client.keys.security(id);
    const code = people.find(({ own }) => !own)!.code!;
    expect(await alice.client.keys.compareCode(accountOf(bob), "https://example.org/")).toBe("no-code");
    const last = code.at(-1) === "0" ? "1" : "0";
    expect(await alice.client.keys.compareCode(accountOf(bob), code.slice(0, -1) + last)).toBe("different");
    expect(line(alice)?.verified).toBe(false);
    expect(await alice.client.keys.compareCode(accountOf(bob), code)).toBe("same");
    expect(line(alice)?.verified).toBe(true);
    await alice.client.keys.unmarkVerified(accountOf(bob));
    expect(line(alice)?.verified).toBe(false);
    await alice.client.keys.markVerified(accountOf(bob), (await aboutBob(both)).safetyNumber!, "number");
    expect((await aboutBob(both)).verifiedAt).not.toBeNull();
  });

  it("survives a restart, and ends with the key that was compared", async () => {
    const both = await acquainted();
    const { server, alice, bob, here } = both;
    const before = await aboutBob(both);
    await alice.client.keys.markVerified(accountOf(bob), before.safetyNumber!, "number");
    here.close();
    await alice.start().start();
    await until(() => line(alice)?.verified === true);
    const again = new FakeHost(server);
    await again.client.start();
    await again.client.identity.signInWithPassword({ username: "bob", password: "correct horse battery" });
    await until(() => again.client.session.get().kind === "keys-elsewhere");
    await again.client.keys.startOverOnThisDevice();
    await until(() => line(alice)?.keyChanges.length === 1);
    expect(line(alice)).toMatchObject({ verified: false, keyChanges: [{ wasVerified: true }] });
    await expect(alice.client.keys.markVerified(accountOf(bob), before.safetyNumber!, "number")).rejects.toMatchObject({
      kind: "changed-again",
    });
    await alice.client.keys.acceptChange(accountOf(bob), line(alice)!.keyChanges[0]!.safetyNumber);
    expect(line(alice)).toMatchObject({ verified: false, keyChanges: [] });
  });
});
