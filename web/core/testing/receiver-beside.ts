import { CryptoError, openPrimitives, sealContent, sealedContentType } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { MemoryStorage } from "../../hosts/memory-storage.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { ContentKeys } from "../keys/content-keys.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import type { PairwiseKeys } from "../keys/pairwise-keys.ts";
import type { PeerDevices } from "../keys/peer-devices.ts";
import type { Pins } from "../keys/pins.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { Ledger } from "../ledger/ledger.ts";
import { AheadOfLog } from "../messaging/ahead-of-log.ts";
import { ChangeKeeper } from "../messaging/change-keeper.ts";
import { Receiver } from "../messaging/receiver.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
export const mira = { accountId: "mira", deviceId: "laptop" };
export const id = "a conversation";
export const acceptedAt = "2026-11-05T12:00:00.000Z";
export const sentAt = Date.parse("2026-11-05T11:59:58.000Z");
const jon = { senderAccountId: "jon", senderDeviceId: "phone" };

/** A receiver whose content keys come from beside the test: what it does with opened bytes is all that it shows. */
export async function receiverBeside(given: Partial<ConversationRecord> = {}) {
  const primitives = await openPrimitives(provider);
  const opened = await new MemoryStorage().open("account");
  const database = new SealedDatabase("account", opened, await openWrappingKey(opened, provider));
  const ledger = new Ledger(database, mira.accountId);
  const keys = new Map<string, Uint8Array>();
  /** Whose key has changed, and is not accepted. */
  const changed = new Set<string>();
  const trusted = new Map<string, Uint8Array>();
  /** Devices that no list of their person names. */
  const unlisted = new Set<string>();
  const nothing = { also: [], after: [] };
  const unwrapped = (contentKey: Uint8Array) => ({
    contentKey,
    began: false,
    listed: true,
    kept: async () => nothing,
    inVain: () => undefined,
  });
  const beside: ContentKeys = {
    suite: { suite: "beside the test", version: 7 },
    prepare: async () => new Map(),
    reads: async () => 2,
    wrap: async () => ({ keys: [], shared: new Uint8Array(0), ...nothing }),
    isOut: async () => ({ also: [], after: [] }),
    contentOf: (ciphertext) => ciphertext,
    unwrap: async ({ messageId, senderAccountId }) => {
      if (changed.has(senderAccountId)) throw new CryptoError("identity-changed", "Another key.");
      return unwrapped(keys.get(messageId)!);
    },
    untell: async () => nothing,
    repair: async () => nothing,
  };
  const members = [mira.accountId, "jon"].map((accountId) => ({ accountId, role: "member" as const, joinedAt: 0 }));
  const begun = { position: 0, confirmed: 0, standing: {}, unread: 0, last: null, lastAt: 0, draft: "", createdAt: 0 };
  const conversation = { id, kind: "direct" as const, members, keys: beside.suite, ...begun, ...given };
  const becomes = (change: Partial<ConversationRecord>) =>
    ledger.section.run(() =>
      ledger.commitInside({ conversation: { ...(ledger.conversation(id) ?? conversation), ...change } }),
    );
  await becomes({});
  const own = { device: { identity: mira } } as OwnKeys;
  const now = () => Date.parse(acceptedAt);
  const pins = {
    trusted: (accountId: string) => (changed.has(accountId) ? new Uint8Array(32) : (trusted.get(accountId) ?? null)),
    change: (accountId: string) => (changed.has(accountId) ? {} : null),
    pinChange: () => ({ changes: [], pinned: () => undefined }),
  } as unknown as Pins;
  const changes = new ChangeKeeper({
    ledger,
    ownAccountId: own.device.identity.accountId,
    ownUsername: () => "mira",
    now: () => Date.now(),
    profileSaid: () => ({ changes: [], after: [] }),
    asked: () => undefined,
    called: () => undefined,
  });
  const ahead = new AheadOfLog({
    primitives,
    ledger,
    ways: [beside],
    timers: { after: () => () => undefined },
    now,
    report: (error) => {
      throw error;
    },
    changed: () => undefined,
  });
  const receiving = new Receiver({
    primitives,
    ledger,
    own,
    pins,
    devices: { refresh: async () => [] } as unknown as PeerDevices,
    lists: { allows: ({ deviceId }) => !unlisted.has(deviceId) },
    changes,
    now,
    ways: [beside],
    // What comes again: its key, as it is.
    pairwise: {
      unwrap: async ({ wrappedKey }: Message) => unwrapped(fromBase64(wrappedKey!)),
    } as unknown as PairwiseKeys,
    membersChanged: () => undefined,
    isUnasked: async () => false,
    asShown: (record) => ahead.asShown(record),
  });
  let sequence = 0;
  const next = (sealed: Pick<Message, "contentType" | "protocolVersion" | "ciphertext">, from = jon): Message => ({
    ...sealed,
    ...from,
    conversationId: id,
    messageId: nextId(),
    sequence: sequence + 1,
    acceptedAt,
    wrappedKey: "",
    meta: { sentAt: new Date(sentAt).toISOString(), clientSequence: sequence + 1 },
  });
  const receive = async (sealed: Pick<Message, "contentType" | "protocolVersion" | "ciphertext">, from = jon) => {
    const placed = next(sealed, from);
    sequence++;
    expect(await receiving.receive(placed)).toBe("placed");
    return (await ledger.message(id, placed.messageId))!;
  };
  const nextId = () => `01ARZ3NDEKTSV4RRFFQ69G5F${String(sequence + 1).padStart(2, "0")}`;
  const seal = (messageId: string, protocolVersion: number, contentType: string, content: Uint8Array) =>
    sealContent(primitives, { conversationId: id, messageId, ...jon, contentType, protocolVersion }, content);
  /** Has something sealed come from Jon; `lost`: by a key that does not open it. */
  const come = async (protocolVersion: number, contentType: string, content: Uint8Array, lost = false) => {
    const { ciphertext, contentKey } = await seal(nextId(), protocolVersion, contentType, content);
    keys.set(nextId(), lost ? contentKey.map((byte) => byte ^ 1) : contentKey);
    return receive({ contentType, protocolVersion, ciphertext: toBase64(ciphertext) });
  };
  /** Has something come directly that goes by the name of what comes next. */
  const comeAhead = async (content: Uint8Array) => {
    const [protocolVersion, contentType] = [2, sealedContentType];
    const { ciphertext, contentKey } = await seal(nextId(), protocolVersion, contentType, content);
    keys.set(nextId(), contentKey);
    return ahead.take(next({ contentType, protocolVersion, ciphertext: toBase64(ciphertext) }));
  };
  return {
    come,
    comeAhead,
    nextId,
    ahead,
    receive,
    seal,
    becomes,
    changed,
    trusted,
    unlisted,
    ledger,
    receiving,
    primitives,
  };
}
