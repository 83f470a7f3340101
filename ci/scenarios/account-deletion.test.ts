import { PASSWORD, Person } from "../../services/testing/person.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { Somebody, password } from "./groups/somebody.ts";
import { accountColumns, tracesOf } from "./traces-of.ts";

/** Whole clients with all their keys, on a machine that may be busy. */
const patience = 120_000;

let platform: TestPlatform;
const everybody: Somebody[] = [];
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(async () => {
  for (const somebody of everybody) await somebody.tenchat.stop();
  await platform.stop();
});

async function signUp(username: string): Promise<Somebody> {
  const somebody = await Somebody.signUp(platform.origin, username);
  everybody.push(somebody);
  return somebody;
}

const rows = (statement: string, values: unknown[] = []) =>
  platform.running.opened.kernel.dataSource.query(statement, values) as Promise<Record<string, unknown>[]>;

/** Until nothing that the server has still to do is left; erasing ends ten minutes after it was asked for. */
async function untilErased(): Promise<void> {
  const { eraseMessages } = platform.running.contexts.messaging.jobs;
  const end = Date.now() + 60_000;
  for (;;) {
    await eraseMessages();
    await rows("UPDATE message_erasures SET asked_at = asked_at - interval '1 hour'");
    const left = await rows("SELECT 1 FROM outbox_entries UNION ALL SELECT 1 FROM message_erasures");
    if (left.length === 0) return;
    if (Date.now() > end) throw new Error(`Still at it: ${JSON.stringify(await rows("SELECT * FROM outbox_entries"))}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it(
  "an account that is deleted leaves nothing: no row, no socket, nothing in its browser; others go on without it",
  async () => {
    const [anna, bela, cleo] = [await signUp("anna"), await signUp("bela"), await signUp("cleo")];
    const { accountId } = anna;
    const direct = await anna.tenchat.conversations.start(bela.accountId);
    await anna.write(direct, "only for bela");
    await bela.sees(direct, "only for bela");
    await bela.write(direct, "and back");
    await anna.sees(direct, "and back");
    const group = await anna.tenchat.conversations.startGroup("Climbing", [bela.accountId, cleo.accountId]);
    await anna.write(group, "to all");
    for (const other of [bela, cleo]) await other.sees(group, "to all");

    await anna.tenchat.conversations.block(cleo.accountId);
    await cleo.tenchat.conversations.block(accountId);

    const refused = anna.tenchat.identity.deleteAccount({ password: "not this one" });
    await expect(refused).rejects.toMatchObject({ kind: "proof-refused" });
    expect(anna.group(group)?.ended).toBe(false);

    const other = new Person(platform.origin);
    other.tokens = await other.identity.signInWithPassword({ username: "anna", password, deviceName: "Other" });
    const socket = await other.connect();
    await anna.tenchat.identity.deleteAccount({ password });
    expect(anna.tenchat.session.get()).toEqual({ kind: "signed-out", deleted: true });
    expect(anna.tenchat.identity.returning.get()).toBe(false);
    expect(anna.storage.unsafeTestingDump().map(({ key }) => key)).toEqual(["wrapping-key"]);
    expect((await socket.closed).code).toBe(4001);

    await bela.until(() => bela.group(direct)?.deserted === true);
    expect(await bela.lines(direct)).toEqual(["only for bela", "and back"]);
    await bela.until(() => bela.group(group)?.members.length === 2);
    await bela.write(group, "without her");
    await cleo.sees(group, "without her");
    // Whoever was the only owner has left it to the next: it can be changed further.
    expect(bela.group(group)?.members.some(({ role }) => role === "owner")).toBe(true);

    await untilErased();
    expect(await tracesOf(rows, accountId)).toEqual([]);
    for (const username of ["anna", "ANNA"]) {
      const taken = Person.signUp(platform.origin, username);
      await expect(taken).rejects.toMatchObject({ code: "username-taken" });
    }
    const gone = other.identity.signInWithPassword({ username: "anna", password, deviceName: "Other" });
    await expect(gone).rejects.toMatchObject({ code: "invalid-credentials" });
    const again = await Person.signUp(platform.origin, "dora_1");
    const open = again.conversations.openDirectConversation({ accountId });
    await expect(open).rejects.toMatchObject({ code: "account-not-found" });
  },
  patience,
);

it(
  "what looks like the name of somebody who is gone is nobody's either",
  async () => {
    const first = await Person.signUp(platform.origin, "paul_l");
    await first.identity.deleteAccount({ proof: { password: PASSWORD }, leaves: [] });
    const alike = Person.signUp(platform.origin, "paul_I");
    await expect(alike).rejects.toMatchObject({ code: "username-looks-alike" });
  },
  patience,
);

it(
  "a conversation that both have deleted their accounts from goes altogether",
  async () => {
    const [one, two] = [await signUp("first_1"), await signUp("second_1")];
    const id = await one.tenchat.conversations.start(two.accountId);
    await one.write(id, "hello");
    await two.sees(id, "hello");
    for (const somebody of [one, two]) await somebody.tenchat.identity.deleteAccount({ password });
    await untilErased();
    for (const table of ["conversations", "conversation_logs", "messages"]) {
      expect(await rows(`SELECT 1 FROM ${table} WHERE conversation_id = $1`, [id])).toEqual([]);
    }
  },
  patience,
);

it(
  "what had not come to somebody yet is shown as erased, and what follows is read",
  async () => {
    const [writer, reader] = [await signUp("writer_1"), await signUp("reader_1")];
    const id = await writer.tenchat.conversations.start(reader.accountId);
    await writer.write(id, "read in time");
    await reader.sees(id, "read in time");
    await reader.tenchat.stop();
    await writer.write(id, "too late");
    await settled(id, 2);
    await writer.tenchat.identity.deleteAccount({ password });
    await untilErased();
    const here = new Somebody(platform.origin, reader.storage);
    everybody.push(here);
    await here.tenchat.start();
    await here.sees(id, "<erased>");
    expect(await here.lines(id)).toEqual(["read in time", "<erased>"]);
    // Nobody has looked at the first one; the other is nothing to read.
    expect(here.group(id)).toMatchObject({ unread: 1, deserted: true });
  },
  patience,
);

async function settled(id: string, count: number): Promise<void> {
  const stored = () => rows("SELECT 1 FROM messages WHERE conversation_id = $1", [id]);
  while ((await stored()).length < count) await new Promise((resolve) => setTimeout(resolve, 20));
}

it.each(["the answer is lost", "the page is closed before it"])(
  "where %s, what is left here goes all the same",
  async (how) => {
    const username = how.startsWith("the answer") ? "hearsay" : "closing";
    const somebody = await signUp(username);
    somebody.lies.answer = (path) => {
      if (path !== "/v1/me/deletion") return undefined;
      if (how.startsWith("the page")) void somebody.tenchat.stop();
      throw new Error("no answer");
    };
    await expect(somebody.tenchat.identity.deleteAccount({ password })).rejects.toMatchObject({ kind: "offline" });
    const here = how.startsWith("the page") ? new Somebody(platform.origin, somebody.storage) : somebody;
    if (here !== somebody) {
      everybody.push(here);
      await here.tenchat.start();
    }
    await here.until(() => here.tenchat.session.get().kind === "signed-out");
    expect(here.tenchat.session.get()).toEqual({ kind: "signed-out", deleted: true });
    expect(here.storage.unsafeTestingDump().map(({ key }) => key)).toEqual(["wrapping-key"]);
  },
);

it(
  "a deletion that never came to the server is forgotten once the account is let in again, and erases nothing later",
  async () => {
    const somebody = await signUp("remains");
    somebody.lies.ask = (path) => {
      if (path === "/v1/me/deletion") throw new Error("no way there");
    };
    await expect(somebody.tenchat.identity.deleteAccount({ password })).rejects.toMatchObject({ kind: "offline" });
    await somebody.tenchat.stop();
    const here = new Somebody(platform.origin, somebody.storage);
    everybody.push(here);
    await here.tenchat.start();
    await here.until(() => here.tenchat.connection.get() === "online");
    await here.until(() => !here.storage.unsafeTestingDump().some(({ key }) => key === "departure"));
    await rows("UPDATE sessions SET ended_at = now(), expires_at = now() WHERE account_id = $1", [here.accountId]);
    await here.tenchat.identity.signOut();
    expect(here.tenchat.session.get()).toEqual({ kind: "signed-out" });
    expect(here.storage.unsafeTestingDump().length).toBeGreaterThan(5);
  },
  patience,
);

it("every column that names an account is one that somebody erases", async () => {
  expect(await accountColumns(rows)).toEqual([
    "account_keys.account_id",
    "accounts.account_id",
    "blocked_accounts.account_id",
    "blocked_accounts.blocked_account_id",
    "conversation_members.account_id",
    "conversations.created_by",
    "delivery_cursors.account_id",
    "device_identities.account_id",
    "device_lists.account_id",
    "devices.account_id",
    "former_group_members.account_id",
    "group_members.account_id",
    "groups.created_by",
    "link_parcels.account_id",
    "message_erasures.account_id",
    "messages.sender_account_id",
    "passkeys.account_id",
    "prekey_takes.claimer_id",
    "sent_bytes.account_id",
    "sessions.account_id",
  ]);
});
