import fc from "fast-check";
import { contentKey, ScriptedDevice } from "../testing/scripted-device.ts";
import { primitives } from "../testing/test-primitives.ts";
import { decodeEnvelope } from "./key-envelope.ts";

const openFailed = { kind: "open-failed", message: "The message could not be opened." };

async function started() {
  const p = await primitives;
  const [alice, bob] = [await ScriptedDevice.create(p, "alice"), await ScriptedDevice.create(p, "bob")];
  await alice.start(bob);
  return { alice, bob, first: await alice.send(contentKey(1)) };
}

it("a wrapped key opens only byte for byte: one bit anywhere in a later message refuses it", async () => {
  const { alice, bob, first } = await started();
  await bob.receive(alice, first);
  await alice.receive(bob, await bob.send(contentKey(2)));
  const short = await alice.send(contentKey(3));
  for (let at = 0; at < short.length; at++) {
    const tampered = short.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
    await expect(bob.receive(alice, tampered)).rejects.toMatchObject(openFailed);
  }
  expect((await bob.receive(alice, short)).contentKey).toEqual(contentKey(3));
});

it("a wrapped key opens only byte for byte: one bit anywhere in a first message refuses it", async () => {
  const { alice, bob, first } = await started();
  // The KEM ciphertext is long and all alike; every 16th byte of it, and every byte around it.
  const kem = { from: 66, to: 66 - 32 + 32 + 12 + 1568 };
  for (let at = 0; at < first.length; at++) {
    if (at > kem.from && at < kem.to && at % 16 !== 0) continue;
    const tampered = first.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
    await expect(bob.receive(alice, tampered)).rejects.toMatchObject(openFailed);
  }
  expect(bob.sessions).toBeNull();
  expect((await bob.receive(alice, first)).contentKey).toEqual(contentKey(1));
});

it("a chain that is handed over where a session begins takes at most 2,048 bytes: 300 of them fit into one message", async () => {
  const p = await primitives;
  // Ids as servers give them, and the bytes of a chain.
  const [alice, bob] = await Promise.all(
    [1, 2].map((last) => ScriptedDevice.create(p, `${"0190".repeat(8)}-${last}__`)),
  );
  await alice!.start(bob!);
  const first = await alice!.send(new Uint8Array(1 + 4 + 16 + 4 + 32 + 32));
  expect(first.length).toBeGreaterThan(1_568);
  expect(first.length).toBeLessThanOrEqual(2_048);
});

it("a wrapped key that is cut short, goes on, or is anything else is refused without a trace of why", async () => {
  const { alice, bob, first } = await started();
  for (const length of [0, 1, 2, 18, 22, 53, 54, 66, 1_000, first.length - 1]) {
    await expect(bob.receive(alice, first.slice(0, length))).rejects.toMatchObject(openFailed);
  }
  await expect(bob.receive(alice, Uint8Array.from([...first, 0]))).rejects.toMatchObject(openFailed);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
      await expect(bob.receive(alice, bytes)).rejects.toMatchObject(openFailed);
    }),
    { numRuns: 100 },
  );
});

it("a wrapped key of another version is refused", async () => {
  const { first } = await started();
  expect(() => decodeEnvelope(first.with(0, 2))).toThrow("The wrapped key has another version.");
  expect(() => decodeEnvelope(first.with(1, 2))).toThrow("The wrapped key has an unknown flag.");
  expect(decodeEnvelope(first).generation).toBe(1);
});
