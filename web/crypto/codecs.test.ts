import fc from "fast-check";
import { decodeBase64url, encodeBase64url } from "./encoding/base64url.ts";
import { concatBytes, equalBytes } from "./encoding/bytes.ts";
import { CryptoError } from "./errors.ts";
import { decodeGroupMessage, decodeHanded, encodeGroupHeader, encodeHanded } from "./groups/group-layout.ts";
import { openRoster, signRoster } from "./groups/roster.ts";
import { openDeviceList, signDeviceList } from "./keys/device-list.ts";
import { generateDeviceKeys, generateMasterKey } from "./keys/device-keys.ts";
import { readLinkCode, writeLinkCode } from "./linking/link-code.ts";
import { decodeSealedItem, encodeSealedItem } from "./messages/sealed-item.ts";
import { maximumContentLength } from "./messages/content.ts";
import { pad, unpad } from "./messages/padding.ts";
import type { Primitives } from "./primitives/primitives.ts";
import { decodeEnvelope, encodeContext, encodeEnvelope, encodeHandshake } from "./sessions/key-envelope.ts";
import { codecRuns, hostileBytes } from "./testing/hostile-bytes.ts";
import { primitives } from "./testing/test-primitives.ts";

const runs = { numRuns: codecRuns };
const some = (length: number) => Uint8Array.from({ length }, (_, at) => at * 7 + 1);
const ids = { accountId: "01JZ0000000000000000000001", deviceId: "01JZ0000000000000000000002" };

/** What `read` makes of any bytes is written as the same bytes; else it refuses them in the words of this room. */
function readsOrRefuses(sound: readonly Uint8Array[], readAndWrite: (bytes: Uint8Array) => Uint8Array): void {
  for (const bytes of sound) expect(readAndWrite(bytes)).toEqual(bytes);
  fc.assert(
    fc.property(hostileBytes(sound), (bytes) => {
      try {
        if (!equalBytes(readAndWrite(bytes), bytes)) throw new Error("these bytes are read as if they were others");
      } catch (error) {
        if (!(error instanceof CryptoError)) throw error;
      }
    }),
    runs,
  );
}

/** Believes every signature, so that what is read behind one is reached. */
const believing = async (): Promise<Primitives> => ({
  ...(await primitives),
  signEd25519: async () => new Uint8Array(64),
  verifyEd25519: async () => true,
});

/** Also halves of surrogate pairs. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));

describe("whatever bytes come, each codec reads them in one way or refuses them", () => {
  it("envelopes of keys", async () => {
    const p = await primitives;
    const { identity } = await generateDeviceKeys(p, await generateMasterKey(p), ids);
    const part = { identity, ephemeralKey: some(32), signedPrekeyId: 1, kemPrekeyId: 3, kemCiphertext: some(1568) };
    const handshake = encodeHandshake({ ...part, oneTimePrekeyId: 2 });
    const message = { header: some(40), nonce: some(12), ciphertext: some(80) };
    const sound = [null, handshake].map((each) => encodeEnvelope(encodeContext(some(16), 1, each), message));
    readsOrRefuses(sound, (bytes) => {
      const { sessionId, generation, handshake: read, message: rest } = decodeEnvelope(bytes);
      return encodeEnvelope(encodeContext(sessionId, generation, read && encodeHandshake(read)), rest);
    });
  });

  it("chains that are handed over, and messages of groups", () => {
    const chain = { epoch: 1, chainId: some(16), next: 2, chainKey: some(32), signingKey: some(32) };
    readsOrRefuses([encodeHanded(chain)], (bytes) => encodeHanded(decodeHanded(bytes)));
    const message = concatBytes(encodeGroupHeader(1, some(16), 2), some(12 + 32 + 64));
    readsOrRefuses([message], (bytes) => {
      const { epoch, chainId, n, nonce, ciphertext, signature } = decodeGroupMessage(bytes);
      return concatBytes(encodeGroupHeader(epoch, chainId, n), nonce, ciphertext, signature);
    });
  });

  it("sealed items and their padding", () => {
    const item = { sentAt: 1_790_000_000_000, counter: 1, again: false, contentType: "text/plain", content: some(9) };
    const seen = { id: "01JZ0000000000000000000003", digest: some(32) };
    const sound = [null, seen].map((each) => encodeSealedItem({ ...item, seen: each }));
    readsOrRefuses(sound, (bytes) => encodeSealedItem(decodeSealedItem(bytes)));
    readsOrRefuses([pad(some(9)), pad(some(300))], (bytes) => pad(unpad(bytes)));
    expect(() => pad(some(maximumContentLength + 1))).toThrow(CryptoError);
  });

  it("rosters, with admins, invitations and who writes", async () => {
    const p = await believing();
    const device = await generateDeviceKeys(p, await generateMasterKey(p), ids);
    const other = "01JZ0000000000000000000004";
    const roster = { groupId: other, revision: 1, previous: some(32), changedAt: 1_790_000_000_000 };
    const owner = { accountId: ids.accountId, role: "owner" as const };
    const invitation = {
      id: other,
      by: ids.accountId,
      key: some(32),
      until: 1_790_000_100_000,
      uses: 2,
      admitted: [other],
    };
    const sound = await Promise.all([
      signRoster(p, device, { ...roster, members: [owner] }),
      signRoster(p, device, { ...roster, members: [owner, { accountId: other, role: "admin" }] }),
      signRoster(p, device, { ...roster, members: [owner], invitations: [invitation] }),
      signRoster(p, device, { ...roster, members: [owner], invitations: [invitation], senders: "managers" }),
      signRoster(p, device, { ...roster, members: [owner], senders: "managers", endsAt: 1_790_000_000_001 }),
    ]);
    await fc.assert(
      fc.asyncProperty(hostileBytes(sound), async (bytes) => {
        const read = await openRoster(p, bytes).catch((error: unknown) => {
          if (error instanceof CryptoError && error.kind === "open-failed") return null;
          throw error;
        });
        if (read === null) return;
        // An older version of the same roster is written in the newer one; what it says stays.
        const again = await signRoster(p, { ...device, identity: read.actor }, read);
        expect(await openRoster(p, again)).toEqual(read);
      }),
      runs,
    );
  });

  it("lists of devices", async () => {
    const p = await believing();
    const master = await generateMasterKey(p);
    const listed = {
      deviceId: ids.deviceId,
      name: "Desk 🖥",
      since: 5,
      signingKey: some(32),
      agreementKey: new Uint8Array(32).fill(9),
    };
    const list = { accountId: ids.accountId, counter: 1, issuedAt: 1, expiresAt: 2, devices: [listed] };
    const { list: sound } = await signDeviceList(p, master, list);
    const of = { accountId: ids.accountId, masterKey: master.publicKey };
    const open = (bytes: Uint8Array) => openDeviceList(p, of, { list: bytes, signature: new Uint8Array(64) });
    expect(await open(sound)).toMatchObject({ ...list, removed: [] });
    const removed = [{ deviceId: "phone", since: 6, agreementKey: new Uint8Array(32).fill(8) }];
    const { list: shorter } = await signDeviceList(p, master, { ...list, removed });
    expect(await open(shorter)).toMatchObject({ ...list, removed });
    await fc.assert(
      fc.asyncProperty(hostileBytes([sound, shorter]), async (bytes) => {
        const read = await open(bytes);
        if (read !== null) expect((await signDeviceList(p, master, read)).list).toEqual(bytes);
      }),
      runs,
    );
  });

  it("codes that link devices, typed in any way", () => {
    const typed = fc.oneof(
      anyText,
      fc.string({ unit: fc.constantFrom(..."0123456789abcdefghijklmnopqrstuvwxyz -"), minLength: 24, maxLength: 30 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const bytes = readLinkCode(text);
        if (bytes !== null) expect(readLinkCode(writeLinkCode(bytes))).toEqual(bytes);
      }),
      runs,
    );
    const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(secrets, (bytes) => expect(readLinkCode(writeLinkCode(bytes))).toEqual(bytes)),
      runs,
    );
  });

  it("base64url, which has one text for equal bytes", () => {
    const texts = fc.oneof(anyText, fc.stringMatching(/^[\w-]*={0,2}$/u));
    fc.assert(
      fc.property(texts, (text) => {
        try {
          expect(encodeBase64url(decodeBase64url(text))).toBe(text);
        } catch (error) {
          if (!(error instanceof CryptoError)) throw error;
        }
      }),
      runs,
    );
  });
});
