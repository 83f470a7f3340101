import { encodeSealedItem, generateDeviceKeys, generateMasterKey, sealedContentType } from "../../crypto/secrets.ts";
import { rosterContentType, signRoster } from "../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { contentOfChange, textOf } from "../content/content-kinds.ts";
import type { Content, MemberRole } from "../content/content.ts";
import { groupNameOf } from "../content/group-content.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { id, mira, receiverBeside, sentAt } from "../testing/receiver-beside.ts";

const jonAs = (role: MemberRole) => [
  { accountId: mira.accountId, role: "owner" as const, joinedAt: 0 },
  { accountId: "jon", role, joinedAt: 0 },
];

/** A group in which Jon writes; what he says may be lost on its way, and come again. */
async function group(role: MemberRole, senders?: "managers") {
  const made = await receiverBeside({ kind: "group", members: jonAs(role), ...(senders && { senders }) });
  const { come, seal, ledger } = made;
  let counter = 0;
  const item = ({ contentType, content }: Content, again = false) =>
    encodeSealedItem({ sentAt, counter: ++counter, again, seen: null, contentType, content: fromBase64(content) });
  const say = (said: Content, lost = false) => come(2, sealedContentType, item(said), lost);
  /** Mira has asked for one that was lost, and Jon's phone sends it. */
  const answer = async (lost: MessageRecord, said: Content) => {
    await ledger.section.run(() => ledger.commitInside({ message: { ...lost, asked: 1 } }));
    const { ciphertext, contentKey } = await seal(lost.id, 2, sealedContentType, item(said, true));
    const brought = { key: toBase64(contentKey), sealed: toBase64(ciphertext), device: mira.deviceId };
    return contentOfChange({ kind: "again", of: { id: lost.id, by: "jon" }, ...brought });
  };
  return { ...made, say, answer, found: async ({ id: of }: MessageRecord) => (await ledger.message(id, of))! };
}

describe("what is opened late", () => {
  it("gives a group its name, unless a newer item has given it another", async () => {
    const { say, answer, ledger } = await group("admin");
    const name = () => ledger.conversation(id)?.name;
    const [first, second] = [groupNameOf("Climbing"), groupNameOf("Bouldering")];
    const lost = [await say(first, true), await say(second, true)];
    expect(name()).toBeUndefined();
    await say(await answer(lost[1]!, second));
    expect(name()).toBe("Bouldering");
    await say(await answer(lost[0]!, first));
    expect(name()).toBe("Bouldering");
    await say(groupNameOf("Hiking"));
    expect(name()).toBe("Hiking");
  });

  it.each([
    ["admin", "member", undefined],
    ["member", "admin", "refused-sender"],
  ] as const)("is judged by what its sender was where it stands: then %s, now %s", async (then, now, problem) => {
    const { say, answer, becomes, found } = await group(then, "managers");
    const lost = await say(textOf("for all"), true);
    await becomes({ members: jonAs(now) });
    await say(await answer(lost, textOf("for all")));
    const late = await found(lost);
    expect([late.problem, late.content]).toEqual([problem, problem ? undefined : textOf("for all").content]);
  });

  it.each(["admin", "member"] as const)(
    "waits for a key, and is judged by its place all the same: %s",
    async (then) => {
      const { say, becomes, changed, receiving, found, ledger } = await group(then, "managers");
      changed.add("jon");
      const waiting = await say(textOf("for all"));
      expect(waiting.held).toBeDefined();
      // He has left meanwhile, or manages now what he did not.
      await becomes({ members: then === "admin" ? jonAs("member").slice(0, 1) : jonAs("admin") });
      changed.clear();
      await receiving.openHeld(id);
      expect((await found(waiting)).problem).toBe(then === "admin" ? undefined : "refused-sender");
      expect(ledger.conversation(id)).not.toHaveProperty("heldFrom");
    },
  );

  it("brings what was asked for, also if it waited for a key itself, or could not be read either", async () => {
    const { say, answer, changed, receiving, found } = await group("member");
    const lost = [await say(textOf("one"), true), await say(textOf("two"), true)];
    changed.add("jon");
    await say(await answer(lost[0]!, textOf("one")));
    expect((await found(lost[0]!)).problem).toBe("damaged");
    changed.clear();
    await receiving.openHeld(id);
    expect(await found(lost[0]!)).toMatchObject({ content: textOf("one").content, resent: true });
    const second = await answer(lost[1]!, textOf("two"));
    const brought = await say(second, true);
    await say(await answer(brought, second));
    expect(await found(lost[1]!)).toMatchObject({ content: textOf("two").content, resent: true });
  });

  it.each(["was lost", "waited for a key"])(
    "is counted and listed by what it says, and no longer by what nobody could read: %s",
    async (how) => {
      const { say, answer, changed, receiving, ledger } = await group("member");
      const counted = () => {
        const { unread, mentions = 0, last } = ledger.conversation(id)!;
        return [unread, mentions, last?.content];
      };
      const late = async (said: Content) => {
        if (how === "was lost") return [await say(said, true)];
        changed.add("jon");
        await say(said);
        return [];
      };
      const opened = async (said: Content, [lost]: MessageRecord[]) => {
        changed.clear();
        await (lost === undefined ? receiving.openHeld(id) : say(await answer(lost, said)));
      };
      const line = await say(textOf("for all"));
      const shown = counted();
      const reaction = contentOfChange({
        kind: "reaction",
        of: { id: line.id, by: "jon" },
        revision: 1,
        emoji: "👍",
        on: true,
      });
      const unseen = await late(reaction);
      expect(counted()).toEqual([2, 0, null]);
      await opened(reaction, unseen);
      expect(counted()).toEqual(shown);
      const calling = textOf("where is @mira?");
      const call = await late(calling);
      expect(counted()).toEqual([2, 0, null]);
      await opened(calling, call);
      expect(counted()).toEqual([2, 1, expect.objectContaining({ text: "where is @mira?" })]);
    },
  );

  it.each([true, false])(
    "knows the end of a group of which no roster is believed yet; it is Jon's: %s",
    async (isJons) => {
      const { receive, changed, trusted, receiving, ledger, primitives } = await receiverBeside({ kind: "group" });
      const device = await generateDeviceKeys(primitives, await generateMasterKey(primitives), {
        accountId: "jon",
        deviceId: "phone",
      });
      const endsAt = Date.parse("2027-01-01T00:00:00.000Z");
      const roster = await signRoster(primitives, device, {
        groupId: id,
        revision: 1,
        previous: new Uint8Array(32),
        changedAt: sentAt,
        members: [
          { accountId: "jon", role: "owner" },
          { accountId: mira.accountId, role: "member" },
        ],
        endsAt,
      });
      changed.add("jon");
      const first = { contentType: rosterContentType, protocolVersion: 1, ciphertext: toBase64(roster) };
      expect((await receive(first)).held).toBeDefined();
      expect(ledger.conversation(id)).toMatchObject({ endsAt, rosterHeld: true });
      expect(ledger.conversation(id)?.roster).toBeUndefined();
      changed.clear();
      if (!isJons) trusted.set("jon", new Uint8Array(32).fill(7));
      await receiving.openHeld(id);
      if (!isJons) return expect(ledger.conversation(id)).not.toHaveProperty("endsAt");
      expect(ledger.conversation(id)).toMatchObject({
        endsAt,
        roster: { revision: 1 },
        members: [{ role: "owner" }, {}],
      });
      expect(ledger.conversation(id)).not.toHaveProperty("rosterHeld");
    },
  );

  it("of a roster that was on its way takes back nothing of what the server has said since: one is out", async () => {
    const { receive, becomes, ledger, primitives } = await receiverBeside({ kind: "group" });
    const master = await generateMasterKey(primitives);
    const device = await generateDeviceKeys(primitives, master, { accountId: "jon", deviceId: "phone" });
    const members = [
      { accountId: "jon", role: "owner" as const },
      { accountId: mira.accountId, role: "member" as const },
    ];
    const sign = (revision: number, previous: Uint8Array, more: object) =>
      signRoster(primitives, device, { groupId: id, revision, previous, changedAt: sentAt, members, ...more });
    const come = (bytes: Uint8Array) =>
      receive({ contentType: rosterContentType, protocolVersion: 1, ciphertext: toBase64(bytes) });
    const first = await sign(1, new Uint8Array(32), {});
    await come(first);
    await becomes({ ended: true });
    await come(await sign(2, primitives.sha256(first), { senders: "managers" }));
    expect(ledger.conversation(id)).toMatchObject({ roster: { revision: 2 }, ended: true });
  });

  it("tells nobody of what was deleted meanwhile", async () => {
    const { come, ledger } = await receiverBeside();
    const told: unknown[] = [];
    ledger.listen((_id, changed) => told.push(changed === "reordered" ? changed : changed.map((each) => each.content)));
    await ledger.together(async () => {
      const { contentType, content } = textOf("secret");
      const said = { sentAt, counter: 1, again: false, seen: null, contentType, content: fromBase64(content) };
      await come(2, sealedContentType, encodeSealedItem(said));
      await ledger.section.run(() => ledger.removeInside({ ...ledger.conversation(id)!, removed: true }));
    });
    expect(told).toEqual(["reordered"]);
  });
});
