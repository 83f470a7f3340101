import { AnswerAwaited } from "../../../generated/contracts/messaging/errors.ts";
import { accountOf, texts, until } from "../testing/fake-host.ts";
import type { Logged } from "../testing/fake-records.ts";
import { LyingLog } from "../testing/lying-log.ts";
import { twoPeople } from "../testing/two-people.ts";
import type { ConversationView, Doubt } from "../tenchat.ts";

/** What Bob writes and what the server makes of it for Alice. */
async function told(...written: readonly string[]) {
  const { server, alice, bob, id, here } = await twoPeople();
  const log = new LyingLog(server, alice, id);
  const there = bob.client.messaging.open(id);
  for (const text of written) await there.send(text);
  await until(() => log.kept.length === written.length);
  return { server, alice, bob, here, there, log };
}

/** What stands on the screen, each with what is said to be wrong about it. */
function shown(view: ConversationView): string[] {
  return view.messages.get().map((item, at) => [texts(view)[at], ...item.doubts.map(nameOf)].join(" "));
}

function nameOf(doubt: Doubt): string {
  return doubt.kind === "missing" ? `missing:${doubt.count}` : doubt.kind;
}

/** More of them for a long night. */
const attempts = Number(process.env["TENCHAT_LIES"] ?? 20);
const together = 50;

const pay = ["shall I pay?", "do NOT", "pay now"] as const;

describe("a server that lies about order and time", () => {
  it("is seen to drop a message", async () => {
    const { log, here } = await told(...pay);
    const [first, , last] = log.kept;
    log.tell(first!, last!);
    await until(() => texts(here).length === 2);
    expect(shown(here)).toEqual(["shall I pay?", "pay now missing:1 unseen"]);
  });

  it("is seen to drop the first of all", async () => {
    const { log, here } = await told(...pay);
    log.tell(...log.kept.slice(1));
    await until(() => texts(here).length === 2);
    expect(shown(here)).toEqual(["do NOT missing:1 unseen", "pay now"]);
  });

  it.each<[string, (view: ConversationView, id: string) => Promise<void>]>([
    ["reacts", (view, id) => view.react(id, "👍", true)],
    ["edits", (view, id) => view.edit(id, "hello you")],
    ["takes back", (view, id) => view.remove(id)],
    ["pins", (view, id) => view.pin(id, true)],
  ])(
    "is seen to drop one although all that comes behind it shows nothing of its own: who wrote it %s",
    async (_, act) => {
      const { log, here, there } = await told("hello", "do NOT pay");
      log.tell(log.kept[0]!);
      await until(() => texts(here).length === 1);
      await act(there, there.messages.get()[0]!.id);
      await until(() => log.kept.length === 2);
      const [dropped, behind] = log.kept;
      log.tell(behind!);
      await until(() => texts(here).length === 2);
      expect(shown(here)[1]).toBe("<aside> missing:1 unseen");
      log.tell(dropped!);
      await until(() => texts(here).length === 3);
      expect(shown(here).slice(1)).toEqual(["<aside> unseen", "do NOT pay late"]);
    },
  );

  it("is seen to swap two messages; that one was missing is taken back when it comes", async () => {
    const { log, here, alice } = await told(...pay);
    const [first, second, third] = log.kept;
    log.tell(first!, third!);
    await until(() => texts(here).length === 2);
    expect(shown(here)[1]).toBe("pay now missing:1 unseen");
    log.tell(second!);
    await until(() => texts(here).length === 3);
    expect(shown(here)).toEqual(["shall I pay?", "pay now unseen", "do NOT late"]);
    // It is kept, not only seen.
    alice.start();
    await alice.client.start();
    const again = alice.client.messaging.open(here.id);
    await until(() => again.loaded.get());
    expect(shown(again)).toEqual(["shall I pay?", "pay now unseen", "do NOT late"]);
  });

  it("cannot date a message anew: the sender's time is shown, and that the server said another", async () => {
    const { log, here, alice } = await told("now");
    const [message] = log.kept;
    const sentAt = Date.parse(message!.meta.sentAt);
    log.tell({ ...message!, meta: { ...message!.meta, sentAt: "2020-01-01T00:00:00Z" } });
    await until(() => texts(here).length === 1);
    const [item] = here.messages.get();
    expect(item).toMatchObject({ sentAt, timeBy: "sender" });
    expect(item?.doubts).toEqual([{ kind: "redated", claimed: Date.parse("2020-01-01T00:00:00Z") }]);
    expect(alice.client.conversations.list.get()[0]?.lastAt).toBe(sentAt);
  });

  it.each([
    ["9999-12-31T00:00:00.000Z", "delayed"],
    ["2020-01-01T00:00:00.000Z", "ahead"],
  ])("is seen to say %s for when it had a message", async (acceptedAt, kind) => {
    const { log, here, alice } = await told("now");
    const [message] = log.kept;
    log.tell({ ...message!, acceptedAt });
    await until(() => texts(here).length === 1);
    expect(here.messages.get()[0]?.doubts).toEqual([{ kind, acceptedAt: Date.parse(acceptedAt) }]);
    expect(here.messages.get()[0]?.sentAt).toBe(Date.parse(message!.meta.sentAt));
    expect(alice.client.conversations.list.get()[0]?.lastAt).toBeLessThanOrEqual(Date.now());
  });

  it("that refuses a message for good leaves no gap behind it, and tried again it has its number then", async () => {
    const { server, bob, id, here } = await twoPeople();
    const there = bob.client.messaging.open(id);
    const honest = server.frame.bind(server);
    let refusals = 1;
    server.frame = (peer, text) => {
      const { type, id: frameId } = JSON.parse(text) as { type: string; id: string };
      if (type !== "message.submit" || refusals-- <= 0) return honest(peer, text);
      return { type: "error", id: frameId, body: new AnswerAwaited().toBody() };
    };
    await here.send("refused");
    await until(() => here.messages.get()[0]?.state === "failed");
    await here.send("one");
    await until(() => texts(there).length === 1);
    await here.retry(here.messages.get().find(({ state }) => state === "failed")?.id ?? "");
    await here.send("three");
    await until(() => texts(there).length === 3);
    expect(shown(there)).toEqual(["one", "refused", "three"]);
  });

  it("is seen to keep from Bob what Alice wrote before, by what she writes next", async () => {
    const { server, bob, id, here } = await twoPeople();
    const log = new LyingLog(server, bob, id);
    const there = bob.client.messaging.open(id);
    await here.send("do NOT pay");
    await here.send("yes, tomorrow");
    await until(() => log.kept.length === 2);
    log.tell(log.kept[1]!);
    await until(() => texts(there).length === 1);
    expect(shown(there)).toEqual(["yes, tomorrow missing:1 unseen"]);
  });

  it("is seen to show Bob another conversation than Alice, by what he says to have read", async () => {
    const { server, alice, id, here, there } = await twoPeople();
    await here.send("at five");
    await until(() => texts(there).length === 1);
    const log = new LyingLog(server, alice, id);
    log.told.push(...log.kept);
    await there.send("fine");
    await until(() => log.kept.length === 1);
    const [fine] = log.kept;
    // Said to be refused and brought to Bob all the same: he answers what Alice was told nobody has.
    const honest = server.frame.bind(server);
    server.frame = (peer, text) => {
      const answer = honest(peer, text) as { id: string };
      const { type } = JSON.parse(text) as { type: string };
      const refused = type === "message.submit" && peer.accountId === accountOf(alice);
      return refused ? { type: "error", id: answer.id, body: new AnswerAwaited().toBody() } : answer;
    };
    log.tell(fine!);
    await until(() => texts(here).length === 2);
    await here.send("no, at six");
    await until(() => here.messages.get().at(-1)?.state === "failed");
    await here.discard(here.messages.get().at(-1)!.id);
    await until(() => texts(there).length === 3);
    await there.send("six it is");
    await until(() => log.kept.length === 2);
    log.tell(log.kept[1]!);
    await until(() => texts(here).length === 3);
    expect(shown(here)).toEqual(["at five", "fine", "six it is unseen"]);
  });

  it(
    "of whatever it makes of a log, nothing passes unseen, and nothing is shown that Bob did not write",
    async () => {
      // A conversation that goes on for ever takes longer with each message: other people begin one now and then.
      for (let from = 0; from < attempts; from += together) await lieTo(from, Math.min(from + together, attempts));
    },
    60_000 + attempts * 10_000,
  );
});

/** So many attempts on the same two people. */
async function lieTo(from: number, to: number): Promise<void> {
  const { log, here, there, alice, bob } = await told();
  const written = new Set<string>();
  for (let attempt = from; attempt < to; attempt++) {
    const before = here.messages.get().length;
    for (let at = 0; at < 3; at++) {
      const text = `${attempt}.${at}`;
      written.add(text);
      await there.send(text);
    }
    await until(() => log.kept.length >= 3);
    const lie = lies[attempt % lies.length]!;
    const made = lie(log.kept.slice(-3));
    log.tell(...made);
    await until(
      () => here.messages.get().length === before + new Set(made.map(({ messageId }) => messageId)).size,
      () => [shown(here).slice(-6), lie.name],
    );
    const news = here.messages.get().slice(before);
    const isSeen = news.some(({ doubts, content }) => doubts.length > 0 || content.kind !== "text");
    expect([lie.name, isSeen]).toEqual([lie.name, lie.name !== "tellTheTruth"]);
    // What is kept back comes in the end, so that the next attempt begins with nothing missing.
    const rest = log.kept;
    log.tell(...rest);
    await until(() => here.messages.get().length === before + 3);
  }
  const made = here.messages.get().flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
  expect(made.filter((text) => !written.has(text))).toEqual([]);
  for (const host of [alice, bob]) host.kill();
}

type Lie = (written: readonly Logged[]) => Logged[];

const lies: readonly Lie[] = [
  function tellTheTruth(written) {
    return [...written];
  },
  function dropTheFirst([, second, third]) {
    return [second!, third!];
  },
  function dropTheSecond([first, , third]) {
    return [first!, third!];
  },
  function swapTheLast([first, second, third]) {
    return [first!, third!, second!];
  },
  function turnAround(written) {
    return written.toReversed();
  },
  function dateOneAnew([first, second, third]) {
    return [first!, { ...second!, meta: { ...second!.meta, sentAt: new Date(0).toISOString() } }, third!];
  },
  function holdOneBack([first, second, third]) {
    const late = new Date(Date.parse(second!.meta.sentAt) + 3_600_000).toISOString();
    return [first!, { ...second!, acceptedAt: late }, third!];
  },
  function changeOneByte([first, second, third]) {
    const bytes = Buffer.from(second!.ciphertext, "base64");
    bytes[40]! ^= 1;
    return [first!, { ...second!, ciphertext: bytes.toString("base64") }, third!];
  },
  function callItAnotherDevices([first, second, third]) {
    return [first!, { ...second!, senderDeviceId: "00000000-0000-4000-8000-000000099999" }, third!];
  },
];
