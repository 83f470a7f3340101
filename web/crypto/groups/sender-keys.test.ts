import { utf8 } from "../encoding/bytes.ts";
import { GroupMember } from "../testing/group-member.ts";
import { hex } from "../testing/hex.ts";
import { primitives } from "../testing/test-primitives.ts";
import { metered } from "../testing/work-meter.ts";
import { decodeHanded, encodeHanded } from "./group-layout.ts";
import { messagesInEpoch } from "./group-state.ts";

const openFailed = { kind: "open-failed", message: "The message could not be opened." };

async function groupOf(...names: string[]): Promise<GroupMember[]> {
  const p = await primitives;
  return names.map((name) => new GroupMember(p, name));
}

async function five() {
  const [anna, bela, cleo, dora, emil] = (await groupOf("anna", "bela", "cleo", "dora", "emil")) as [
    GroupMember,
    GroupMember,
    GroupMember,
    GroupMember,
    GroupMember,
  ];
  return { anna, bela, cleo, dora, emil };
}

async function expectRefused(reader: GroupMember, sender: GroupMember, message: Uint8Array): Promise<void> {
  const before = JSON.stringify(reader.state);
  await expect(reader.read(sender, message)).rejects.toMatchObject(openFailed);
  expect(JSON.stringify(reader.state)).toBe(before);
}

describe("a group by sender keys", () => {
  it("reads what each of five says, once, and in any order", async () => {
    const { anna, bela, ...others } = await five();
    const rest = Object.values(others);
    const first = await anna.tell("first", [bela, ...rest]);
    const second = await anna.tell("second", [bela, ...rest]);
    const third = await anna.tell("third", [bela, ...rest]);
    for (const message of [third, first, second]) expect(await bela.read(anna, message)).toMatch(/first|second|third/);
    for (const message of [first, second, third]) await expectRefused(bela, anna, message);
    for (const reader of rest) expect(await reader.read(anna, first)).toBe("first");
    const answer = await bela.tell("answer", [anna, ...rest]);
    for (const reader of [anna, ...rest]) expect(await reader.read(bela, answer)).toBe("answer");
  });

  it("says nothing more to who has left, and opens nothing more of them", async () => {
    const { anna, bela, cleo } = await five();
    const before = await anna.tell("before", [bela, cleo]);
    const theirs = await cleo.tell("cleo was here", [anna, bela]);
    expect(await cleo.read(anna, before)).toBe("before");
    anna.expel(cleo);
    bela.expel(cleo);
    const after = await anna.tell("after", [bela]);
    await expectRefused(cleo, anna, after);
    // Also with all that cleo knew, and under the name of the chain that cleo knows.
    await expectRefused(cleo, anna, Uint8Array.from([...before.slice(0, 25), ...after.slice(25)]));
    await expectRefused(bela, cleo, theirs);
    expect(await bela.read(anna, before)).toBe("before");
    expect(await bela.read(anna, after)).toBe("after");
  });

  it("begins an epoch without somebody as soon as the audience lacks them, also when nobody expelled them", async () => {
    const { anna, bela, cleo } = await five();
    await anna.tell("before", [bela, cleo]);
    const after = await anna.tell("after", [bela]);
    expect(anna.state.sending?.epoch).toBe(2);
    await expectRefused(cleo, anna, after);
  });

  it("shows nothing of the past to who joins, and everything from then on", async () => {
    const { anna, bela, cleo } = await five();
    const past = [await anna.tell("one", [bela]), await anna.tell("two", [bela])];
    const now = await anna.tell("welcome", [bela, cleo]);
    expect(anna.state.sending?.epoch).toBe(1);
    expect(await cleo.read(anna, now)).toBe("welcome");
    for (const message of past) await expectRefused(cleo, anna, message);
    expect(await bela.read(anna, past[0] as Uint8Array)).toBe("one");
  });

  it("begins a new epoch after a hundred messages, and what was known of two before helps nobody", async () => {
    const { anna, bela } = await five();
    const messages: Uint8Array[] = [];
    for (let n = 0; n <= messagesInEpoch; n++) messages.push(await anna.tell(`message ${n}`, [bela]));
    expect(anna.state.sending?.epoch).toBe(2);
    const stolen = structuredClone(bela.state);
    expect(await bela.read(anna, messages[messagesInEpoch] as Uint8Array)).toBe("message 100");
    expect(await bela.read(anna, messages[99] as Uint8Array)).toBe("message 99");
    expect(await bela.read(anna, messages[0] as Uint8Array)).toBe("message 0");
    for (let n = 0; n < messagesInEpoch; n++) await anna.tell("filler", [bela]);
    const later = await anna.tell("much later", [bela]);
    expect(anna.state.sending?.epoch).toBe(3);
    const thief = new GroupMember(await primitives, "bela");
    thief.state = stolen;
    await expectRefused(thief, anna, later);
    expect(await bela.read(anna, later)).toBe("much later");
  });

  it("lets nobody speak as somebody else, though all know the chain", async () => {
    const { anna, bela, cleo } = await five();
    const genuine = await anna.tell("genuine", [bela, cleo]);
    // Bela has everything of Anna's chain but the key that signs, and puts her own in its place.
    const chain = bela.state.receiving.find(({ sender }) => sender.deviceId === anna.device.deviceId);
    const own = await (await primitives).generateEd25519();
    const { encodeBase64url: text } = await import("../encoding/base64url.ts");
    const forger = new GroupMember(await primitives, "anna");
    const signing = { signingKey: text(own.publicKey), signingPrivateKey: text(own.privateKey) };
    const { chainId, chainKey, next, epoch } = chain as NonNullable<typeof chain>;
    const sending = { epoch, chainId, chainKey, next, ...signing, knownTo: [bela.device, cleo.device] };
    forger.state = { ...forger.state, epoch, sending };
    await expectRefused(cleo, anna, await forger.tell("forged", [bela, cleo]));
    // Nor may a second chain come for an epoch that has one.
    const other = {
      epoch: 1,
      chainId: own.publicKey.slice(0, 16),
      next: 0,
      chainKey: own.privateKey,
      signingKey: own.publicKey,
    };
    expect(() => cleo.learn(anna, encodeHanded(other))).toThrow("The message could not be opened.");
    await expectRefused(cleo, bela, genuine);
    expect(await cleo.read(anna, genuine)).toBe("genuine");
  });

  it("opens only byte for byte, in its own surroundings, group and place", async () => {
    const { anna, bela } = await five();
    const message = await anna.tell("text", [bela]);
    for (let at = 0; at < message.length; at++)
      await expectRefused(bela, anna, message.with(at, (message[at] ?? 0) ^ (1 << (at % 8))));
    for (const length of [0, 1, 25, 37, 100, message.length - 1])
      await expectRefused(bela, anna, message.slice(0, length));
    await expectRefused(bela, anna, Uint8Array.from([...message, 0]));
    await expect(bela.read(anna, message, utf8("elsewhere"))).rejects.toMatchObject(openFailed);
    const { state } = bela;
    bela.state = { ...state, groupId: "another group" };
    await expectRefused(bela, anna, message);
    bela.state = state;
    expect(await bela.read(anna, message)).toBe("text");
  });

  it("makes at most a hundred steps, and none before the signature held", async () => {
    const meter = metered(await primitives);
    const [anna] = (await groupOf("anna")) as [GroupMember];
    const bela = new GroupMember(meter.p, "bela");
    let last = await anna.tell("first", [bela]);
    const far = last.with(21, 0xff);
    for (let n = 1; n < messagesInEpoch; n++) last = await anna.tell("on", [bela]);
    meter.take();
    await expectRefused(bela, anna, far);
    await expectRefused(bela, anna, last.with(30, (last[30] ?? 0) ^ 1));
    expect(meter.take().steps).toBe(0);
    expect(await bela.read(anna, last)).toBe("on");
    expect(meter.take().steps).toBeLessThanOrEqual(2 * messagesInEpoch);
  });

  it("tells a chain again to who lacks it, and a device that lost its state goes on above what others know", async () => {
    const { anna, bela, cleo } = await five();
    await anna.write("cleo never got the chain", [bela, cleo]);
    anna.retell(cleo);
    const again = await anna.write("again", [bela, cleo]);
    expect(again.handed?.devices).toEqual([cleo.device]);
    cleo.learn(anna, again.handed?.secret as Uint8Array);
    cleo.learn(anna, again.handed?.secret as Uint8Array);
    expect(await cleo.read(anna, again.message)).toBe("again");
    expect(hex(decodeHanded(again.handed?.secret as Uint8Array).chainId)).toHaveLength(32);
    const { senderKeys } = await import("./sender-keys.ts");
    anna.state = senderKeys.create("group", anna.device, 1);
    expect(await cleo.read(anna, await anna.tell("anew", [bela, cleo]))).toBe("anew");
  });

  it("takes no chain that is cut short, of another version, or whose signing key fits many messages", async () => {
    const { anna, bela, cleo } = await five();
    const secret = (await anna.write("text", [bela])).handed?.secret as Uint8Array;
    const weak = encodeHanded({ ...decodeHanded(secret), signingKey: new Uint8Array(32).with(0, 1) });
    for (const bad of [secret.slice(1), secret.with(0, 2), Uint8Array.from([...secret, 0]), weak, new Uint8Array(0)]) {
      expect(() => cleo.learn(anna, bad)).toThrow("The message could not be opened.");
    }
    expect(cleo.state.receiving).toEqual([]);
  });
});
