import fc from "fast-check";
import { toBase64 } from "../base64.ts";
import { showContent, textOf } from "../content/content-kinds.ts";
import {
  disappearingContentType,
  disappearingOf,
  readDisappearing,
  timerContentType,
} from "../content/disappearing-content.ts";
import { expiring } from "../ledger/expiring.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { texts, until } from "../testing/fake-host.ts";
import type { FakeHost } from "../testing/fake-host.ts";
import { twoPeople } from "../testing/two-people.ts";

const hour = 3_600;
const timer = (host: FakeHost) => host.client.conversations.list.get()[0]?.timer;
async function timed(hours = 1) {
  const all = await twoPeople();
  const { alice, bob, id } = all;
  await alice.client.conversations.setTimer(id, hours * hour);
  await until(() => timer(bob) === hours * hour);
  return all;
}

describe("messages that disappear", () => {
  it("go from both screens and lists when their time is over, and what was said before stays", async () => {
    const { alice, bob, here, there, id } = await twoPeople();
    await here.send("stays");
    await alice.client.conversations.setTimer(id, hour);
    await until(() => timer(bob) === hour);
    await there.send("goes");
    await until(() => texts(here).length === 3 && texts(there).length === 3);
    expect(here.messages.get().at(-1)?.expiresAt).toBeGreaterThan(Date.now() + 3_500_000);
    expect(alice.client.conversations.list.get()[0]).toMatchObject({ unread: 1, last: { content: { text: "goes" } } });
    for (const host of [alice, bob]) host.ahead = hour * 1000 + 1;
    await until(
      () => here.messages.get().length === 2 && there.messages.get().length === 2,
      () => [texts(here), texts(there)],
    );
    expect(here.messages.get().map(({ content }) => content.kind)).toEqual(["text", "timer"]);
    expect(alice.client.conversations.list.get()[0]).toMatchObject({ unread: 0, last: { content: { kind: "timer" } } });
    await there.send("and on it goes");
    await until(() => texts(here).at(-1) === "and on it goes");
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("are gone from a device that was off when their time was over, before anything is shown", async () => {
    const { bob, here, there, id } = await timed();
    await here.send("goes");
    await until(() => texts(there).length === 2);
    await bob.client.stop();
    bob.ahead = 2 * hour * 1000;
    bob.start();
    await bob.client.start();
    const again = bob.client.messaging.open(id);
    await until(() => again.loaded.get());
    expect(again.messages.get().map(({ content }) => content.kind)).toEqual(["timer"]);
  });

  it("take their changed words, the quotes of them and their pins along", async () => {
    const { alice, bob, here, there } = await timed();
    await here.send("first words");
    await until(() => texts(there).length === 2);
    const { id, senderAccountId: by } = there.messages.get().at(-1)!;
    await here.edit(id, "other words");
    await there.pin(id, true);
    await until(() => texts(there).at(-1) === "other words" && here.pinned.get().length === 1);
    bob.ahead = alice.ahead = (hour * 1000) / 2;
    await there.send("answered", { id, by });
    await until(() => texts(here).length === 3);
    bob.ahead = alice.ahead = hour * 1000 + 1000;
    await until(() => there.messages.get().length === 2 && here.messages.get().length === 2);
    expect([here.pinned.get(), there.pinned.get()]).toEqual([[], []]);
    expect(here.messages.get().at(-1)).toMatchObject({ content: { text: "answered" }, replyTo: { content: null } });
  });

  it("stay again once either of the two has said so, at once on the device where that waits to be sent", async () => {
    const { alice, bob, here, there, id } = await timed();
    await bob.client.conversations.setTimer(id, 0);
    await there.send("stays");
    await until(() => texts(here).length === 3 && timer(alice) === 0);
    expect(here.messages.get().at(-1)).not.toHaveProperty("expiresAt");
  });
});

describe("what is to disappear", () => {
  const record = {
    id: "m",
    conversationId: "c",
    sequence: 1,
    senderAccountId: "a",
    senderDeviceId: "d",
    own: false,
    contentType: "text/plain",
    content: "YQ==",
  };

  it("is counted from no later than it came, and no earlier than its sender and the server both say", () => {
    fc.assert(
      fc.property(
        fc.nat(2e12),
        fc.nat(2e12),
        fc.nat(2e12),
        fc.integer({ min: 1, max: 31_622_400 }),
        (sentAt, accepted, now, seconds) => {
          const acceptedAt = new Date(accepted).toISOString();
          const kept = expiring<MessageRecord>({ ...record, sentAt, acceptedAt, expiresAfter: seconds }, now);
          expect(kept.expiresAt).toBeLessThanOrEqual(now + seconds * 1000);
          expect(kept.expiresAt).toBe(Math.min(now, Math.max(sentAt, accepted)) + seconds * 1000);
          expect(kept.expired === true).toBe(kept.expiresAt! <= now);
          if (kept.expired) expect(kept).not.toHaveProperty("content");
          expect(expiring(kept, now)).toEqual(kept);
        },
      ),
    );
  });

  it("is read as it was written, and bytes that nobody wrote so are a kind that is not known", () => {
    const said = textOf("words");
    expect(readDisappearing(disappearingOf(said, hour))).toEqual({ ...said, expiresAfter: hour });
    const twice = disappearingOf(disappearingOf(said, hour), hour);
    const hostile = [...Array(6).keys()].map((length) => new Uint8Array(length));
    hostile.push(
      Uint8Array.of(0, 0, 0, 1, 200, 65),
      Uint8Array.of(0, 0, 0, 1, 1, 65),
      Uint8Array.of(255, 255, 255, 255, 3, 97, 47, 97),
    );
    const contents = [
      twice,
      ...hostile.map((bytes) => ({ contentType: disappearingContentType, content: toBase64(bytes) })),
    ];
    for (const content of contents) {
      expect(readDisappearing(content)).toBeNull();
      expect(showContent(content)).toMatchObject({ kind: "unsupported" });
    }
    for (const written of [
      "null",
      "{}",
      '{"seconds":-1}',
      '{"seconds":1.5}',
      '{"seconds":1e9}',
      "{",
      '{"seconds":"1"}',
    ]) {
      const content = { contentType: timerContentType, content: toBase64(new TextEncoder().encode(written)) };
      expect(showContent(content)).toEqual({ kind: "unsupported", contentType: timerContentType });
    }
  });
});
