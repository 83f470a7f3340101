import { CryptoError, unwrapContentKey } from "../../crypto/secrets.ts";
import { Seeded } from "../../crypto/testing/machine/seeded.ts";
import { lowOrderKeys } from "../../crypto/testing/forgeries.ts";
import type { AccountDevices, ClaimedBundles, PrekeyBundle } from "../../../generated/contracts/keys/types.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { bundlesOf, keysBeside, listingOf, ownKeysOf, publishedAccount } from "../testing/keys-beside.ts";
import type { PublishedAccount } from "../testing/keys-beside.ts";

/** More of them for a long night. */
const attempts = Number(process.env["TENCHAT_LIES"] ?? 20);
/** Other ones each time; those that were told under this seed again. */
const seed = Number(process.env["TENCHAT_SEED"] ?? crypto.getRandomValues(new Uint32Array(1))[0]);

/**
 * What comes of a lie: nothing is sealed and the person is asked (`held`) or told (`refused`), it is sealed and the server's
 * choice is shown (`weak`, `seen`), or what is sealed opens nowhere and is shown so (`damaged`).
 */
type Outcome = "held" | "refused" | "weak" | "seen" | "damaged" | "fine";

interface Lie {
  readonly what: string;
  readonly outcome: Outcome;
  readonly listing?: (honest: AccountDevices) => AccountDevices;
  readonly claim?: (honest: ClaimedBundles) => ClaimedBundles;
}

type Changed = (bundle: PrekeyBundle) => Partial<PrekeyBundle>;

const ofBundles = (what: string, outcome: Outcome, change: Changed): Lie => ({
  what,
  outcome,
  claim: (honest) => ({ ...honest, bundles: honest.bundles.map((each) => ({ ...each, ...change(each) })) }),
});

/** Bob has a desk and a phone. Mallory works with the server, and has devices that call themselves Bob's. */
async function stage() {
  const [alice, bob] = [await publishedAccount("alice", "laptop"), await publishedAccount("bob", "desk", "phone")];
  return { alice, bob, mallory: await publishedAccount("bob", "desk", "intruder") };
}

function liesOf(drawn: Seeded, bob: PublishedAccount, mallory: PublishedAccount): readonly Lie[] {
  const [hers, others] = [listingOf(mallory), bundlesOf(bob, ["phone"], 0).bundles[0]!];
  const theirs = bundlesOf(mallory, ["desk"], 0);
  const [forged] = theirs.bundles as [PrekeyBundle];
  const flip = (base64: string) => {
    const bytes = fromBase64(base64);
    bytes[drawn.below(bytes.length)]! ^= 1 << drawn.below(8);
    return toBase64(bytes);
  };
  const spoilt = <T extends object>(whole: T, ...fields: (keyof T)[]): T => {
    const field = drawn.pick(fields)!;
    return { ...whole, [field]: flip(whole[field] as string) };
  };
  const kem = (what: string, change: (bundle: PrekeyBundle) => Partial<PrekeyBundle["kemPrekey"]>) =>
    ofBundles(`strips the keys against quantum computers: ${what}`, "refused", (bundle) => ({
      kemPrekey: { ...bundle.kemPrekey, ...change(bundle) },
    }));
  return [
    { what: "tells the truth", outcome: "fine" },
    { what: "swaps the master key", outcome: "held", listing: () => hers, claim: () => theirs },
    { what: "swaps the master key in bundles alone", outcome: "held", claim: () => theirs },
    ofBundles("swaps the device's keys", "refused", () => ({ device: forged.device })),
    ofBundles("swaps all of a bundle", "refused", () => forged),
    ofBundles("spoils the device's keys", "refused", ({ device }) => ({
      device: spoilt(device, "signingKey", "agreementKey", "identitySignature"),
    })),
    ofBundles("calls another device so", "refused", (bundle) => ({
      ...others,
      device: { ...others.device, deviceId: bundle.device.deviceId },
    })),
    ofBundles("swaps the signed prekey", "refused", () => ({ signedPrekey: forged.signedPrekey })),
    ofBundles("hands out another device's signed prekey", "refused", () => ({ signedPrekey: others.signedPrekey })),
    ofBundles("spoils the signed prekey", "refused", ({ signedPrekey }) => ({
      signedPrekey: spoilt(signedPrekey, "publicKey", "signature"),
    })),
    ofBundles("gives the signed prekey another number", "refused", ({ signedPrekey }) => ({
      signedPrekey: { ...signedPrekey, prekeyId: signedPrekey.prekeyId + 1 + drawn.below(99) },
    })),
    kem("none", () => ({ publicKey: "", signature: "" })),
    kem("X25519 in its place", ({ signedPrekey }) => signedPrekey),
    kem("Mallory's", () => forged.kemPrekey),
    kem("another device's", () => others.kemPrekey),
    kem("a shorter one", ({ kemPrekey }) => ({
      publicKey: toBase64(fromBase64(kemPrekey.publicKey).slice(0, 1 + drawn.below(1_567))),
    })),
    kem("a spoilt one", ({ kemPrekey }) => spoilt(kemPrekey, "publicKey", "signature")),
    ofBundles("hands out a key of small order", "refused", () => ({
      oneTimePrekey: { prekeyId: 1, publicKey: toBase64(drawn.pick(lowOrderKeys)!) },
    })),
    ofBundles("swaps the one-time prekey", "damaged", ({ oneTimePrekey }) => ({
      oneTimePrekey: { ...oneTimePrekey!, publicKey: forged.oneTimePrekey!.publicKey },
    })),
    ofBundles("replays a bundle", "damaged", () => bundlesOf(bob, ["desk"], 0).bundles[0]!),
    ofBundles("rolls the signed prekey back", "weak", () => ({
      signedPrekey: (({ prekeyId, publicKey, signature }) => ({
        prekeyId,
        publicKey: toBase64(publicKey),
        signature: toBase64(signature),
      }))(bob.devices[0]!.signed[0]),
    })),
    ofBundles("withholds one-time prekeys", "weak", () => ({ oneTimePrekey: null })),
    {
      what: "adds a device",
      outcome: "seen",
      listing: (honest) => ({ ...honest, devices: [...honest.devices, hers.devices[1]!] }),
    },
    { what: "withholds the list", outcome: "seen", listing: ({ deviceList: _list, ...rest }) => rest },
    {
      what: "hands out a device that nobody has asked for",
      outcome: "refused",
      claim: (honest) => ({ ...honest, bundles: [...honest.bundles, bundlesOf(mallory, ["intruder"], 0).bundles[0]!] }),
    },
  ];
}

describe("a server that lies about keys", () => {
  it(
    `${attempts} times (seed ${seed}) gets nothing that anybody else can open, and each time it is seen`,
    async () => {
      const { alice, bob, mallory } = await stage();
      const drawn = new Seeded(seed);
      const told = new Set<string>();
      for (let attempt = 0; attempt < attempts; attempt++) {
        const lies = liesOf(drawn, bob, mallory);
        // Each once, and then whatever is drawn.
        const lie = lies[attempt] ?? drawn.pick(lies)!;
        told.add(lie.what);
        expect([lie.what, await tried(lie, alice, bob, mallory)]).toEqual([lie.what, lie.outcome]);
      }
      expect(told.size).toBe(Math.min(attempts, liesOf(drawn, bob, mallory).length));
    },
    60_000 + attempts * 10_000,
  );
});

async function tried(
  lie: Lie,
  alice: PublishedAccount,
  bob: PublishedAccount,
  mallory: PublishedAccount,
): Promise<Outcome> {
  let lying = false;
  let handedOut = 0;
  const api = {
    listAccountDevices: async () => (lying && lie.listing ? lie.listing(listingOf(bob)) : listingOf(bob)),
    claimPrekeyBundles: async ({ deviceIds }: { deviceIds: readonly string[] }) => {
      const honest = bundlesOf(bob, deviceIds, handedOut++);
      return lying && lie.claim ? lie.claim(honest) : honest;
    },
  };
  const [laptop, desk] = [await keysBeside(alice.devices[0]!, api), await keysBeside(bob.devices[0]!, api)];
  const { pairwise, pins, lists, devices, peers, keep } = laptop;
  const { identity } = alice.devices[0]!.keys;
  const secret = new Uint8Array(64).fill(7);

  /** As the sealer does it: for whom the list names, and not while something has to be accepted. */
  const write = async () => {
    const isHeld = () => pins.change(bob.accountId) !== null || lists.isHeld(bob.accountId);
    const recipients = (await devices.refresh(bob.accountId)).map((deviceId) => ({ accountId: "bob", deviceId }));
    if (isHeld()) return null;
    const prepared = await pairwise.prepare(recipients);
    if (isHeld()) return null;
    const wrapped = await pairwise.wrapEach(recipients, prepared, secret);
    await keep(wrapped);
    return wrapped.keys;
  };
  const read = async (wrappedKey: string) => {
    const from = { senderAccountId: identity.accountId, senderDeviceId: identity.deviceId };
    const opened = await desk.pairwise.unwrap({ ...from, wrappedKey, protocolVersion: 2 } as Message);
    await desk.keep(await opened!.kept());
  };

  const before = await write();
  await read(before!.find(({ deviceId }) => deviceId === "desk")!.wrappedKey);
  // Something could not be read, and the next message begins another session.
  await keep({ also: [], after: [peers.keep("desk", { ...(await peers.read("desk")), renewAbove: 1 }).kept] });
  lying = true;
  const keys = await write().catch((error: unknown) => {
    if (error instanceof CryptoError) return error.kind === "identity-changed" ? null : [];
    throw error;
  });
  for (const { deviceId, wrappedKey } of keys ?? []) {
    expect(["desk", "phone"]).toContain(deviceId);
    for (const device of mallory.devices) {
      const { prekeys } = ownKeysOf(device);
      const sender = { accountId: identity.accountId, deviceId: identity.deviceId };
      const input = { own: device.keys, sessions: null, sender, expectedMasterKey: null, prekeys };
      const opening = unwrapContentKey(laptop.p, { ...input, wrapped: fromBase64(wrappedKey) });
      await expect(opening).rejects.toBeInstanceOf(CryptoError);
    }
  }
  if (keys === null) return pins.change(bob.accountId) === null ? "fine" : "held";
  if (keys.length === 0) return "refused";
  const damaged = await read(keys.find(({ deviceId }) => deviceId === "desk")!.wrappedKey).then(
    () => false,
    (error: unknown) => error instanceof CryptoError,
  );
  if (damaged) return "damaged";
  const { begun } = await peers.read("desk");
  if (begun?.oneTime === false || begun?.replaced) return "weak";
  return lists.doubts(bob.accountId).length > 0 ? "seen" : "fine";
}
