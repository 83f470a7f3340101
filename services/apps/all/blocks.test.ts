import { BlockListFull, CannotBlockYourself } from "../../../generated/contracts/conversations/errors.ts";
import { AccountNotFound } from "../../../generated/contracts/identity/errors.ts";
import type { MessageAccepted } from "../../../generated/contracts/messaging/types.ts";
import { makeSubmission, someId } from "../../testing/make-submission.ts";
import { Person } from "../../testing/person.ts";
import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";

let platform: TestPlatform;
let anna: Person;
let bela: Person;
let cleo: Person;
beforeAll(async () => {
  platform = await startTestPlatform();
  const people = ["anna", "bela", "cleo"].map((name) => Person.signUp(platform.origin, name));
  [anna, bela, cleo] = (await Promise.all(people)) as [Person, Person, Person];
}, 120_000);
afterAll(() => platform.stop());

const open = async (by: Person, other: Person) =>
  (await by.conversations.openDirectConversation({ accountId: other.accountId })).conversationId;
const send = (by: Person, conversationId: string, ...to: Person[]): Promise<MessageAccepted> =>
  by.messaging.postMessage(
    makeSubmission(
      conversationId,
      to.map(({ deviceId }) => deviceId),
    ),
  );
const caughtUp = async (by: Person) => {
  const { messages, deliveries, rewound, hasMore } = await by.messaging.catchUp({ positions: [] });
  return { sequences: messages.map(({ sequence }) => sequence), deliveries, rewound, hasMore };
};

it("what somebody who is blocked says waits, is answered as ever, and is there once they are not", async () => {
  const phone = await anna.addDevice();
  const [here, there, hers] = [await anna.connect(), await phone.connect(), await bela.connect()];
  const conversationId = await open(bela, anna);
  const first = await send(bela, conversationId, anna, phone);
  await here.until((frame) => JSON.stringify(frame).includes(first.messageId));
  await here.api.confirmReceived({ conversationId, sequence: 1 });
  await hers.until((frame) => frame.type === "message.delivered");

  await anna.conversations.blockAccount({ accountId: bela.accountId });
  await there.until((frame) => frame.type === "blocks.changed");
  expect((await phone.conversations.listBlocks()).blocks).toMatchObject([{ profile: { username: "bela" } }]);
  const heard = { anna: here.frames.length, phone: there.frames.length, bela: hers.frames.length };
  const second = await send(bela, conversationId, anna, phone);
  expect({ ...second, messageId: "", acceptedAt: "" }).toEqual({
    ...first,
    messageId: "",
    acceptedAt: "",
    sequence: 2,
  });
  for (const socket of [hers, here]) {
    socket.cast("typing.update", { conversationId, typing: true });
    await socket.api.ping();
  }
  await here.api.confirmReceived({ conversationId, sequence: 2 });
  expect(await caughtUp(anna)).toEqual({ sequences: [], deliveries: [], rewound: [], hasMore: false });

  // Somebody else is heard as before, and after them nothing of Bela can be on its way any more.
  const other = await open(cleo, anna);
  const honest = await send(cleo, other, anna, phone);
  for (const socket of [here, there]) await socket.until((frame) => JSON.stringify(frame).includes(honest.messageId));
  const since = [...here.frames.slice(heard.anna), ...there.frames.slice(heard.phone)].map(({ type }) => type);
  expect(since.filter((type) => type === "typing.changed")).toEqual([]);
  expect(since.filter((type) => type === "message.new")).toHaveLength(2);
  expect(hers.told(heard.bela)).toEqual(["reply"]);

  await phone.conversations.unblockAccount({ accountId: bela.accountId });
  await here.until((frame) => frame.type === "messages.missed");
  const { messages } = await anna.messaging.catchUp({ positions: [{ conversationId, sequence: 1 }] });
  expect(messages.filter((message) => message.conversationId === conversationId)).toMatchObject([
    { sequence: 2, messageId: second.messageId },
  ]);
  const third = await send(bela, conversationId, anna, phone);
  await here.until((frame) => JSON.stringify(frame).includes(third.messageId));
}, 60_000);

it("a conversation that somebody who is blocked opens is told to them alone, and a position in one is not taken for lost", async () => {
  const [dora, eli] = await Promise.all(["dora", "elias"].map((name) => Person.signUp(platform.origin, name)));
  await dora!.conversations.blockAccount({ accountId: eli!.accountId });
  const socket = await dora!.connect();
  const conversationId = await open(eli!, dora!);
  const accepted = await send(eli!, conversationId, dora!);
  const { messages, rewound } = await dora!.messaging.catchUp({
    positions: [{ conversationId, sequence: 1, acceptedAt: accepted.acceptedAt }],
  });
  expect([messages, rewound]).toEqual([[], []]);
  await dora!.conversations.blockAccount({ accountId: anna.accountId });
  await socket.until((frame) => frame.type === "blocks.changed");
  expect(JSON.stringify(socket.frames)).not.toContain(conversationId);
}, 60_000);

it("one's list is one's own: doing it twice changes nothing, and what cannot be is refused", async () => {
  const [fay, gus] = await Promise.all(["fay", "gus"].map((name) => Person.signUp(platform.origin, name)));
  const list = () => fay!.conversations.listBlocks();
  const again = Array.from({ length: 8 }, () => fay!.conversations.blockAccount({ accountId: gus!.accountId }));
  await Promise.all(again);
  await fay!.conversations.blockAccount({ accountId: gus!.accountId });
  expect((await list()).blocks).toHaveLength(1);
  expect((await gus!.conversations.listBlocks()).blocks).toEqual([]);
  await gus!.conversations.unblockAccount({ accountId: fay!.accountId });
  await gus!.conversations.unblockAccount({ accountId: gus!.accountId });
  expect((await list()).blocks).toHaveLength(1);
  await fay!.conversations.unblockAccount({ accountId: gus!.accountId });
  expect((await list()).blocks).toEqual([]);
  const blocking = (accountId: string) => fay!.conversations.blockAccount({ accountId });
  await expect(blocking(fay!.accountId)).rejects.toBeInstanceOf(CannotBlockYourself);
  await expect(blocking(someId())).rejects.toBeInstanceOf(AccountNotFound);
  await platform.running.opened.kernel.dataSource.query(
    `INSERT INTO blocked_accounts SELECT $1, gen_random_uuid(), now() FROM generate_series(1, 1000)`,
    [fay!.accountId],
  );
  await expect(blocking(gus!.accountId)).rejects.toBeInstanceOf(BlockListFull);
}, 60_000);
