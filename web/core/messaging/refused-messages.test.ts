import { AnswerAwaited, DailyQuotaSpent } from "../../../generated/contracts/messaging/errors.ts";
import type { DeclaredError } from "../../../generated/contracts/runtime/check.ts";
import { FakeHost, signUp, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";

describe("a message for which the server has no room", () => {
  it.each([
    ["answer-awaited", new AnswerAwaited()],
    ["daily-quota-spent", new DailyQuotaSpent({ retryAfter: 3600 })],
  ])("is kept, says that it was not sent and why (%s), and is sent when it is tried again", async (kind, refusal) => {
    const server = new FakeServer();
    const [alice, bob] = [new FakeHost(server), new FakeHost(server)];
    await signUp(alice, "alice");
    await signUp(bob, "bob");
    const state = bob.client.session.get();
    if (state.kind !== "signed-in") throw new Error("Nobody is signed in.");
    const id = await alice.client.conversations.start(state.account.accountId);
    await until(() => bob.client.conversations.list.get().length === 1);
    const there = bob.client.messaging.open(id);
    const here = alice.client.messaging.open(id);

    let refusing: DeclaredError | undefined = refusal;
    const asked: string[] = [];
    const honest = server.frame.bind(server);
    server.frame = (peer, text) => {
      const { type, id: frame, body } = JSON.parse(text) as { type: string; id: string; body: { messageId: string } };
      if (type !== "message.submit" || refusing === undefined) return honest(peer, text);
      asked.push(body.messageId);
      return { type: "error", id: frame, body: refusing.toBody() };
    };
    await here.send("hello?");
    await until(() => here.messages.get()[0]?.state === "failed");
    expect(here.messages.get()[0]?.failure).toMatchObject({ kind });
    // What was refused is not tried again by itself, however often the question itself had to be asked on a slow machine.
    const [first, before] = [asked[0]!, asked.length];
    await here.send("and this?");
    await until(() => here.messages.get()[1]?.state === "failed");
    expect(asked.slice(before)).not.toContain(first);

    refusing = undefined;
    await here.retry(here.messages.get()[0]!.id);
    await until(() => there.messages.get().length === 1);
    expect(texts(there)).toEqual(["hello?"]);
  });
});
