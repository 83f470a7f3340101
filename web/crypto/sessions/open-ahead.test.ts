import { sealContent } from "../messages/content.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { utf8 } from "../encoding/bytes.ts";
import { answerElsewhere } from "../primitives/elsewhere.ts";
import { softwarePrimitives } from "../primitives/software-primitives.ts";
import { ScriptedDevice } from "../testing/scripted-device.ts";
import { primitives } from "../testing/test-primitives.ts";
import { behind, inTheirOrder, openMessages } from "./open-ahead.ts";
import type { SealedMessage } from "./open-ahead.ts";

const surroundings = { conversationId: "c", senderAccountId: "account-bob", senderDeviceId: "device-bob" };

/** Alice, with whom Bob has a session by now, and what he has sent since. */
async function sent(count: number) {
  const p = await primitives;
  const [alice, bob] = [await ScriptedDevice.create(p, "alice"), await ScriptedDevice.create(p, "bob")];
  await alice.start(bob);
  await bob.receive(alice, await alice.send(new Uint8Array(64)));
  const messages: SealedMessage[] = [];
  for (let at = 0; at < count; at++) {
    const context = { ...surroundings, messageId: `m${at}`, contentType: "text/plain", protocolVersion: 2 };
    const { ciphertext, contentKey } = await sealContent(p, context, utf8(`text ${at}`));
    messages.push({ wrapped: await bob.send(contentKey), context, ciphertext });
  }
  return { p, alice, bob, held: alice.sessions!, messages };
}

const damaged = (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));

describe("Messages that are opened ahead", () => {
  it("say what they say in their turn, and leave the sessions behind that they leave then", async () => {
    const { p, alice, bob, held, messages } = await sent(5);
    const opened = inTheirOrder(held.sessions, await openMessages(p, held.sessions, messages));
    expect(opened.map(({ content }) => new TextDecoder().decode(content!))).toEqual(
      messages.map((_, at) => `text ${at}`),
    );
    let sessions = held;
    for (const [at, each] of opened.entries()) {
      sessions = behind(sessions, each)!;
      const { contentKey } = await alice.receive(bob, messages[at]!.wrapped);
      expect(each.contentKey).toEqual(contentKey);
      // At a turn each opening makes a key of its own by chance.
      const [one, other] = [sessions, alice.sessions!].map(({ sessions: [session] }) => session!.ratchet);
      expect([one!.receivingChain, one!.received]).toEqual([other!.receivingChain, other!.received]);
    }
    expect(sessions.sessions[0]!.pendingHandshake).toBeNull();
    // As good a session as any: what is sent in it opens.
    alice.sessions = sessions;
    expect((await bob.receive(alice, await alice.send(new Uint8Array(64)))).contentKey).toEqual(new Uint8Array(64));
  });

  it("count nowhere but in the session that they were opened from", async () => {
    const { p, alice, bob, held, messages } = await sent(3);
    const [first, second] = inTheirOrder(held.sessions, await openMessages(p, held.sessions, messages));
    expect(behind(held, second!)).toBeNull();
    const after = behind(held, first!)!;
    expect([behind(after, first!), behind(after, second!) === null]).toEqual([null, false]);
    await alice.receive(bob, messages[0]!.wrapped);
    expect(behind(alice.sessions!, first!)).toBeNull();
    expect(behind({ ...held, sessions: [] }, first!)).toBeNull();
  });

  it("end before one that is damaged, is missing, is of no session that is held, or has come before", async () => {
    const { p, held, messages } = await sent(4);
    const [one, two, three, four] = messages as [SealedMessage, SealedMessage, SealedMessage, SealedMessage];
    const opens = async (...some: SealedMessage[]) => (await openMessages(p, held.sessions, some)).length;
    expect(await opens(one, { ...two, wrapped: damaged(two.wrapped) }, three)).toBe(1);
    expect(await opens(one, { ...two, ciphertext: damaged(two.ciphertext) }, three)).toBe(1);
    expect(await opens(one, { ...two, context: { ...two.context!, messageId: "another" } }, three)).toBe(1);
    expect(await opens(one, three, four)).toBe(1);
    expect(await opens(one, one, two)).toBe(1);
    expect(await opens(one, { ...two, wrapped: new Uint8Array(0) }, three)).toBe(1);
    expect(await openMessages(p, [], messages)).toEqual([]);
    const stranger = await sent(1);
    expect(await opens(one, stranger.messages[0]!, two)).toBe(1);
  });

  it("are refused on another thread for what they are refused for here", async () => {
    const { p, alice, bob, held } = await sent(0);
    const [session] = bob.sessions!.sessions;
    const dh = decodeBase64url(session!.ratchet.dhPublic);
    // Another spelling of the same key, which an X25519 that does not look at it reads as the same.
    const dhPublic = encodeBase64url(dh.with(31, dh[31]! | 0x80));
    bob.sessions = { ...bob.sessions!, sessions: [{ ...session!, ratchet: { ...session!.ratchet, dhPublic } }] };
    const wrapped = await bob.send(new Uint8Array(64));
    await expect(alice.receive(bob, wrapped)).rejects.toMatchObject({ kind: "open-failed" });
    const given = [held.sessions, [{ wrapped, context: null, ciphertext: new Uint8Array(0) }]];
    const near = { primitives: softwarePrimitives(p.randomBytes), subtle: undefined };
    const { answer } = await answerElsewhere(near, { id: 1, name: "openMessages", given });
    expect(answer).toEqual({ id: 1, made: [] });
  });

  it("may have a key that is not their content's, which is handed on as it is", async () => {
    const { p, held, messages } = await sent(2);
    const keysAlone = messages.map((message) => ({ ...message, context: null }));
    const opened = await openMessages(p, held.sessions, keysAlone);
    expect(opened.map(({ content, contentKey }) => [content, contentKey.length])).toEqual([
      [null, 64],
      [null, 64],
    ]);
  });
});
