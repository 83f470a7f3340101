import { MemoryStorage } from "../../hosts/memory-storage.ts";
import { contentOfChange, textOf } from "../content/content-kinds.ts";
import type { Content, MemberRole } from "../content/content.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { Ledger } from "../ledger/ledger.ts";
import { mostPins } from "../ledger/pins.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { ChangeKeeper } from "./change-keeper.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const id = (number: number) => `01ARZ3NDEKTSV4RRFFQ69G${String(number).padStart(4, "0")}`;

/** A group of Mira, who owns it, and Jon; items come in one after the other. */
async function group(role: MemberRole) {
  const opened = await new MemoryStorage().open("account");
  const ledger = new Ledger(new SealedDatabase("account", opened, await openWrappingKey(opened, provider)), "mira");
  const begun = { position: 0, confirmed: 0, standing: {}, unread: 0, last: null, lastAt: 0, draft: "", createdAt: 0 };
  const members = (["owner", role] as const).map((each, at) => ({
    accountId: ["mira", "jon"][at]!,
    role: each,
    joinedAt: 0,
  }));
  const keys = { suite: "none", version: 1 };
  const known = (): ConversationRecord =>
    ledger.conversation("c") ?? { id: "c", kind: "group", members, keys, ...begun };
  const changes = new ChangeKeeper({
    ledger,
    ownAccountId: "mira",
    ownUsername: () => "mira",
    now: () => 5,
    profileSaid: () => ({ changes: [], after: [] }),
    asked: () => undefined,
    called: () => undefined,
  });
  const come = async (by: string, content: Content) => {
    const sequence = known().position + 1;
    const message = { id: id(sequence), conversationId: "c", sequence, senderAccountId: by, ...content };
    await ledger.commitInside(
      await changes.following({
        conversation: { ...known(), position: sequence },
        message: { ...message, senderDeviceId: `${by}'s`, own: by === "mira", sentAt: sequence, sealed: true },
      }),
    );
    return id(sequence);
  };
  const pin = (by: string, of: string, revision: number, on = true) =>
    come(by, contentOfChange({ kind: "pin", of: { id: of, by: "jon" }, revision, on }));
  return { ledger, changes, come, pin, pins: () => ledger.conversation("c")?.pins ?? [] };
}

describe("what is pinned in a group", () => {
  it("is said by the owner and admins, the word of a member counts nowhere and is not kept, and what disappears is pinned no more", async () => {
    const { ledger, changes, come, pin, pins } = await group("member");
    const said = await come("jon", textOf("words"));
    const idle = await pin("jon", said, 9);
    expect([pins(), (await ledger.message("c", said))?.notes]).toEqual([[], undefined]);
    expect(await ledger.message("c", idle)).toMatchObject({ expired: true });
    expect(await ledger.message("c", idle)).not.toHaveProperty("content");
    await pin("mira", said, 1);
    await pin("jon", said, 10, false);
    expect(pins()).toEqual([said]);
    await ledger.commitInside(await changes.disappeared((await ledger.message("c", said))!));
    expect(pins()).toEqual([]);
    const admin = await group("admin");
    const other = await admin.come("jon", textOf("words"));
    await admin.pin("jon", other, 1);
    expect(admin.pins()).toEqual([other]);
  });

  it("waits for what has not come, and lists no more than so many", async () => {
    const { come, pin, pins } = await group("admin");
    await pin("jon", id(2), 1);
    expect(pins()).toEqual([]);
    const all = [await come("jon", textOf("the first"))];
    expect(pins()).toEqual(all);
    for (let number = 0; number < mostPins; number++) {
      all.push(await come("jon", textOf(`text ${number}`)));
      await pin("mira", all.at(-1)!, 1);
    }
    expect(pins()).toEqual(all.slice(1));
  });
});
