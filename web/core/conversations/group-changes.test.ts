import { generateDeviceKeys, generateMasterKey, openPrimitives, openRoster } from "../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { MemoryStorage } from "../../hosts/memory-storage.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { nothingYet } from "../ledger/conversation-record.ts";
import { Ledger } from "../ledger/ledger.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { GroupChanges } from "./group-changes.ts";

const provider = {
  randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  subtle: crypto.subtle,
};
const [ADA, MIRA] = ["01900000-0000-7000-8000-00000000000a", "01900000-0000-7000-8000-00000000000b"];
const GROUP = "01900000-0000-7000-8000-0000000000c0";

/** What the asked-for roster would be, as others hold it. */
interface Asked {
  readonly revision: number;
  readonly members: readonly string[];
}

/** Mira in a group of Ada's, and a server that takes what it is asked for after `meanwhile`. */
async function open(meanwhile: () => Promise<void> = async () => undefined, refresh = async () => true) {
  const primitives = await openPrimitives(provider);
  const database = new SealedDatabase(
    "a",
    await new MemoryStorage().open("a"),
    await openWrappingKey(await new MemoryStorage().open("k"), provider),
  );
  const ledger = new Ledger(database, MIRA);
  await ledger.load();
  const master = await generateMasterKey(primitives);
  const device = await generateDeviceKeys(primitives, master, {
    accountId: MIRA,
    deviceId: "01900000-0000-7000-8000-0000000000d0",
  });
  const asked: Asked[] = [];
  const api = {
    changeGroup: async ({ roster }: { roster: string }) => {
      const { revision, members } = await openRoster(primitives, fromBase64(roster));
      asked.push({ revision, members: members.map(({ accountId }) => accountId) });
      await meanwhile();
    },
  };
  let caughtUp = 0;
  const changes = new GroupChanges({
    api: api as never,
    ledger,
    own: { device, masterKey: master.publicKey } as never,
    primitives,
    now: () => 1_700_000_000_000,
    randomBytes: provider.randomBytes,
    learn: async () => undefined,
    refresh: async () => refresh(),
    say: async () => undefined,
    catchUp: () => void caughtUp++,
    serves: () => true,
  });
  const store = (conversation: ConversationRecord) => ledger.section.run(() => ledger.commitInside({ conversation }));
  await store(group(3, [ADA, MIRA]));
  return { changes, asked, store, isIn: () => ledger.conversation(GROUP)!.ended !== true, caughtUp: () => caughtUp };
}

function group(
  revision: number,
  members: readonly string[],
  rest: Partial<ConversationRecord> = {},
): ConversationRecord {
  return {
    ...nothingYet(0),
    id: GROUP,
    kind: "group",
    keys: { suite: "sender-keys", version: 1 },
    createdAt: 0,
    members: members.map((accountId) => ({ accountId, role: accountId === ADA ? "owner" : "member", joinedAt: 0 })),
    roster: { revision, digest: toBase64(new Uint8Array(32).fill(revision)) },
    ...rest,
  };
}

describe("leaving a group", () => {
  it("is signed, asked for and noted, whatever the log says of it later", async () => {
    const { changes, asked, isIn } = await open();
    await changes.leave(GROUP);
    expect([asked, isIn()]).toEqual([[{ revision: 4, members: [ADA] }], false]);
  });

  it("is not noted where one was taken in again before the answer came", async () => {
    let again = async (): Promise<void> => undefined;
    const { changes, store, isIn } = await open(() => again());
    again = () => store(group(5, [ADA, MIRA]));
    await changes.leave(GROUP);
    expect(isIn()).toBe(true);
  });

  it("once more is refused, and nothing is noted, until the roster that took one in again is here", async () => {
    const { changes, asked, store, isIn, caughtUp } = await open();
    await changes.leave(GROUP);
    // The server has said that one is in it again; what says so is still on its way.
    await store(group(3, [ADA], { ended: true, since: 9, position: 8 }));
    await expect(changes.leave(GROUP)).rejects.toMatchObject({ kind: "members-changed" });
    expect([asked.length, caughtUp()]).toEqual([1, 1]);
    await store(group(5, [ADA, MIRA]));
    expect(isIn()).toBe(true);
    await changes.leave(GROUP);
    expect([asked.at(-1), isIn()]).toEqual([{ revision: 6, members: [ADA] }, false]);
  });

  it.each(["leave", "dissolve"] as const)("that was taken and not noted is noted the next time (%s)", async (way) => {
    let outside = false;
    const { changes, asked, store, isIn } = await open(undefined, async () => {
      await store(group(3, [ADA], { ended: true }));
      return !outside;
    });
    await changes[way](GROUP);
    const before = asked.length;
    await store(group(3, [ADA, MIRA]));
    outside = true;
    await changes[way](GROUP);
    expect([asked.length, isIn()]).toEqual([before, false]);
  });
});
