import { PASSWORD, Person } from "../../services/testing/person.ts";
import { patience, Stage } from "./deletion/stage.ts";
import { accountColumns, tracesOf } from "./deletion/traces-of.ts";
import { password } from "./groups/somebody.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
afterAll(() => stage.close());

it(
  "an account that is deleted leaves nothing: no row, no socket, nothing in its browser; others go on without it",
  async () => {
    const [anna, bela, cleo] = [await stage.signUp("anna"), await stage.signUp("bela"), await stage.signUp("cleo")];
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

    const other = new Person(stage.platform.origin);
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

    await stage.untilErased();
    expect(await tracesOf(stage.rows, accountId)).toEqual([]);
    for (const username of ["anna", "ANNA"]) {
      const taken = Person.signUp(stage.platform.origin, username);
      await expect(taken).rejects.toMatchObject({ code: "username-taken" });
    }
    const gone = other.identity.signInWithPassword({ username: "anna", password, deviceName: "Other" });
    await expect(gone).rejects.toMatchObject({ code: "invalid-credentials" });
    const again = await Person.signUp(stage.platform.origin, "dora_1");
    const open = again.conversations.openDirectConversation({ accountId });
    await expect(open).rejects.toMatchObject({ code: "account-not-found" });
  },
  patience,
);

it(
  "what looks like the name of somebody who is gone is nobody's either",
  async () => {
    const first = await Person.signUp(stage.platform.origin, "paul_l");
    await first.identity.deleteAccount({ proof: { password: PASSWORD }, leaves: [] });
    const alike = Person.signUp(stage.platform.origin, "paul_I");
    await expect(alike).rejects.toMatchObject({ code: "username-looks-alike" });
  },
  patience,
);

it(
  "a deletion that never came to the server is forgotten once the account is let in again, and erases nothing later",
  async () => {
    const somebody = await stage.signUp("remains");
    somebody.lies.ask = (path) => {
      if (path === "/v1/me/deletion") throw new Error("no way there");
    };
    await expect(somebody.tenchat.identity.deleteAccount({ password })).rejects.toMatchObject({ kind: "offline" });
    await somebody.tenchat.stop();
    const here = await stage.reopen(somebody);
    await here.until(() => here.tenchat.connection.get() === "online");
    await here.until(() => !here.storage.unsafeTestingDump().some(({ key }) => key === "departure"));
    await stage.rows("UPDATE sessions SET ended_at = now(), expires_at = now() WHERE account_id = $1", [
      here.accountId,
    ]);
    await here.tenchat.identity.signOut();
    expect(here.tenchat.session.get()).toEqual({ kind: "signed-out" });
    expect(here.storage.unsafeTestingDump().length).toBeGreaterThan(5);
  },
  patience,
);

it("every column that names an account is one that somebody erases", async () => {
  expect(await accountColumns(stage.rows)).toEqual([
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
    "join_requests.account_id",
    "link_parcels.account_id",
    "message_erasures.account_id",
    "messages.sender_account_id",
    "passkeys.account_id",
    // Gone with what it stands for: that other servers are told, for a month at the most.
    "peer_cursors.gone_account_id",
    // Of people at other servers alone: no account of this one has such a row.
    "people_elsewhere.account_id",
    "prekey_takes.claimer_id",
    "reports.reported_account_id",
    "reports.reporter_account_id",
    "sealed_records.account_id",
    "sent_bytes.account_id",
    "sessions.account_id",
  ]);
});
