import { randomUUID } from "node:crypto";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { speakAs } from "./federation/speak-as.ts";
import { eventually, startTwoServers } from "./federation/two-servers.ts";
import type { Server, TwoServers } from "./federation/two-servers.ts";
import { ids } from "./groups/open-five.ts";
import { Somebody } from "./groups/somebody.ts";

const MESSAGES = 500;
const MINUTE = 60_000;

let servers: TwoServers;
let anna: Somebody;
let bela: Somebody;
let id: string;

beforeAll(async () => {
  const limited = { TENCHAT_RATE_LIMITS: "on", TENCHAT_UNANSWERED_MESSAGES: "10000" };
  // As many requests a minute as a server takes of another where nobody has said otherwise.
  servers = await startTwoServers({ ...limited, TENCHAT_FEDERATION_REQUESTS: "" });
  anna = await Somebody.signUp(servers.here.platform.origin, "anna");
  bela = await Somebody.signUp(servers.there.platform.origin, "bela");
}, 120_000);

afterAll(async () => {
  for (const each of [anna, bela]) await each?.tenchat.stop();
  await servers?.stop();
}, 60_000);

const rows = ({ platform }: Server, query: string, values: unknown[] = []) =>
  platform.running.opened.kernel.dataSource.query(query, values) as Promise<Record<string, unknown>[]>;

const log = (at: Server) =>
  rows(at, "SELECT sequence::int, message_id FROM messages WHERE conversation_id = $1 ORDER BY sequence", [id]);

it("500 messages of a group get to another of its servers within a minute of what that takes, in order and once", async () => {
  const { here, there } = servers;
  const found = await anna.tenchat.federation.accountAt(`bela@${there.gate.name}`);
  expect(found).toBe(bela.accountId);
  id = await anna.tenchat.conversations.startGroup("Busy", ids(bela));
  await bela.sees(id, "named Busy");
  there.gate.shut();
  for (let at = 0; at < MESSAGES; at += 1) await anna.write(id, `line ${at}`);
  await eventually(async () => (await log(here)).length >= MESSAGES, 2 * MINUTE);
  there.gate.open();
  // Half a minute may go by until it is tried again.
  await eventually(async () => (await rows(here, "SELECT FROM peer_cursors WHERE attempts > 0")).length === 0, MINUTE);
  const took = await eventually(async () => (await log(there)).length === (await log(here)).length, 3 * MINUTE);
  expect(took).toBeLessThan(MINUTE);
  expect(await log(there)).toEqual(await log(here));
  await bela.sees(id, `line ${MESSAGES - 1}`);
  const said = (await bela.lines(id)).filter((line) => line.startsWith("line"));
  expect(said).toEqual(Array.from({ length: said.length }, (_, at) => `line ${MESSAGES - said.length + at}`));
  expect([anna, bela].flatMap(({ problems }) => problems)).toEqual([]);
}, 600_000);

it("several at once are believed of the home alone, each at the next place, and no roster among them", async () => {
  const { here, there } = servers;
  const [before, atHome] = [await log(there), await log(here)];
  const last = Number(before.at(-1)!["sequence"]);
  const item = (sequence: number, change: object = {}) => ({
    sequence,
    message_id: makeSubmission(id, []).messageId,
    sender_id: anna.accountId,
    sender_device_id: randomUUID(),
    content: "AAAA",
    content_type: "text/plain",
    protocol_version: 1,
    wrapped_keys: {},
    sent_at: new Date().toISOString(),
    client_sequence: 0,
    ...change,
  });
  const say = (from: Server, to: Server, ...items: object[]) =>
    speakAs(from, to, "group.items", { channel_id: id, items });
  // Not at home there, as if it were; and what is no group of anybody's.
  const sequence = Number(atHome.at(-1)!["sequence"]) + 1;
  expect((await say(there, here, item(sequence))).said).toEqual({ status: "ok", event_id: expect.any(String) });
  const foreign = await speakAs(here, there, "group.items", { channel_id: randomUUID(), items: [item(1)] });
  expect(foreign.said).toEqual({ status: "ok", event_id: expect.any(String) });
  // What does not fit has the others go with it.
  const roster = item(last + 2, { content_type: "application/vnd.tenchat.roster" });
  expect((await say(here, there, item(last + 1), roster)).status).toBe(400);
  for (const items of [[item(last + 1), item(last + 3)], [item(last + 2)], [item(last)]])
    expect((await say(here, there, ...items)).status).toBe(500);
  expect([await log(there), await log(here)]).toEqual([before, atHome]);

  const known = item(last, { message_id: before.at(-1)!["message_id"] });
  const two = await say(here, there, known, item(last + 1), item(last + 2));
  expect(two).toMatchObject({ status: 200, said: { status: "ok", sequence: last + 2 } });
  expect((await log(there)).slice(0, -2)).toEqual(before);
}, 60_000);
