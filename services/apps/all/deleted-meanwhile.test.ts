import { generateKeyPairSync, sign } from "node:crypto";
import { joiningBytes } from "../../../web/crypto/secrets.ts";
import { GroupBook } from "../../testing/group-book.ts";
import { makeSubmission, someId } from "../../testing/make-submission.ts";
import { Person } from "../../testing/person.ts";
import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";
import { whileHeld } from "../../testing/while-held.ts";

let platform: TestPlatform;
let [anna, bela, cleo, dora]: Person[] = [];
beforeAll(async () => {
  platform = await startTestPlatform();
  const names = ["anna", "bela", "cleo", "dora"];
  [anna, bela, cleo, dora] = await Promise.all(names.map((name) => Person.signUp(platform.origin, name)));
}, 120_000);
afterAll(() => platform?.stop());

/** What somebody asks for while an account is being deleted; what the deletion erases was looked for before. */
async function meanwhile({ accountId }: Person, ask: () => Promise<unknown>): Promise<unknown> {
  const { dataSource } = platform.running.opened.kernel;
  const deletion = ["accounts", "devices"].map((table) => `DELETE FROM ${table} WHERE account_id = $1`);
  const [, answer] = await whileHeld(dataSource, deletion as [string, string], accountId, ask);
  return answer;
}

it("nobody is blocked who is deleted meanwhile: nothing would ever erase it", async () => {
  const answer = await meanwhile(bela!, () => anna!.conversations.blockAccount({ accountId: bela!.accountId }));
  expect([answer, await platform.count("blocked_accounts")]).toEqual([
    expect.objectContaining({ code: "account-not-found" }),
    0,
  ]);
}, 60_000);

it("nobody leaves a parcel for a device of an account that is deleted meanwhile", async () => {
  const link = { linkId: someId(), number: 0, parcel: Buffer.alloc(64).toString("base64") };
  const answer = await meanwhile(cleo!, () => cleo!.keys.putLinkParcel(link));
  expect([answer, await platform.count("link_parcels")]).toEqual([
    expect.objectContaining({ code: "unauthenticated" }),
    0,
  ]);
}, 60_000);

it("nobody asks to be let into a group whose account is deleted meanwhile", async () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key = Uint8Array.from(publicKey.export({ format: "der", type: "spki" }).subarray(-32));
  const book = await GroupBook.begin(anna!);
  const link = { id: someId(), by: anna!.accountId, key, until: 1_790_000_000_000 + 86_400_000, uses: 1, admitted: [] };
  const { conversationId, revision, previous, members } = book;
  const said = { groupId: conversationId, revision: revision + 1, previous, changedAt: 1_790_000_000_000, members };
  const roster = (await anna!.signRoster({ ...said, invitations: [link] })).toString("base64");
  const { messageId } = makeSubmission(conversationId, []);
  await anna!.conversations.changeGroup({ conversationId, messageId, roster });
  await platform.running.opened.kernel.dataSource.query(
    "UPDATE group_invitations SET expires_at = now() + interval '1 h'",
  );

  const { masterKey } = dora!.device.keys.identity;
  const proof = sign(null, joiningBytes(link.id, dora!.accountId, masterKey), privateKey).toString("base64");
  const asking = { invitationId: link.id, masterKey: Buffer.from(masterKey).toString("base64"), proof };
  const answer = await meanwhile(dora!, () => dora!.conversations.askToJoin(asking));
  expect([answer, await platform.count("join_requests")]).toEqual([
    expect.objectContaining({ code: "unauthenticated" }),
    0,
  ]);
}, 60_000);
