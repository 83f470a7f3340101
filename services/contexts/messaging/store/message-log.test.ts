import { MembershipStale } from "../../../../generated/contracts/conversations/errors.ts";
import { Unavailable } from "../../../../generated/contracts/shared/errors.ts";
import type { OpenPipeline } from "../../../kernel/database/pipeline.ts";
import { transaction } from "../../../../generated/server/runtime/transaction.ts";
import { makeSubmission, someId } from "../../../testing/make-submission.ts";
import { openTestKernel } from "../../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../../testing/open-test-kernel.ts";
import { MessageLog } from "./message-log.ts";
import type { NewMessage } from "./append-statement.ts";
import { rosterLog } from "./roster-log.ts";

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel();
}, 60_000);

afterAll(() => test?.stop());

function newMessage(): NewMessage {
  const { conversationId, messageId, ciphertext } = makeSubmission(someId(), []);
  return {
    conversationId,
    messageId,
    senderAccountId: someId(),
    senderDeviceId: someId(),
    contentType: "text/plain",
    protocolVersion: 1,
    ciphertext: Buffer.from(ciphertext, "base64"),
    wrappedKeys: {},
    sentAt: new Date(),
    clientSequence: 1,
  };
}

/** The first answer of every connection is lost: after the commit, or with the transaction. */
function losing(open: OpenPipeline, committed: boolean): OpenPipeline {
  return () => {
    const pipeline = open();
    let lost = false;
    return {
      close: () => pipeline.close(),
      async transact(statements) {
        if (lost) return pipeline.transact(statements);
        lost = true;
        if (committed) await pipeline.transact(statements);
        throw new Unavailable();
      },
    };
  };
}

async function appendWith(committed: boolean): Promise<{ told: string[]; message: NewMessage; log: MessageLog }> {
  const told: string[] = [];
  const kernel = { ...test.kernel, openPipeline: losing(test.kernel.openPipeline, committed) };
  const log = new MessageLog(kernel, (message, { sequence }) => told.push(`${message.messageId} ${sequence}`));
  const message = newMessage();
  await expect(log.append(message)).rejects.toThrow(Unavailable);
  return { told, message, log };
}

it("has no time for a message where others wait long already, and for a sign even less", async () => {
  let goOn = () => {};
  const kept = new Promise<void>((resolve) => (goOn = resolve));
  const openPipeline: OpenPipeline = () => {
    const pipeline = test.kernel.openPipeline();
    return { close: () => pipeline.close(), transact: (statements) => kept.then(() => pipeline.transact(statements)) };
  };
  const log = new MessageLog({ ...test.kernel, openPipeline }, () => {});
  const first = newMessage();
  const { conversationId } = first;
  const waiting = [log.append(first), log.append({ ...newMessage(), conversationId })];
  expect(log.isBusy(conversationId)).toBe(false);
  log.expectTime(conversationId);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(log.isBusy(conversationId)).toBe(true);
  log.expectTime(conversationId);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(() => log.expectTime(conversationId)).toThrow(expect.objectContaining({ code: "unavailable", retryAfter: 1 }));
  goOn();
  expect((await Promise.all(waiting)).map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(log.isBusy(conversationId)).toBe(false);
  log.expectTime(conversationId);
  await log.close();
});

describe("a message whose commit nobody answered", () => {
  it("is told to those who should hear of it, once, whether its sender asks again or not", async () => {
    const { told, message, log } = await appendWith(true);
    const deadline = Date.now() + 10_000;
    while (told.length === 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([`${message.messageId} 1`]);
    expect((await log.append(message)).sequence).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(told).toHaveLength(1);
    await log.close();
  });

  it("is told by its sender's next try when it was not stored", async () => {
    const { told, message, log } = await appendWith(false);
    expect((await log.append(message)).sequence).toBe(1);
    await log.close();
    expect(told.filter((each) => each === `${message.messageId} 1`).length).toBeGreaterThan(0);
  });
});

describe("a message that comes while a roster is being written", () => {
  it("has its place before it, or none: what was sealed for the members of then stands after no roster", async () => {
    const { kernel } = test;
    const [log, rosters] = [new MessageLog(kernel, () => {}), rosterLog(kernel)];
    const { conversationId } = newMessage();
    const message = (membership: number) => ({ ...newMessage(), conversationId, membership });
    const { messageId, senderAccountId, senderDeviceId, contentType, ciphertext: roster } = newMessage();
    const item = { conversationId, messageId, senderAccountId, senderDeviceId, contentType, roster };
    const before = message(1);
    expect((await log.append(before)).sequence).toBe(1);
    const asked: Promise<unknown>[] = [];
    await transaction(kernel.dataSource, async (manager) => {
      await rosters.append(manager, { ...item, revision: 2, changedAt: new Date(), readers: [] });
      // Asked for while nobody else can know of the roster: they wait for its commit, and share one.
      for (const membership of [1, 2, 1]) asked.push(log.append(message(membership)));
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(await Promise.allSettled(asked)).toEqual([
      { status: "rejected", reason: new MembershipStale({ revision: 2 }) },
      { status: "fulfilled", value: expect.objectContaining({ sequence: 3 }) as object },
      { status: "rejected", reason: new MembershipStale({ revision: 2 }) },
    ]);
    // One id, sealed for the members of before and anew for those of now: the one says nothing against the other.
    const old = message(1);
    const anew = { ...old, membership: 2, ciphertext: Buffer.from("sealed anew") };
    const both = Promise.allSettled([message(2), old, anew, anew].map((each) => log.append(each)));
    expect((await both).slice(1)).toEqual([
      { status: "rejected", reason: new MembershipStale({ revision: 2 }) },
      ...[1, 2].map(() => ({ status: "fulfilled", value: expect.objectContaining({ sequence: 5 }) as object })),
    ]);
    // What had its place keeps it, whoever asks again.
    expect((await log.append(before)).sequence).toBe(1);
    await log.close();
  });
});
