import { CryptoError } from "../../crypto/secrets.ts";
import { Seeded } from "../../crypto/testing/machine/seeded.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { bundlesOf, keysBeside, listingOf, publishedAccount } from "../testing/keys-beside.ts";
import type { PublishedAccount } from "../testing/keys-beside.ts";

/** More of them for a long night. */
const attempts = Number(process.env["TENCHAT_LIES"] ?? 20);
/** Other ones each time; those that were told under this seed again. */
const seed = Number(process.env["TENCHAT_SEED"] ?? crypto.getRandomValues(new Uint32Array(1))[0]);

const conversationId = "a group";
type Device = Awaited<ReturnType<typeof keysBeside>>;
type Come = Pick<Message, "messageId" | "senderAccountId" | "senderDeviceId" | "wrappedKey" | "ciphertext">;

const numbered = (number: number) => `01ARZ3NDEKTSV4RRFFQ69G${String(number).padStart(4, "0")}`;

/** Anna, Bela and Mallory are in a group, and Mallory works with the server. Eve was never in it. */
async function stage() {
  const accounts = new Map<string, PublishedAccount>();
  for (const name of ["anna", "bela", "mallory", "eve"]) accounts.set(name, await publishedAccount(name, `${name}'s`));
  return accounts;
}

async function group(accounts: ReadonlyMap<string, PublishedAccount>) {
  let handedOut = 0;
  const api = {
    listAccountDevices: async ({ accountId }: { accountId: string }) => listingOf(accounts.get(accountId)!),
    claimPrekeyBundles: async ({ accountId, deviceIds }: { accountId: string; deviceIds: readonly string[] }) =>
      bundlesOf(accounts.get(accountId)!, deviceIds, handedOut++),
  };
  const devices = new Map<string, Device>();
  for (const [name, { devices: own }] of accounts) devices.set(name, await keysBeside(own[0]!, api));
  const known = (name: string) => devices.get(name)!;
  let said = 0;

  /** Seals a content key for some of them; each gets what is wrapped for it alone. */
  const write = async (name: string, to: readonly string[]) => {
    const { group: way, devices: others, keep, own } = known(name);
    const recipients = to.map((each) => ({ accountId: each, deviceId: `${each}'s` }));
    for (const each of to) await others.list(each);
    const [messageId, contentKey] = [numbered(++said), new Uint8Array(64).fill(said % 256)];
    const prepared = await way.prepare(recipients);
    const wrapped = await way.wrap({ conversationId, messageId, recipients, prepared, contentKey });
    await keep(wrapped);
    const { accountId, deviceId } = own.device.identity;
    const from = { messageId, senderAccountId: accountId, senderDeviceId: deviceId };
    const content = toBase64(Uint8Array.from([...wrapped.shared, ...new Uint8Array(32)]));
    const wrappedFor = (each: string) =>
      wrapped.keys.find(({ deviceId: of }) => of === `${each}'s`)?.wrappedKey ?? null;
    return {
      contentKey,
      for: (each: string): Come => ({ ...from, ciphertext: content, wrappedKey: wrappedFor(each) }),
    };
  };
  /** Null of what does not open, or is not for it: shown as such. */
  const read = async (name: string, come: Come): Promise<Uint8Array | null> => {
    const { group: way, keep } = known(name);
    try {
      const opened = await way.unwrap({ ...come, conversationId, protocolVersion: 2 } as Message);
      if (opened !== null) await keep(await opened.kept());
      return opened?.contentKey ?? null;
    } catch (error) {
      if (error instanceof CryptoError) return null;
      throw error;
    }
  };
  return { known, write, read };
}

type Written = Awaited<ReturnType<Awaited<ReturnType<typeof group>>["write"]>>;

interface Told {
  /** Anna's first word, by which her chain is handed to both others, and one more. */
  readonly first: Written;
  readonly second: Written;
  /** Mallory's. */
  readonly hers: Written;
  readonly drawn: Seeded;
}

/** What comes to whom in place of what was sent. */
type Lie = (told: Told) => readonly [string, Come];

const flip = (base64: string, drawn: Seeded) => {
  const bytes = fromBase64(base64);
  bytes[drawn.below(Math.min(bytes.length, 181))]! ^= 1 << drawn.below(8);
  return toBase64(bytes);
};

const lies: Readonly<Record<string, Lie>> = {
  "hands Anna's chain on to somebody who was never there": ({ first }) => ["eve", first.for("bela")],
  "hands on the chain that was for another": ({ first }) => ["bela", first.for("mallory")],
  "brings Anna's word as Mallory's": ({ first, hers }) => [
    "bela",
    {
      ...first.for("bela"),
      senderAccountId: "mallory",
      senderDeviceId: "mallory's",
      messageId: hers.for("bela").messageId,
    },
  ],
  "brings Mallory's word as Anna's": ({ hers }) => [
    "bela",
    { ...hers.for("bela"), senderAccountId: "anna", senderDeviceId: "anna's" },
  ],
  "hands Mallory's chain over with Anna's word": ({ first, hers }) => [
    "bela",
    { ...first.for("bela"), wrappedKey: hers.for("bela").wrappedKey },
  ],
  "brings a word under another's number": ({ first, second }) => [
    "bela",
    { ...first.for("bela"), messageId: second.for("bela").messageId },
  ],
  "brings a word whose chain was kept back": ({ second }) => ["bela", second.for("bela")],
  "spoils the word": ({ first, drawn }) => {
    const come = first.for("bela");
    return ["bela", { ...come, ciphertext: flip(come.ciphertext, drawn) }];
  },
  "spoils the chain": ({ first, drawn }) => {
    const come = first.for("bela");
    return ["bela", { ...come, wrappedKey: flip(come.wrappedKey!, drawn) }];
  },
};

describe("a server that lies about the chains of a group", () => {
  it(
    `${attempts} times (seed ${seed}) has nobody read what is not for them, nor take it for another's, and each time it is seen`,
    async () => {
      const accounts = await stage();
      const drawn = new Seeded(seed);
      const names = Object.keys(lies);
      for (let attempt = 0; attempt < attempts; attempt++) {
        const name = names[attempt] ?? drawn.pick(names)!;
        const { write, read } = await group(accounts);
        const first = await write("anna", ["bela", "mallory"]);
        const second = await write("anna", ["bela", "mallory"]);
        const hers = await write("mallory", ["anna", "bela"]);
        const [whom, lie] = lies[name]!({ first, second, hers, drawn });
        expect([name, await read(whom, lie)]).toEqual([name, null]);
        // What was sent opens after it as before, each once.
        for (const { contentKey, for: forEach } of [first, second, hers]) {
          expect([name, await read("bela", forEach("bela"))]).toEqual([name, contentKey]);
          expect(await read("bela", forEach("bela"))).toBeNull();
        }
        // Whoever has gone reads nothing of what is said from then on.
        const without = await write("anna", ["bela"]);
        expect(await read("mallory", without.for("mallory"))).toBeNull();
        expect(await read("bela", without.for("bela"))).toEqual(without.contentKey);
      }
    },
    60_000 + attempts * 10_000,
  );
});
