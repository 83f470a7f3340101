import { FakeHost, accountOf, until } from "../testing/fake-host.ts";
import { twoPeople } from "../testing/two-people.ts";

/** Two people who have written to one another. */
async function acquainted() {
  const both = await twoPeople();
  await both.here.send("hello");
  await until(() => both.there.messages.get().length === 1);
  return both;
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
