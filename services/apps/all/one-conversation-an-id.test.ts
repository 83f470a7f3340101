import { directConversationId } from "../../contexts/conversations/direct-conversation-id.ts";
import { directKey } from "../../contexts/conversations/rules/direct-key.ts";
import { transaction } from "../../kernel/database/transaction.ts";
import { GroupBook } from "../../testing/group-book.ts";
import { makeSubmission, someId } from "../../testing/make-submission.ts";
import { Person } from "../../testing/person.ts";
import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";

let platform: TestPlatform;
let [anna, bela, mallory]: Person[] = [];
beforeAll(async () => {
  platform = await startTestPlatform();
  [anna, bela, mallory] = await Promise.all(
    ["anna", "bela", "mallory"].map((name) => Person.signUp(platform.origin, name)),
  );
}, 120_000);
afterAll(() => platform?.stop());

it("D3-068 D3-069 nobody begins a group under the id that the conversation of two others has, or will have", async () => {
  const conversationId = directConversationId(directKey(anna!.accountId, bela!.accountId));
  const book = new GroupBook(conversationId);
  const own = [{ accountId: mallory!.accountId, role: "owner" as const }];
  await expect(book.change(mallory!, own)).rejects.toMatchObject({ code: "roster-refused" });

  const opened = await anna!.conversations.openDirectConversation({ accountId: bela!.accountId });
  expect(opened.conversationId).toBe(conversationId);
  await expect(mallory!.conversations.readConversation({ conversationId })).rejects.toMatchObject({
    code: "forbidden",
  });
  const submission = makeSubmission(conversationId, [bela!.deviceId]);
  await expect(anna!.messaging.postMessage(submission)).resolves.toMatchObject({ sequence: 1 });
  await expect(book.change(mallory!, own)).rejects.toMatchObject({ code: "roster-refused" });
}, 60_000);

it("another server begins nothing under the id of a group and brings nobody back into one, nor does anybody begin both at once", async () => {
  const { opened, contexts } = platform.running;
  const invite = (conversationId: string) =>
    transaction(opened.kernel.dataSource, (manager) =>
      contexts.conversations.withServers.begin(manager, {
        conversationId,
        inviterId: mallory!.accountId,
        inviteeId: bela!.accountId,
      }),
    );
  const { conversationId } = await GroupBook.begin(anna!, bela!);
  expect(await invite(conversationId)).toBe(false);
  await expect(mallory!.conversations.readConversation({ conversationId })).rejects.toMatchObject({
    code: "forbidden",
  });
  const left = await GroupBook.begin(anna!, bela!, mallory!);
  await left.remove(anna!, mallory!);
  const back = transaction(opened.kernel.dataSource, (manager) =>
    contexts.conversations.withServers.comeBack(manager, left.conversationId, mallory!.accountId),
  );
  expect(await back).toBe(false);
  for (let round = 0; round < 10; round += 1) {
    const book = new GroupBook(someId());
    const made = await Promise.allSettled([
      book.change(anna!, [{ accountId: anna!.accountId, role: "owner" as const }]),
      invite(book.conversationId).then((begun) => (begun ? undefined : Promise.reject(new Error("taken")))),
    ]);
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  }
}, 60_000);
