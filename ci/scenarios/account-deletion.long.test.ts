import { makeSubmission } from "../../services/testing/make-submission.ts";
import { PASSWORD, Person } from "../../services/testing/person.ts";
import { FailingStatements } from "./deletion/failing-statements.ts";
import { patience, Stage } from "./deletion/stage.ts";
import { tracesOf } from "./deletion/traces-of.ts";
import { password, type Somebody } from "./groups/somebody.ts";
import type { TenChatError } from "../../web/core/tenchat-error.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
afterAll(() => stage.close());

it(
  "a conversation that both have deleted their accounts from goes altogether",
  async () => {
    const [one, two] = [await stage.signUp("first_1"), await stage.signUp("second_1")];
    const id = await one.tenchat.conversations.start(two.accountId);
    await one.write(id, "hello");
    await two.sees(id, "hello");
    for (const somebody of [one, two]) await somebody.tenchat.identity.deleteAccount({ password });
    await stage.untilErased();
    for (const table of ["conversations", "conversation_logs", "messages"]) {
      expect(await stage.rows(`SELECT 1 FROM ${table} WHERE conversation_id = $1`, [id])).toEqual([]);
    }
  },
  patience,
);

it(
  "two who are in the same groups delete their accounts in one moment, and the groups go on without both",
  async () => {
    const [owner, one, two] = [
      await stage.signUp("owner_1"),
      await stage.signUp("both_1"),
      await stage.signUp("both_2"),
    ];
    const groups: string[] = [];
    for (const name of ["Climbing", "Diving", "Sailing"])
      groups.push(await owner.tenchat.conversations.startGroup(name, [one.accountId, two.accountId]));
    for (const each of [one, two])
      for (const id of groups) await each.until(() => each.group(id)?.members.length === 3);
    const kinds: unknown[] = [];
    const leave = async (somebody: Somebody) => {
      try {
        await somebody.tenchat.identity.deleteAccount({ password });
      } catch (error) {
        // What they have signed counts on the other one: they look again, as they are told, and then it goes.
        kinds.push((error as TenChatError).kind);
        for (const id of groups) await somebody.until(() => somebody.group(id)?.members.length === 2);
        await somebody.tenchat.identity.deleteAccount({ password });
      }
    };
    await Promise.all([one, two].map(leave));
    expect([[], ["members-changed"]]).toContainEqual(kinds);
    for (const id of groups) {
      await owner.until(() => owner.group(id)?.members.length === 1);
      expect(await stage.rows("SELECT account_id FROM group_members WHERE conversation_id = $1", [id])).toEqual([
        { account_id: owner.accountId },
      ]);
    }
  },
  patience,
);

it(
  "what had not come to somebody yet is shown as erased, and what follows is read",
  async () => {
    const [writer, reader] = [await stage.signUp("writer_1"), await stage.signUp("reader_1")];
    const id = await writer.tenchat.conversations.start(reader.accountId);
    await writer.write(id, "read in time");
    await reader.sees(id, "read in time");
    await reader.tenchat.stop();
    await writer.write(id, "too late");
    await stage.until(async () => {
      const stored = await stage.rows("SELECT 1 FROM messages WHERE conversation_id = $1", [id]);
      return stored.length === 2;
    });
    await writer.tenchat.identity.deleteAccount({ password });
    await stage.untilErased();
    const here = await stage.reopen(reader);
    await here.sees(id, "<erased>");
    expect(await here.lines(id)).toEqual(["read in time", "<erased>"]);
    // Nobody has looked at the first one; the other is nothing to read.
    expect(here.group(id)).toMatchObject({ unread: 1, deserted: true });
  },
  patience,
);

it.each(["the answer is lost", "the page is closed before it"])(
  "where %s, what is left here goes all the same",
  async (how) => {
    const username = how.startsWith("the answer") ? "hearsay" : "closing";
    const somebody = await stage.signUp(username);
    somebody.lies.answer = (path) => {
      if (path !== "/v1/me/deletion") return undefined;
      if (how.startsWith("the page")) void somebody.tenchat.stop();
      throw new Error("no answer");
    };
    await expect(somebody.tenchat.identity.deleteAccount({ password })).rejects.toMatchObject({ kind: "offline" });
    const here = how.startsWith("the page") ? await stage.reopen(somebody) : somebody;
    await here.until(() => here.tenchat.session.get().kind === "signed-out");
    expect(here.tenchat.session.get()).toEqual({ kind: "signed-out", deleted: true });
    expect(here.storage.unsafeTestingDump().map(({ key }) => key)).toEqual(["wrapping-key"]);
  },
  patience,
);

it.each(["its messages are gone", "what names it is gone"])(
  "where the page is closed before %s, it goes with the next start",
  async (before) => {
    const atOnce = before.startsWith("its");
    const somebody = await stage.signUp(atOnce ? "undone" : "half_done");
    const remove = somebody.storage.remove.bind(somebody.storage);
    const closed = () => {
      void somebody.tenchat.stop();
      throw new Error("closed");
    };
    if (atOnce) somebody.storage.remove = async () => closed();
    else {
      somebody.storage.beforeCommit = (changes) => {
        if (changes.some((change) => change.key === "session" && "remove" in change)) closed();
      };
    }
    await expect(somebody.tenchat.identity.deleteAccount({ password })).rejects.toMatchObject({
      kind: "storage-failed",
    });
    expect(somebody.storage.unsafeTestingDump().length).toBeGreaterThan(1);
    Object.assign(somebody.storage, { remove, beforeCommit: () => undefined });
    const here = await stage.reopen(somebody);
    await here.until(() => here.tenchat.session.get().kind === "signed-out");
    expect(here.tenchat.session.get()).toEqual({ kind: "signed-out", deleted: true });
    expect(here.storage.unsafeTestingDump().map(({ key }) => key)).toEqual(["wrapping-key"]);
  },
  patience,
);

it("wherever the server is killed, either nothing has happened, or all of it is finished afterwards", async () => {
  const failing = new FailingStatements(stage.platform.running.opened.kernel.dataSource);
  const bela = await Person.signUp(stage.platform.origin, "bela_1");
  const seen = new Set<string>();
  for (let at = 1; ; at += 1) {
    const person = await Person.signUp(stage.platform.origin, `killed_${at}`);
    const { accountId } = person;
    const { conversationId } = await person.conversations.openDirectConversation({ accountId: bela.accountId });
    await person.messaging.postMessage(makeSubmission(conversationId, [bela.deviceId]));
    await stage.untilErased();
    failing.arm(at);
    const deletion = { proof: { password: PASSWORD }, leaves: [] };
    await person.identity.deleteAccount(deletion).catch(async () => {
      expect((await person.identity.readOwnAccount()).account.accountId).toBe(accountId);
      await person.identity.deleteAccount(deletion);
    });
    await stage.untilErased().catch(async (error: Error) => {
      if (error.message !== "killed here") throw error;
      await stage.untilErased();
    });
    expect([failing.broken, await tracesOf(stage.rows, accountId)]).toEqual([failing.broken, []]);
    if (failing.broken === undefined) break;
    seen.add(failing.broken);
  }
  expect(seen.size).toBeGreaterThan(15);
}, 600_000);
