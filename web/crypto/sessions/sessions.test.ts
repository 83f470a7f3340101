import { generateDeviceKeys } from "../keys/device-keys.ts";
import { contentKey, ScriptedDevice } from "../testing/scripted-device.ts";
import { primitives } from "../testing/test-primitives.ts";
import { readGeneration } from "./key-envelope.ts";
import { maximumSessions } from "./peer-sessions.ts";
import { startSession } from "./start-session.ts";
import { unwrapContentKey } from "./unwrap-content-key.ts";

const openFailed = { kind: "open-failed", message: "The message could not be opened." };

async function two() {
  const p = await primitives;
  return { p, alice: await ScriptedDevice.create(p, "alice"), bob: await ScriptedDevice.create(p, "bob") };
}

describe("a session between two devices", () => {
  it("carries the handshake with every message until the first reply arrives, and in no message after", async () => {
    const { alice, bob } = await two();
    await alice.start(bob);
    const first = await alice.send(contentKey(1));
    const second = await alice.send(contentKey(2));
    expect([first.length, second.length].map((length) => length > 1_500)).toEqual([true, true]);
    // The second arrives before the first and begins the session as well as the first would.
    const opened = await bob.receive(alice, second);
    expect(opened.contentKey).toEqual(contentKey(2));
    expect(opened.used).toEqual({ signedPrekeyId: 1, oneTimePrekeyId: 1, kemPrekeyId: 2 });
    const late = await bob.receive(alice, first);
    expect(late.contentKey).toEqual(contentKey(1));
    expect(late.used).toBeNull();

    const reply = await bob.send(contentKey(3));
    expect(reply).toHaveLength(154);
    expect((await alice.receive(bob, reply)).contentKey).toEqual(contentKey(3));
    expect(await alice.send(contentKey(4))).toHaveLength(154);
  });

  it("opens no message twice, also not the one that began it", async () => {
    const { alice, bob } = await two();
    await alice.start(bob);
    const first = await alice.send(contentKey(1));
    await bob.receive(alice, first);
    await expect(bob.receive(alice, first)).rejects.toMatchObject(openFailed);
    // Without its sessions the device still lacks the one-time keys that were used up.
    bob.sessions = null;
    await expect(bob.receive(alice, first)).rejects.toMatchObject(openFailed);
  });

  it("works with the last-resort KEM prekey and no one-time prekey", async () => {
    const { alice, bob } = await two();
    for (let taken = 0; taken < 4; taken++) bob.claim();
    await alice.start(bob);
    const opened = await bob.receive(alice, await alice.send(contentKey(1)));
    expect(opened.used).toEqual({ signedPrekeyId: 1, oneTimePrekeyId: null, kemPrekeyId: 1 });
  });

  it("P2P-068 opens a first message made with an older signed prekey as long as that is retained", async () => {
    const { alice, bob } = await two();
    await alice.start(bob);
    const first = await alice.send(contentKey(1));
    await bob.rotate();
    await bob.rotate();
    expect((await bob.receive(alice, first)).used?.signedPrekeyId).toBe(1);
    const carol = await ScriptedDevice.create(alice.p, "carol");
    await carol.start(bob);
    const newer = await carol.send(contentKey(2));
    bob.sessions = null;
    expect((await bob.receive(carol, newer)).used?.signedPrekeyId).toBe(3);

    const dave = await ScriptedDevice.create(alice.p, "dave");
    await dave.start(bob);
    const tooLate = await dave.send(contentKey(3));
    bob.signed.delete(3);
    bob.sessions = null;
    await expect(bob.receive(dave, tooLate)).rejects.toMatchObject(openFailed);
  });

  it("refuses a bundle in which anything is not signed as it should be", async () => {
    const { p, alice, bob } = await two();
    const bundle = bob.claim();
    const stranger = await ScriptedDevice.create(p, "mallory");
    const theirs = stranger.claim();
    const expected = { own: alice.keys, sessions: null, expectedMasterKey: null };
    const forged = [
      { ...bundle, signedPrekey: theirs.signedPrekey },
      { ...bundle, kemPrekey: theirs.kemPrekey },
      { ...bundle, identity: { ...bundle.identity, agreementKey: theirs.identity.agreementKey } },
      { ...bundle, identity: { ...bundle.identity, masterKey: theirs.identity.masterKey } },
      { ...bundle, identity: { ...bundle.identity, deviceId: "device-other" } },
      { ...bundle, signedPrekey: { ...bundle.signedPrekey, prekeyId: 9 } },
      { ...bundle, oneTimePrekey: { prekeyId: 1, publicKey: new Uint8Array(31) } },
    ];
    for (const wrong of forged) {
      await expect(startSession(p, { ...expected, bundle: wrong })).rejects.toMatchObject({
        kind: "verification-failed",
      });
    }
    expect((await startSession(p, { ...expected, bundle })).sessions).toHaveLength(1);
  });

  it("holds when the account shows another master key, sending and receiving", async () => {
    const { p, alice, bob } = await two();
    const expectedMasterKey = alice.master.publicKey;
    await expect(
      startSession(p, { own: alice.keys, bundle: bob.claim(), sessions: null, expectedMasterKey }),
    ).rejects.toMatchObject({ kind: "identity-changed" });
    await bob.start(alice);
    const wrapped = await bob.send(contentKey(1));
    const input = { own: alice.keys, sender: bob.sender, prekeys: alice.prekeys, wrapped, expectedMasterKey };
    await expect(unwrapContentKey(p, { ...input, sessions: null })).rejects.toMatchObject({ kind: "identity-changed" });
    await alice.receive(bob, wrapped);
    const next = { ...input, sessions: alice.sessions, wrapped: await bob.send(contentKey(2)) };
    await expect(unwrapContentKey(p, next)).rejects.toMatchObject({ kind: "identity-changed" });
    const atFirst = await unwrapContentKey(p, { ...next, expectedMasterKey: null });
    expect(atFirst.peer).toEqual(bob.keys.identity);
  });

  it("opens only for the device it was wrapped for, from the device and account it came from", async () => {
    const { p, alice, bob } = await two();
    const carol = await ScriptedDevice.create(p, "carol");
    await alice.start(bob);
    const wrapped = await alice.send(contentKey(1));
    await expect(carol.receive(alice, wrapped)).rejects.toMatchObject(openFailed);
    const input = { own: bob.keys, sessions: null, expectedMasterKey: null, prekeys: bob.prekeys, wrapped };
    for (const sender of [
      { ...alice.sender, deviceId: "device-carol" },
      { ...alice.sender, accountId: "account-carol" },
    ]) {
      await expect(unwrapContentKey(p, { ...input, sender })).rejects.toMatchObject(openFailed);
    }
    await bob.receive(alice, wrapped);
    await expect(bob.receive(carol, await alice.send(contentKey(2)))).rejects.toMatchObject(openFailed);
  });

  it("has no other name than what was agreed gives it, whatever the sender writes", async () => {
    const { alice, bob } = await two();
    await alice.start(bob);
    const [session] = alice.sessions?.sessions ?? [];
    if (!alice.sessions || !session) throw new Error("No session was started.");
    alice.sessions = { ...alice.sessions, sessions: [{ ...session, id: "AAAAAAAAAAAAAAAAAAAAAA" }] };
    await expect(bob.receive(alice, await alice.send(contentKey(1)))).rejects.toMatchObject(openFailed);
  });

  it("passes on what a lookup of prekeys throws, because that is no fault of the message", async () => {
    const { p, alice, bob } = await two();
    await alice.start(bob);
    const failing = async () => Promise.reject(new Error("The disk is gone."));
    const input = { own: bob.keys, sessions: null, sender: alice.sender, expectedMasterKey: null };
    const wrapped = await alice.send(contentKey(1));
    const prekeys = { ...bob.prekeys, kem: failing };
    await expect(unwrapContentKey(p, { ...input, wrapped, prekeys })).rejects.toThrow("The disk is gone.");
  });

  it("begins anew with a device that shows other keys under the same id", async () => {
    const { p, alice, bob } = await two();
    await alice.start(bob);
    await bob.receive(alice, await alice.send(contentKey(1)));
    const { accountId, deviceId } = alice.keys.identity;
    const renewed = await ScriptedDevice.create(p, "alice", alice.master);
    const keys = await generateDeviceKeys(p, alice.master, { accountId, deviceId });
    expect(keys.identity.signingKey).not.toEqual(alice.keys.identity.signingKey);
    await renewed.start(bob);
    await bob.receive(renewed, await renewed.send(contentKey(2)));
    expect(bob.sessions?.sessions).toHaveLength(1);
  });
});

describe("a lost session", () => {
  it("is replaced by one above the generation that the unreadable message names", async () => {
    const { alice, bob } = await two();
    await alice.start(bob);
    await bob.receive(alice, await alice.send(contentKey(1)));
    await alice.receive(bob, await bob.send(contentKey(2)));
    bob.sessions = null;
    const lost = await alice.send(contentKey(3));
    await expect(bob.receive(alice, lost)).rejects.toMatchObject(openFailed);
    await bob.start(alice, readGeneration(lost) ?? 0);
    await alice.receive(bob, await bob.send(contentKey(4)));
    const resent = await bob.receive(alice, await alice.send(contentKey(3)));
    expect(resent.contentKey).toEqual(contentKey(3));
    expect(readGeneration(new Uint8Array(5))).toBeNull();
  });

  it("is one of at most eight kept, and the least wanted goes first", async () => {
    const { alice, bob } = await two();
    const firsts: Uint8Array[] = [];
    for (let started = 0; started < maximumSessions + 2; started++) {
      await alice.start(bob);
      const wrapped = await alice.send(contentKey(started));
      firsts.push(await alice.send(contentKey(started)));
      await bob.receive(alice, wrapped);
    }
    expect(bob.sessions?.sessions).toHaveLength(maximumSessions);
    expect(bob.sessions?.sessions[0]?.generation).toBe(maximumSessions + 2);
    expect((await bob.receive(alice, firsts[2] as Uint8Array)).contentKey).toEqual(contentKey(2));
    await expect(bob.receive(alice, firsts[0] as Uint8Array)).rejects.toMatchObject(openFailed);
  });

  it("cannot be used to run through all generations", async () => {
    const { p, alice, bob } = await two();
    await alice.start(bob);
    await bob.receive(alice, await alice.send(contentKey(1)));
    // Only who holds no session names one so high.
    alice.sessions = null;
    await alice.start(bob, 5_000);
    await expect(bob.receive(alice, await alice.send(contentKey(2)))).rejects.toMatchObject(openFailed);
    // What an unreadable message names is believed only as far as it leaves numbers for others, and the peer follows.
    const bundle = bob.claim();
    const input = { own: alice.keys, bundle, expectedMasterKey: null, aboveGeneration: 0xffff_ffff };
    const fresh = await startSession(p, { ...input, sessions: null });
    expect(fresh.sessions[0]?.generation).toBe(0x8000_0000);
    const { sessions } = bob;
    expect(sessions?.sessions[0]?.generation).toBe(1);
    const answer = { own: bob.keys, bundle: alice.claim(), expectedMasterKey: null, aboveGeneration: 0xffff_ffff };
    expect((await startSession(p, { ...answer, sessions })).sessions[0]?.generation).toBe(1_001);
  });
});
