import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { Person } from "../../services/testing/person.ts";
import { startServerProcess } from "../../services/testing/server-process.ts";
import type { ServerProcess } from "../../services/testing/server-process.ts";
import type { Message, MessageAccepted } from "../../generated/contracts/messaging/types.ts";
import type { SubmitMessageInput } from "../../generated/contracts/messaging/operations.ts";

const ROUNDS = 3;

let dataFolder: string;
let server: ServerProcess | undefined;

beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "tenchat-kill-"));
});

afterAll(async () => {
  await server?.end("SIGKILL");
  // The database notices its parent's end by itself, a moment later.
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** The same person at the server's new address. */
function at(person: Person, origin: string): Person {
  const moved = new Person(origin);
  moved.tokens = person.tokens;
  return moved;
}

/** Everything in a conversation, in order. */
async function historyOf(person: Person, conversationId: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (let hasMore = true; hasMore;) {
    const before = messages[0]?.sequence;
    const page = await person.messaging.readHistory({ conversationId, limit: 100, ...(before ? { before } : {}) });
    messages.unshift(...page.messages);
    ({ hasMore } = page);
  }
  return messages;
}

describe("a server that is killed with kill -9 while messages come in", () => {
  it("keeps every acknowledged message, in its place, once, and takes those that were not acknowledged again", async () => {
    server = await startServerProcess({ TENCHAT_DATA: dataFolder });
    let alice = await Person.signUp(server.origin, "alice");
    let bob = await Person.signUp(server.origin, "bob");
    const { conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
    const accepted = new Map<string, MessageAccepted>();
    const pending = new Map<string, SubmitMessageInput>();

    for (let round = 1; round <= ROUNDS; round += 1) {
      const socket = await alice.connect();
      const submit = (submission: SubmitMessageInput) => {
        pending.set(submission.messageId, submission);
        return socket.api.submitMessage(submission).then((answer) => {
          const before = accepted.get(answer.messageId);
          if (before) expect(answer).toEqual(before);
          accepted.set(answer.messageId, answer);
          pending.delete(answer.messageId);
        });
      };
      // What the last round left open is sent again, unchanged; then more, many in flight at a time.
      const sending = [...pending.values()].map(submit);
      const enough = accepted.size + 200;
      const senders = Array.from({ length: 16 }, async () => {
        for (;;) await submit(makeSubmission(conversationId, [bob.deviceId]));
      });
      while (accepted.size < enough) await new Promise(setImmediate);
      await server.end("SIGKILL");
      await Promise.allSettled([...sending, ...senders]);

      server = await startServerProcess({ TENCHAT_DATA: dataFolder });
      [alice, bob] = [at(alice, server.origin), at(bob, server.origin)];
      const history = await historyOf(bob, conversationId);
      expect(history.map((message) => message.sequence)).toEqual(history.map((_, index) => index + 1));
      expect(new Set(history.map((message) => message.messageId)).size).toBe(history.length);
      const kept = new Map(history.map((message) => [message.messageId, message.sequence]));
      expect([...accepted.values()].filter((each) => kept.get(each.messageId) !== each.sequence)).toEqual([]);
    }
    expect(accepted.size).toBeGreaterThanOrEqual(ROUNDS * 200);
    expect(pending.size).toBeGreaterThan(0);
    expect(await server.end("SIGTERM")).toBe(0);
    server = undefined;
  }, 120_000);
});
