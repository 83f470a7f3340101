import { DeviceListStale, MessageIdTaken, SequenceUnknown } from "../../../generated/contracts/messaging/errors.ts";
import type { Message, MessageAccepted } from "../../../generated/contracts/messaging/types.ts";
import type { UserActor } from "../../../generated/server/runtime/operation.ts";
import { makeSubmission, someId } from "../../testing/make-submission.ts";
import { silentLog } from "../../kernel/logging/log.ts";
import { type TestKernel, openTestKernel } from "../../testing/open-test-kernel.ts";
import { transaction } from "../../kernel/database/transaction.ts";
import { openMessaging } from "./index.ts";
import type { OpenedMessaging } from "./index.ts";

let test: TestKernel;
let opened: OpenedMessaging;

const alice = person();
const bob = person();
const bobsTablet = { ...bob, deviceId: someId() };
const warnings: [object, string][] = [];
const members = new Map<string, readonly string[]>();
const devices = new Map([
  [alice.accountId, [alice.deviceId]],
  [bob.accountId, [bob.deviceId]],
]);

function person(): UserActor {
  return { role: "user", accountId: someId(), deviceId: someId(), sessionId: someId(), address: "127.0.0.1" };
}

function conversation(): string {
  const conversationId = someId();
  members.set(conversationId, [alice.accountId, bob.accountId]);
  return conversationId;
}

const memberships = {
  membersOf: async (conversationId: string) => members.get(conversationId) ?? [],
  groupsOf: async () => [],
  sinceIn: async () => 1,
  groupOf: async () => null,
  isParticipant: async (conversationId: string, accountId: string) =>
    members.get(conversationId)?.includes(accountId) ?? false,
  conversationsOf: async (accountId: string) =>
    [...members].filter(([, accounts]) => accounts.includes(accountId)).map(([conversationId]) => conversationId),
  contactsOf: async () => [],
};

const blocked = new Map<string, Set<string>>();
const blocks = {
  blockedBy: async (accountId: string) => blocked.get(accountId) ?? new Set<string>(),
  keptBackFrom: async (accountId: string) =>
    new Set(
      [...members].flatMap(([id, accounts]) =>
        accounts.some((other) => blocked.get(accountId)?.has(other)) ? [id] : [],
      ),
    ),
};

const [as, noHomes] = [(actor: UserActor) => ({ actor, requestId: "test" }), { ask: async () => {} }];

beforeAll(async () => {
  test = await openTestKernel();
  const keyedDevices = { keyedDevicesOf: async (accountId: string) => devices.get(accountId) ?? [] };
  const log = { ...silentLog, warn: (fields: object, what: string) => warnings.push([fields, what]) };
  const incarnations = { current: async () => "01ARZ3NDEKTSV4RRFFQ69G5FAV" };
  opened = openMessaging({ ...test.kernel, log }, memberships, blocks, keyedDevices, incarnations, noHomes);
});

afterAll(async () => {
  await opened?.close();
  await test?.stop();
});

beforeEach(() => {
  members.clear();
  devices.set(bob.accountId, [bob.deviceId]);
  test.bus.forget("recipients", bob.accountId);
  test.bus.sent.length = 0;
});

async function count(statement: string, ...parameters: unknown[]): Promise<number> {
  const rows = (await test.kernel.dataSource.query(`SELECT count(*) AS n FROM ${statement}`, parameters)) as {
    n: number;
  }[];
  return rows[0]!.n;
}

describe("submitting a message", () => {
  it("gives each message of a conversation the next place, without gaps, however many come at once", async () => {
    const first = conversation();
    const second = conversation();
    const accepted = await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        opened.operations.submitMessage(makeSubmission(index % 3 ? first : second, [bob.deviceId]), as(alice)),
      ),
    );
    const placesIn = (id: string) => accepted.filter((each) => each.conversationId === id).map((each) => each.sequence);
    expect(placesIn(first)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(placesIn(second)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(await count("outbox_entries WHERE partition_key = $1", `conversation:${first}`)).toBe(200);
  });

  it("answers a repeat with the first place and stores it once, at the same time or later", async () => {
    const id = conversation();
    const submission = makeSubmission(id, [bob.deviceId]);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => opened.operations.submitMessage(submission, as(alice))),
    );
    answers.push(await opened.operations.postMessage(submission, as(alice)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await count("messages WHERE conversation_id = $1", id)).toBe(1);
    expect(await count("outbox_entries WHERE partition_key = $1", `conversation:${id}`)).toBe(1);
    expect(test.bus.sent).toHaveLength(1);
  });

  it("refuses another message under a used id, from the same device or from another, at the same time or later", async () => {
    const id = conversation();
    const submission = makeSubmission(id, [bob.deviceId, alice.deviceId]);
    const other = { ...submission, ciphertext: Buffer.alloc(64, "y").toString("base64") };
    const together = await Promise.allSettled([
      opened.operations.submitMessage(submission, as(alice)),
      opened.operations.submitMessage(other, as(alice)),
    ]);
    expect(together.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected"]);
    await expect(opened.operations.submitMessage(other, as(alice))).rejects.toThrow(MessageIdTaken);
    await expect(opened.operations.submitMessage(submission, as(bob))).rejects.toThrow(MessageIdTaken);
    expect(await count("messages WHERE conversation_id = $1", id)).toBe(1);
  });

  it("lets the same id stand for different messages in different conversations", async () => {
    const [first, second] = [conversation(), conversation()];
    const submission = makeSubmission(first, [bob.deviceId]);
    const answers = [
      await opened.operations.submitMessage(submission, as(alice)),
      await opened.operations.submitMessage({ ...submission, conversationId: second }, as(alice)),
    ];
    expect(answers.map((answer) => answer.sequence)).toEqual([1, 1]);
  });

  it("names the devices that are left out, and stores nothing", async () => {
    const id = conversation();
    await expect(opened.operations.submitMessage(makeSubmission(id, []), as(alice))).rejects.toEqual(
      expect.objectContaining({ missing: [{ accountId: bob.accountId, deviceId: bob.deviceId }] }),
    );
    expect(await count("messages WHERE conversation_id = $1", id)).toBe(0);
  });

  it("knows of a new device from the commit on that added it", async () => {
    const id = conversation();
    await opened.operations.submitMessage(makeSubmission(id, [bob.deviceId]), as(alice));
    await transaction(test.kernel.dataSource, async (manager) => {
      await test.kernel.outbox.append(manager, "account-devices-changed", { accountId: bob.accountId });
      devices.set(bob.accountId, [bob.deviceId, bobsTablet.deviceId]);
    });
    await expect(opened.operations.submitMessage(makeSubmission(id, [bob.deviceId]), as(alice))).rejects.toThrow(
      DeviceListStale,
    );
  });

  it("acknowledges a stored message again even when a device has come since", async () => {
    const id = conversation();
    const submission = makeSubmission(id, [bob.deviceId]);
    const first = await opened.operations.submitMessage(submission, as(alice));
    devices.set(bob.accountId, [bob.deviceId, bobsTablet.deviceId]);
    test.bus.forget("recipients", bob.accountId);
    expect(await opened.operations.submitMessage(submission, as(alice))).toEqual(first);
  });

  it("hands each device only its own wrapped key, live and later", async () => {
    devices.set(bob.accountId, [bob.deviceId, bobsTablet.deviceId]);
    const id = conversation();
    const submission = makeSubmission(id, [bob.deviceId, bobsTablet.deviceId, someId()]);
    await opened.operations.submitMessage(submission, as(alice));
    const keyOf = (deviceId: string) => submission.keys.find((key) => key.deviceId === deviceId)!.wrappedKey;

    expect(test.bus.sent.map(({ audience, frame }) => [audience, frame.type, frame.body.wrappedKey])).toEqual([
      [{ deviceId: bob.deviceId }, "message.new", keyOf(bob.deviceId)],
      [{ deviceId: bobsTablet.deviceId }, "message.new", keyOf(bobsTablet.deviceId)],
    ]);
    const { messages } = await opened.operations.readHistory({ conversationId: id }, as(bobsTablet));
    expect(messages[0]).toEqual(test.bus.sent[1]!.frame.body as unknown as Message);
    const own = await opened.operations.readHistory({ conversationId: id }, as(alice));
    expect(own.messages[0]!.wrappedKey).toBeNull();
    expect(
      await count(
        "messages WHERE conversation_id = $1 AND wrapped_keys::text LIKE '%' || $2 || '%'",
        id,
        submission.keys[2]!.deviceId,
      ),
    ).toBe(0);
  });
});

describe("reading", () => {
  it("D3-088 pages backwards through a history without a gap or a repeat", async () => {
    const id = conversation();
    for (let index = 0; index < 25; index += 1) {
      await opened.operations.submitMessage(makeSubmission(id, [bob.deviceId]), as(alice));
    }
    const seen: number[] = [];
    let before: number | undefined;
    let hasMore = true;
    while (hasMore) {
      const page = await opened.operations.readHistory(
        { conversationId: id, limit: 10, ...(before === undefined ? {} : { before }) },
        as(bob),
      );
      seen.unshift(...page.messages.map((message) => message.sequence));
      ({ hasMore } = page);
      before = seen[0]!;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(await opened.operations.readHistory({ conversationId: conversation() }, as(bob))).toEqual({
      messages: [],
      hasMore: false,
    });
  });

  it("P2P-050 brings a device everything it missed in every conversation, once, in bounded and fair answers", async () => {
    const [busy, quiet] = [conversation(), conversation()];
    await Promise.all(
      Array.from({ length: 60 }, () =>
        opened.operations.submitMessage(makeSubmission(busy, [bob.deviceId]), as(alice)),
      ),
    );
    await opened.operations.submitMessage(makeSubmission(quiet, [bob.deviceId]), as(alice));

    const positions = new Map([[busy, 10]]);
    const seen: Message[] = [];
    for (let hasMore = true, rounds = 0; hasMore; rounds += 1) {
      expect(rounds).toBeLessThan(5);
      const answer = await opened.operations.catchUp(
        { positions: [...positions].map(([conversationId, sequence]) => ({ conversationId, sequence })), limit: 20 },
        as(bob),
      );
      expect(answer.messages.length).toBeLessThanOrEqual(20);
      if (rounds === 0) expect(answer.messages.some((message) => message.conversationId === quiet)).toBe(true);
      for (const message of answer.messages) positions.set(message.conversationId, message.sequence);
      seen.push(...answer.messages);
      ({ hasMore } = answer);
    }
    const placesIn = (id: string) => seen.filter((each) => each.conversationId === id).map((each) => each.sequence);
    expect(placesIn(busy)).toEqual(Array.from({ length: 50 }, (_, index) => index + 11));
    expect(placesIn(quiet)).toEqual([1]);
  });

  it("brings what is missed of the newest conversation first, and of the others beside it", async () => {
    const ids = [conversation(), conversation(), conversation()];
    for (const id of ids.flatMap((each) => Array.from({ length: 12 }, () => each)))
      await opened.operations.submitMessage(makeSubmission(id, [bob.deviceId]), as(alice));
    const { messages } = await opened.operations.catchUp({ positions: [], limit: 20 }, as(bob));
    expect(ids.map((id) => messages.filter((each) => each.conversationId === id).length)).toEqual([3, 5, 12]);
  });

  it("tells nothing of a conversation that one only names", async () => {
    const id = conversation();
    await opened.operations.submitMessage(makeSubmission(id, [bob.deviceId]), as(alice));
    const answer = await opened.operations.catchUp({ positions: [{ conversationId: id, sequence: 0 }] }, as(person()));
    expect(answer).toMatchObject({ messages: [], deliveries: [], hasMore: false, rewound: [] });
  });

  it("ends a page of large messages early and says that there is more", async () => {
    const id = conversation();
    const ciphertext = Buffer.alloc(98_304, "z").toString("base64");
    await Promise.all(
      Array.from({ length: 60 }, () =>
        opened.operations.submitMessage(makeSubmission(id, [bob.deviceId], { ciphertext }), as(alice)),
      ),
    );
    const history = await opened.operations.readHistory({ conversationId: id, limit: 100 }, as(bob));
    expect(history.hasMore).toBe(true);
    expect(history.messages.at(-1)!.sequence).toBe(60);
    const missed = await opened.operations.catchUp({ positions: [] }, as(bob));
    expect(missed.hasMore).toBe(true);
    expect(missed.messages[0]!.sequence).toBe(1);
  });
});

describe("confirming", () => {
  it("moves a device's cursor forward only, and tells the other members when it moved", async () => {
    const id = conversation();
    for (let index = 0; index < 3; index += 1) {
      await opened.operations.submitMessage(makeSubmission(id, [bob.deviceId]), as(alice));
    }
    test.bus.sent.length = 0;
    const confirm = (sequence: number) => opened.operations.confirmReceived({ conversationId: id, sequence }, as(bob));
    expect((await confirm(2)).sequence).toBe(2);
    expect((await confirm(1)).sequence).toBe(2);
    expect((await confirm(2)).sequence).toBe(2);
    await expect(confirm(4)).rejects.toThrow(SequenceUnknown);
    expect(test.bus.sent).toEqual([
      {
        audience: { accountId: alice.accountId },
        frame: { type: "message.delivered", body: { conversationId: id, accountId: bob.accountId, sequence: 2 } },
      },
    ]);
    const { deliveries } = await opened.operations.catchUp({ positions: [] }, as(alice));
    expect(deliveries).toEqual([{ conversationId: id, accountId: bob.accountId, sequence: 2 }]);
  });

  it("D3-122 D3-126 passes on that somebody is typing, or here, as frames that may be dropped, to nobody who has blocked them", async () => {
    const conversationId = conversation();
    const say = async (actor: UserActor) => {
      await opened.operations.updateTyping({ conversationId, typing: true }, as(actor));
      await opened.operations.updatePresence({ conversationId, presence: "online" }, as(actor));
    };
    await say(alice);
    const about = { conversationId, accountId: alice.accountId };
    const sent = { audience: { accountId: bob.accountId }, options: { droppable: true } };
    expect(test.bus.sent).toEqual([
      { ...sent, frame: { type: "typing.changed", body: { ...about, typing: true } } },
      { ...sent, frame: { type: "presence.changed", body: { ...about, presence: "online" } } },
    ]);
    test.bus.sent.length = 0;
    blocked.set(bob.accountId, new Set([alice.accountId]));
    for (const one of [alice, bob]) await say(one);
    blocked.clear();
    expect(test.bus.sent).toEqual([]);
  });
});

describe("a device that knows more than the log, whose data went back", () => {
  async function write(conversationId: string, howMany: number): Promise<MessageAccepted[]> {
    const accepted: MessageAccepted[] = [];
    for (let index = 0; index < howMany; index += 1) {
      accepted.push(await opened.operations.submitMessage(makeSubmission(conversationId, [bob.deviceId]), as(alice)));
    }
    return accepted;
  }

  /** As a restore leaves the log: without what came after a place. */
  async function goBack(conversationId: string, sequence: number): Promise<void> {
    await test.kernel.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL blueprint.removing = 'on'`);
      await manager.query(`DELETE FROM messages WHERE conversation_id = $1 AND sequence > $2`, [
        conversationId,
        sequence,
      ]);
    });
    await test.kernel.dataSource.query(`UPDATE conversation_logs SET last_sequence = $2 WHERE conversation_id = $1`, [
      conversationId,
      sequence,
    ]);
  }

  const asking = ({ conversationId, sequence, acceptedAt }: MessageAccepted) =>
    opened.operations.catchUp({ positions: [{ conversationId, sequence, acceptedAt }] }, as(bob));

  it("is told so when the log is shorter, as long and longer than what it knows, and given nothing as known", async () => {
    const id = conversation();
    const known = (await write(id, 5)).at(-1)!;
    expect(await asking(known)).toMatchObject({ rewound: [], messages: [] });
    await goBack(id, 2);
    for (const last of [2, 5, 7]) {
      expect(await asking(known)).toMatchObject({
        rewound: [{ conversationId: id, lastSequence: last }],
        messages: [],
        hasMore: false,
        incarnation: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
      });
      await write(id, last === 2 ? 3 : 2);
    }
    const { messages, rewound } = await opened.operations.catchUp(
      { positions: [{ conversationId: id, sequence: 2 }] },
      as(bob),
    );
    expect([messages.length, rewound]).toEqual([7, []]);
  });

  it("is told so when the same message stands in the same place once more, after others than it knows", async () => {
    const id = conversation();
    await write(id, 1);
    const last = makeSubmission(id, [bob.deviceId]);
    const known = await opened.operations.submitMessage(last, as(alice));
    await goBack(id, 0);
    await write(id, 1);
    expect(await opened.operations.submitMessage(last, as(alice))).toMatchObject({ sequence: known.sequence });
    expect((await asking(known)).rewound).toEqual([{ conversationId: id, lastSequence: 2 }]);
  });

  it("is told of a conversation that is gone as of one that is not its own, and keeps getting the others", async () => {
    const [gone, other] = [someId(), conversation()];
    await write(other, 1);
    const foreign = conversation();
    const inForeign = (await write(foreign, 1))[0]!;
    members.set(foreign, [alice.accountId]);
    const answer = await opened.operations.catchUp(
      { positions: [{ conversationId: gone, sequence: 3 }, inForeign, { conversationId: other, sequence: 0 }] },
      as(bob),
    );
    expect(answer.rewound).toEqual([
      { conversationId: gone, lastSequence: null },
      { conversationId: foreign, lastSequence: null },
    ]);
    expect(answer.messages.map((message) => message.conversationId)).toEqual([other]);
  });

  it("makes one line in the log, with counts and no ids, however many come, and none of who is in one no more", async () => {
    expect(await test.kernel.metrics.render()).toMatch(/^tenchat_rewound_total 4$/m);
    expect(warnings).toEqual([[{ devices: 1, conversations: 1 }, expect.stringMatching(/gone back/)]]);
  });
});
