import "reflect-metadata";
import { AnswerAwaited, DailyQuotaSpent } from "../../../generated/contracts/messaging/errors.ts";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { check } from "../../../generated/contracts/runtime/check.ts";
import { SocketGateway } from "../../../generated/server/gateway.ts";
import { SUBMIT_MESSAGE } from "../../../generated/server/messaging/operations.ts";
import type { UserActor } from "../../../generated/server/runtime/operation.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { makeSubmission, someId } from "../../testing/make-submission.ts";
import { openTestKernel, type TestKernel } from "../../testing/open-test-kernel.ts";
import { openMessaging, type OpenedMessaging } from "./index.ts";

const UNANSWERED = 10;
const DAY_BYTES = 20_000;

let test: TestKernel;
const running: OpenedMessaging[] = [];
const members = new Map<string, readonly string[]>();
const disk = { hasRoom: true };
const time = { ahead: 0 };
const incarnations = { current: async () => "01ARZ3NDEKTSV4RRFFQ69G5FAV" };

const person = (): UserActor => ({
  role: "user",
  accountId: someId(),
  deviceId: someId(),
  sessionId: someId(),
  address: "127.0.0.1",
});
const as = (actor: UserActor) => ({ actor, requestId: "test" });

beforeAll(async () => {
  test = await openTestKernel({
    TENCHAT_RATE_LIMITS: "on",
    TENCHAT_UNANSWERED_MESSAGES: String(UNANSWERED),
    TENCHAT_UNANSWERED_BYTES: "6000",
    TENCHAT_BYTES_PER_DAY: String(DAY_BYTES),
  });
});

afterAll(async () => {
  for (const opened of running) await opened.close();
  await test?.stop();
});

afterEach(() => {
  disk.hasRoom = true;
});

/** The context as one process of several has it. */
function openProcess(): OpenedMessaging {
  const kernel: Kernel = {
    ...test.kernel,
    clock: { now: () => new Date(Date.now() + time.ahead) },
    freeSpace: {
      get hasRoom() {
        return disk.hasRoom;
      },
      expectRoom() {
        if (!disk.hasRoom) throw new Unavailable();
      },
    },
  };
  const memberships = {
    membersOf: async (conversationId: string) => members.get(conversationId) ?? [],
    groupsOf: async () => [],
    sinceIn: async () => 1,
    groupOf: async () => null,
    isParticipant: async () => true,
    conversationsOf: async () => [],
    contactsOf: async () => [],
  };
  const nobodyBlocked = { blockedBy: async () => new Set<string>(), keptBackFrom: async () => new Set<string>() };
  const opened = openMessaging(kernel, memberships, nobodyBlocked, { keyedDevicesOf: async () => [] }, incarnations, {
    ask: async () => {},
  });
  running.push(opened);
  return opened;
}

function conversation(...people: readonly UserActor[]): string {
  const conversationId = someId();
  members.set(
    conversationId,
    people.map(({ accountId }) => accountId),
  );
  return conversationId;
}

const message = (conversationId: string, bytes = 64) =>
  makeSubmission(conversationId, [], { ciphertext: Buffer.alloc(bytes, "x").toString("base64") });

/** How many of these were taken, and what the others were told. */
async function outcome(all: readonly Promise<unknown>[]): Promise<[number, unknown[]]> {
  const results = await Promise.allSettled(all);
  const refusals = results.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  return [results.length - refusals.length, refusals];
}

describe("what waits for somebody who has not answered", () => {
  it("is exactly as many messages as the setting says, also when they are sent at once and by two processes", async () => {
    const { operations } = openProcess();
    const [mallory, bob] = [person(), person()];
    const conversationId = conversation(mallory, bob);
    const first = message(conversationId);
    const send = (submission = message(conversationId), process = operations) =>
      process.submitMessage(submission, as(mallory));
    await send(first);
    const [taken, refusals] = await outcome(Array.from({ length: 3 * UNANSWERED }, () => send()));
    expect(1 + taken).toBe(UNANSWERED);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(AnswerAwaited);
    await expect(send(undefined, openProcess().operations)).rejects.toThrow(AnswerAwaited);
    await expect(operations.postMessage(message(conversationId), as(mallory))).rejects.toThrow(AnswerAwaited);
    // What is stored is answered as it was, and takes nothing.
    expect(await send(first)).toMatchObject({ sequence: 1 });
    // Others are not held back, nor is the one who may answer.
    await operations.submitMessage(message(conversation(bob, mallory)), as(mallory));
    await operations.submitMessage(message(conversationId), as(bob));
    const [afterwards] = await outcome(Array.from({ length: 2 * UNANSWERED }, () => send()));
    expect(afterwards).toBe(2 * UNANSWERED);
  });

  it("is no larger than the setting says, however few messages it is", async () => {
    const { operations } = openProcess();
    const mallory = person();
    const conversationId = conversation(mallory, person());
    const send = (bytes: number) => operations.submitMessage(message(conversationId, bytes), as(mallory));
    await send(5_000);
    await expect(send(2_000)).rejects.toThrow(AnswerAwaited);
    await send(1_000);
  });
});

describe("what an account may store in a day", () => {
  it("is counted over conversations and restarts, and a repeat counts nothing", async () => {
    const first = openProcess();
    const mallory = person();
    const rooms = Array.from({ length: 30 }, () => conversation(mallory, person()));
    const submissions = rooms.map((conversationId) => message(conversationId, 1_000));
    const all = (opened: OpenedMessaging) =>
      outcome(submissions.map((submission) => opened.operations.submitMessage(submission, as(mallory))));
    const [taken, refusals] = await all(first);
    expect(taken).toBe(DAY_BYTES / 1_000);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(DailyQuotaSpent);
    const { retryAfter } = refusals[0] as DailyQuotaSpent;
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(86_400);
    // Sent again, also to a process that has only read of it.
    await first.close();
    const second = openProcess();
    expect((await all(second))[0]).toBe(taken);
    await expect(
      second.operations.submitMessage(message(conversation(mallory, person()), 1_000), as(mallory)),
    ).rejects.toThrow(DailyQuotaSpent);
    // Nobody else is held back, and the next day begins anew.
    const alice = person();
    await second.operations.submitMessage(message(conversation(alice, person()), 1_000), as(alice));
    time.ahead = retryAfter * 1000 + 1000;
    await second.operations.submitMessage(message(conversation(mallory, person()), 1_000), as(mallory));
    time.ahead = 0;
  });
});

describe("the largest message that a client makes", () => {
  it("hands a chain to every device of the largest group, and fits into a frame of a socket", () => {
    // `web/crypto/sessions/key-envelope.test.ts` holds clients to that.
    const wrappedKey = Buffer.alloc(2_048).toString("base64");
    const largest = makeSubmission(someId(), [], {
      contentType: `a/${"b".repeat(98)}`,
      protocolVersion: 1000,
      ciphertext: Buffer.alloc(98_304).toString("base64"),
      keys: Array.from({ length: 300 }, () => ({ deviceId: someId(), wrappedKey })),
      membership: 2_147_483_647,
      meta: { sentAt: "2026-11-05T12:00:00.000Z", clientSequence: Number.MAX_SAFE_INTEGER },
    });
    expect(check(SUBMIT_MESSAGE.validate, largest)).toMatchObject({ ok: true });
    const more = { ...largest, keys: [...largest.keys, { deviceId: someId(), wrappedKey }] };
    expect(check(SUBMIT_MESSAGE.validate, more)).toMatchObject({ ok: false });
    const frame = JSON.stringify({ type: "message.submit", id: "x".repeat(64), body: largest });
    const options = Reflect.getMetadataKeys(SocketGateway).map((key) => Reflect.getMetadata(key, SocketGateway));
    const { maxPayload } = options.find((each) => typeof each === "object" && "maxPayload" in each);
    expect(frame.length).toBeLessThan(maxPayload);
  });
});

describe("a disk without room", () => {
  it("takes no new message, answers for those it has, and takes them again when there is room", async () => {
    const { operations } = openProcess();
    const [alice, bob] = [person(), person()];
    const conversationId = conversation(alice, bob);
    const stored = message(conversationId);
    const late = message(conversationId);
    const accepted = await operations.submitMessage(stored, as(alice));
    disk.hasRoom = false;
    await expect(operations.submitMessage(late, as(alice))).rejects.toThrow(Unavailable);
    expect(await operations.submitMessage(stored, as(alice))).toEqual(accepted);
    const page = await operations.readHistory({ conversationId }, as(bob));
    expect(page.messages).toHaveLength(1);
    disk.hasRoom = true;
    expect(await operations.submitMessage(late, as(alice))).toMatchObject({ sequence: 2 });
  });
});
