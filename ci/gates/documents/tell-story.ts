import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { WebSocket } from "ws";
import { makeDeviceKeys } from "../../../services/testing/make-device-keys.ts";
import { makeSubmission, someId } from "../../../services/testing/make-submission.ts";
import { Person } from "../../../services/testing/person.ts";
import type { TestPlatform } from "../../../services/testing/start-test-platform.ts";
import { joiningBytes } from "../../../web/crypto/secrets.ts";
import { misfits } from "../../scenarios/schema-fit.ts";
import type { Finding } from "../report/gate.ts";
import { Comparing } from "./comparing.ts";
import { framesOf, type Documents } from "./read-documents.ts";

const PATIENCE = 15_000;

/** Has two people go through everything, and finds what was answered or sent otherwise than the documents say. */
export async function tellStory(
  { origin, running }: TestPlatform,
  { openApi, asyncApi }: Documents,
): Promise<Finding[]> {
  const [alice, bob] = [new Comparing(origin, openApi), new Comparing(origin, openApi)];
  const password = "correct horse battery staple";
  alice.tokens = await alice.identity.signUpWithPassword({ username: "alice", password, deviceName: "a" });
  bob.tokens = await bob.identity.signUpWithPassword({ username: "bob", password, deviceName: "b" });
  await alice.publishKeys();
  await bob.publishKeys();

  const seen: unknown[] = [];
  const raw = await Promise.all([alice, bob].map((person) => listen(person, origin, seen)));
  const { conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
  const submission = makeSubmission(conversationId, [bob.deviceId]);
  raw[0]!.send(JSON.stringify({ type: "message.submit", id: "1", body: submission }));
  await until(() => seen.some((frame) => JSON.stringify(frame).includes("message.new")));
  raw[1]!.send(JSON.stringify({ type: "message.received", id: "2", body: { conversationId, sequence: 1 } }));
  raw[1]!.send(JSON.stringify({ type: "message.received", id: "3", body: { conversationId, sequence: 9 } }));
  raw[1]!.send(JSON.stringify({ type: "typing.update", body: { conversationId, typing: true } }));
  raw[1]!.send(JSON.stringify({ type: "presence.update", body: { conversationId, presence: "online" } }));
  raw[0]!.send(JSON.stringify({ type: "session.ping", id: "4", body: {} }));

  await alice.keys.claimPrekeyBundles({ accountId: bob.accountId, deviceIds: [bob.deviceId] });
  await alice.keys.readPrekeyStock();
  await alice.keys.listAccountDevices({ accountId: bob.accountId });
  await alice.conversations.listConversations({});
  await alice.conversations.readConversation({ conversationId });
  await alice.messaging.readHistory({ conversationId });
  await bob.messaging.catchUp({ positions: [] });
  await alice.identity.searchPeople({ query: "bo" });
  await alice.identity.readProfile({ accountId: bob.accountId });
  await alice.identity.readOwnAccount();
  await alice.identity.beginPasskeySignIn();
  await alice.identity.beginPasskeySignUp({ username: "carol" });
  for (const refused of [
    () => alice.messaging.postMessage({ ...submission, keys: [], messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAV" }),
    () => alice.identity.signUpWithPassword({ username: "bob", password, deviceName: "x" }),
    () => alice.identity.signUpWithPassword({ username: "b", password, deviceName: "x" }),
  ])
    await refused().then(
      () => alice.findings.push(openApi.finding("paths:", "what has to be refused was not")),
      () => {},
    );
  bob.tokens = await bob.identity.refreshSession({ refreshToken: bob.tokens.refreshToken });

  await beInGroup(alice, bob);
  await alice.conversations.blockAccount({ accountId: bob.accountId });
  await alice.conversations.listBlocks();
  await alice.conversations.unblockAccount({ accountId: bob.accountId });

  const recordId = someId();
  await alice.records.putRecord({ recordId, known: 0, record: Buffer.alloc(64, 7).toString("base64") });
  await alice.records.listRecords({});
  await bob.records.readRecord({ accountId: alice.accountId, recordId });

  // As if this node had lost its connection to the others.
  running.opened.kernel.bus.forget("sockets", "");
  await changeKeys(new Comparing(origin, openApi), alice);

  // Whatever the document says that the server sends has to come about in this story.
  const frames = framesOf(asyncApi.content, "send");
  const types = () => new Set(seen.map((frame) => (frame as { type: string }).type));
  const missing = () => [...frames.keys()].filter((type) => !types().has(type));
  await until(() => missing().length === 0);
  const unsent = missing().map((type) => asyncApi.finding(`name: ${type}`, `${type} was never sent`));
  await bob.identity.signOut();
  for (const socket of raw) socket.close();

  const problems = seen.flatMap((frame) => {
    const { type } = frame as { type: string };
    const schema = frames.get(type);
    if (schema === undefined) return [asyncApi.finding("operations:", `${type} is not documented`)];
    return misfits(asyncApi.content, schema, frame, type).map((what) => asyncApi.finding(`name: ${type}`, what));
  });
  return [...alice.findings, ...bob.findings, ...problems, ...unsent];
}

/** Two people are in a group until the second one leaves. */
async function beInGroup(owner: Comparing, member: Comparing): Promise<void> {
  const conversationId = someId();
  const rosterOf = { groupId: conversationId, changedAt: Date.now() };
  const first = { accountId: owner.accountId, role: "owner" as const };
  const second = { accountId: member.accountId, role: "member" as const };
  const previous = new Uint8Array(32);
  const begun = await owner.signRoster({ ...rosterOf, revision: 1, previous, members: [first, second] });
  const { messageId } = makeSubmission(conversationId, []);
  await owner.conversations.createGroup({ conversationId, messageId, roster: begun.toString("base64") });
  await owner.conversations.listGroups({});
  await owner.conversations.readGroup({ conversationId });
  const digestOf = (bytes: Buffer) => Uint8Array.from(createHash("sha256").update(bytes).digest());
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key = Uint8Array.from(publicKey.export({ type: "spki", format: "der" }).subarray(-32));
  const link = { id: someId(), by: owner.accountId, key, until: Date.now() + 60_000, uses: 2, admitted: [] };
  const linked = await owner.signRoster({
    ...rosterOf,
    revision: 2,
    previous: digestOf(begun),
    members: [first, second],
    invitations: [link],
  });
  const linking = { conversationId, messageId: makeSubmission(conversationId, []).messageId };
  await owner.conversations.changeGroup({ ...linking, roster: linked.toString("base64") });
  const left = await member.signRoster({
    ...rosterOf,
    revision: 3,
    previous: digestOf(linked),
    members: [first],
    invitations: [link],
  });
  const leaving = { conversationId, messageId: makeSubmission(conversationId, []).messageId };
  await member.conversations.changeGroup({ ...leaving, roster: left.toString("base64") });
  const masterKey = randomBytes(32);
  const proof = sign(null, joiningBytes(link.id, member.accountId, masterKey), privateKey);
  await member.conversations.askToJoin({
    invitationId: link.id,
    masterKey: masterKey.toString("base64"),
    proof: proof.toString("base64"),
  });
  await owner.conversations.listAsking({ conversationId });
}

/** Somebody meets a contact and starts over on another device: their keys change. Then they are gone for good. */
async function changeKeys(person: Comparing, contact: Comparing): Promise<void> {
  const login = { username: "dora", password: "correct horse battery staple" };
  person.tokens = await person.identity.signUpWithPassword({ ...login, deviceName: "d" });
  await person.publishKeys();
  await contact.conversations.openDirectConversation({ accountId: person.accountId });
  person.tokens = await person.identity.signInWithPassword({ ...login, deviceName: "e" });
  const { accountId, deviceId } = person;
  await person.keys.publishDeviceKeys({ ...(await makeDeviceKeys({ accountId, deviceId })), replaceMasterKey: true });
  await person.identity.deleteAccount({ proof: { password: login.password }, leaves: [] });
}

async function listen(person: Person, origin: string, seen: unknown[]): Promise<WebSocket> {
  const { ticket } = await person.identity.issueSocketTicket();
  const socket = new WebSocket(`${origin.replace("http", "ws")}/v1/socket?ticket=${ticket}`);
  await new Promise<void>((resolve) => {
    socket.on("message", (data) => {
      seen.push(JSON.parse(String(data)));
      resolve();
    });
  });
  return socket;
}

/** Waits until something holds, or until it surely never will. */
async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!condition() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
}
