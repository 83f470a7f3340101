import { p2pClient } from "../dialects/p2p-client.ts";
import { p2pPython } from "../dialects/p2p-python.ts";
import { tenchat1 } from "../dialects/tenchat-1.ts";
import { utf8 } from "../encoding/bytes.ts";
import { associated, ratchetPair } from "../testing/ratchet-pair.ts";
import { primitives } from "../testing/test-primitives.ts";
import { maximumStored } from "./limits.ts";
import type { RatchetMessage } from "./ratchet-state.ts";

const openFailed = { kind: "open-failed", message: "The message could not be opened." };

function flip(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

/** Every message with one byte of one field changed; the header is not authenticated by the Python dialect. */
function tamperings(message: RatchetMessage, alsoHeader: boolean): RatchetMessage[] {
  const fields = alsoHeader ? (["header", "nonce", "ciphertext"] as const) : (["nonce", "ciphertext"] as const);
  return fields.flatMap((field) =>
    Array.from(message[field], (_, at) => ({ ...message, [field]: flip(message[field], at) })),
  );
}

describe.each([
  ["tenchat1", tenchat1],
  ["p2p-python", p2pPython],
  ["p2p-client", p2pClient],
])("the Double Ratchet as %s", (suite, dialect) => {
  it("P2P-062 gives each message its own key and a random 12-byte nonce, and opens nothing that was tampered with", async () => {
    const p = await primitives;
    const keys = new Set<string>();
    const watched: typeof p = {
      ...p,
      sealAesGcm: (key, ...rest) => {
        keys.add(key.join());
        return p.sealAesGcm(key, ...rest);
      },
    };
    const { alice, bob } = await ratchetPair(watched, dialect);
    const messages = await alice.sendAll(Array<string>(20).fill("the same text"));
    expect(keys.size).toBe(20);
    expect(new Set(messages.map(({ nonce }) => nonce.join())).size).toBe(20);
    expect(messages.every(({ nonce }) => nonce.length === 12)).toBe(true);

    const [message] = messages;
    if (!message) throw new Error("Nothing was sent.");
    for (const tampered of tamperings(message, suite !== "p2p-python")) {
      await expect(bob.open(tampered)).rejects.toMatchObject(openFailed);
    }
    if (suite === "p2p-python") {
      const header = p2pPython.ratchet.decodeHeader(message.header);
      const forged = [
        { ...header, n: 1 },
        { ...header, dh: (await p.generateX25519()).publicKey },
      ];
      for (const other of forged) {
        const tampered = { ...message, header: p2pPython.ratchet.encodeHeader(other) };
        await expect(bob.open(tampered)).rejects.toMatchObject(openFailed);
      }
    }
    // The client's dialect authenticates its header and nothing else.
    if (suite !== "p2p-client") {
      const elsewhere = { ...associated, context: utf8("alice:carol") };
      await expect(bob.open(message, elsewhere)).rejects.toMatchObject(openFailed);
    }
    if (suite === "tenchat1") {
      const another = { ...associated, session: utf8("another handshake") };
      await expect(bob.open(message, another)).rejects.toMatchObject(openFailed);
    }
    expect(await bob.open(message)).toBe("the same text");
  });

  it("P2P-063 opens after 1,000 skipped messages, refuses 1,001, keeps 2,000 keys and drops the oldest", async () => {
    const p = await primitives;
    const { alice, bob } = await ratchetPair(p, dialect);
    const first = await alice.sendAll(Array.from({ length: 1_002 }, (_, n) => `first ${n}`));
    const fresh = bob.state;
    await expect(bob.open(first[1_001] as RatchetMessage)).rejects.toMatchObject(openFailed);
    expect(bob.state).toBe(fresh);
    expect(await bob.open(first[1_000] as RatchetMessage)).toBe("first 1000");
    expect(bob.state.skipped).toHaveLength(1_000);

    const turn = async (count: number, name: string) => {
      await alice.open(await bob.send("your turn"));
      const messages = await alice.sendAll(Array.from({ length: count }, (_, n) => `${name} ${n}`));
      expect(await bob.open(messages.at(-1) as RatchetMessage)).toBe(`${name} ${count - 1}`);
      return messages;
    };
    // Bob has not seen the last of the first chain either: its key is stored on the turn.
    const second = await turn(1_000, "second");
    expect(bob.state.skipped).toHaveLength(maximumStored);
    const third = await turn(3, "third");
    expect(bob.state.skipped).toHaveLength(maximumStored);

    await expect(bob.open(first[0] as RatchetMessage)).rejects.toMatchObject(openFailed);
    await expect(bob.open(first[1] as RatchetMessage)).rejects.toMatchObject(openFailed);
    expect(await bob.open(first[2] as RatchetMessage)).toBe("first 2");
    expect(await bob.open(first[1_001] as RatchetMessage)).toBe("first 1001");
    expect(await bob.open(second[0] as RatchetMessage)).toBe("second 0");
    expect(await bob.open(third[1] as RatchetMessage)).toBe("third 1");
  });

  it("P2P-064 opens five messages of one chain in each of their 120 orders, each once", async () => {
    const p = await primitives;
    const { alice, bob } = await ratchetPair(p, dialect);
    const texts = ["m0", "m1", "m2", "m3", "m4"];
    const messages = await alice.sendAll(texts);
    const fresh = bob.state;
    for (const order of orders([0, 1, 2, 3, 4])) {
      bob.state = fresh;
      for (const n of order) expect(await bob.open(messages[n] as RatchetMessage)).toBe(texts[n]);
      for (const message of messages) await expect(bob.open(message)).rejects.toMatchObject(openFailed);
    }
  });

  it("P2P-065 leaves its state as it was when a message fails, so the genuine one still opens", async () => {
    const p = await primitives;
    const { alice, bob } = await ratchetPair(p, dialect);
    const [first, second, third] = (await alice.sendAll(["first", "second", "third"])) as [
      RatchetMessage,
      RatchetMessage,
      RatchetMessage,
    ];
    // As a new chain, after a gap, and out of the stored keys.
    for (const genuine of [third, first, second]) {
      const before = structuredClone(bob.state);
      await expect(bob.open({ ...genuine, ciphertext: flip(genuine.ciphertext, 0) })).rejects.toMatchObject(openFailed);
      await expect(bob.open({ ...genuine, ciphertext: new Uint8Array(0) })).rejects.toMatchObject(openFailed);
      await expect(bob.open({ ...genuine, header: new Uint8Array(3) })).rejects.toMatchObject(openFailed);
      expect(bob.state).toEqual(before);
      expect(await bob.open(genuine)).toMatch(/first|second|third/);
    }
  });

  it("refuses a ratchet key of low order", async () => {
    const p = await primitives;
    const { alice, bob } = await ratchetPair(p, dialect);
    const message = await alice.send("text");
    for (const low of [new Uint8Array(32), Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0))]) {
      const header = dialect.ratchet.encodeHeader({ dh: low, n: 0, previous: 0 });
      await expect(bob.open({ ...message, header })).rejects.toMatchObject(openFailed);
    }
  });

  it("does not send before it received, and opens no other suite's messages", async () => {
    const p = await primitives;
    const { alice, bob } = await ratchetPair(p, dialect);
    await expect(bob.send("too early")).rejects.toMatchObject({ kind: "no-session" });
    const message = await alice.send("text");
    bob.state = { ...bob.state, suite: suite === "tenchat1" ? "p2p-python" : "tenchat1" };
    await expect(bob.open(message)).rejects.toMatchObject(openFailed);
  });
});
