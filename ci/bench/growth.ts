/**
 * `npm run bench:growth`: whether a server that has much is slower than one that has little. Messages grow from 10,000 to
 * 1,000,000 (`--messages`), somebody's conversations from 10 to 10,000 (`--conversations`), accounts to 1,000,000
 * (`--people`); each growth is tenfold. What it holds: a message is acknowledged and the last fifty are read as fast with
 * many as with few, within a fifth; a search of people takes at most 20 ms, p99. Exits with 1 when one is missed. What grows
 * with what is asked for is only told. Figures are medians of `--tries` requests, one at a time.
 */
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { PASSWORD, Person } from "../../services/testing/person.ts";
import { startServerProcess } from "../../services/testing/server-process.ts";
import { percentile } from "../faults/under-load.ts";
import { embeddedUrl } from "../faults/world/world.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { Fill } from "./growth/fill.ts";

const FLAT = 1.2;
const SEARCH_MILLISECONDS = 20;
const LAST = 50;

const {
  messages = 1_000_000,
  conversations = 10_000,
  people = 1_000_000,
  tries = 300,
} = readCommandLine(import.meta.filename, {
  ...{ messages: "number", conversations: "number", people: "number", tries: "number" },
}).options;

/** Holds what is measured of more against what was measured of the fewest. */
class Flat {
  readonly #first = new Map<string, number>();

  async look(of: string, asked: Record<string, () => Promise<unknown>>): Promise<void> {
    for (const [name, ask] of Object.entries(asked)) {
      const median = percentile(await measure(ask), 0.5);
      const first = this.#first.get(name) ?? median;
      this.#first.set(name, first);
      say(`${of}: ${name}`, median, median > FLAT * first, `${(median / first).toFixed(2)} × (≤ ${FLAT})`);
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), "tenchat-bench-growth-"));
const server = await startServerProcess({ TENCHAT_DATA: folder, DATABASE_URL: "", REDIS_URL: "" });
const database = new Client(embeddedUrl(folder));
await database.connect();
const fill = new Fill(database);
let missed = false;
try {
  await growMessages();
  await growPeople();
  await growConversations();
} finally {
  await database.end();
  await server.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
}
process.exit(missed ? 1 : 0);

async function growMessages(): Promise<void> {
  const [anna, bela] = await Promise.all(["anna", "bela"].map((name) => Person.signUp(server.origin, name)));
  const ask = await openTalk(anna!, bela!);
  const flat = new Flat();
  for (const count of tenfold(messages, 10_000)) {
    await fill.messages(count);
    await flat.look(`${told(count)} messages`, ask);
  }
}

/** A person for each number: what a server keeps in memory of one is made as that of anybody who comes. */
async function growConversations(): Promise<void> {
  const other = await Person.signUp(server.origin, "the_other");
  const flat = new Flat();
  for (const count of tenfold(conversations, 10)) {
    const person = await Person.signUp(server.origin, `talker_${count}`);
    const positions = await fill.conversations(person.accountId, count);
    const ask = await openTalk(person, other);
    await flat.look(`${told(count)} conversations`, ask);
    await tell(`${told(count)} conversations: the first page of them`, () =>
      person.conversations.listConversations({}),
    );
    await tell(`${told(count)} conversations: a device catches up on nothing`, () =>
      person.messaging.catchUp({ positions: [...positions] }),
    );
  }
}

async function growPeople(): Promise<void> {
  const person = await Person.signUp(server.origin, "searcher");
  const letter = () => "0123456789abcdef"[randomInt(16)]!;
  for (const count of tenfold(people, 10_000)) {
    await fill.people(count);
    const beginning = () => Array.from({ length: 1 + randomInt(4) }, letter).join("");
    const times = await measure(() => person.identity.searchPeople({ query: beginning() }));
    const p99 = percentile(times, 0.99);
    say(`${told(count)} people: one is searched, p99`, p99, p99 > SEARCH_MILLISECONDS, `≤ ${SEARCH_MILLISECONDS} ms`);
    const credentials = { username: "searcher", password: PASSWORD, deviceName: "Bench" };
    await tell(`${told(count)} people: a name is asked for that nobody has`, () =>
      new Person(server.origin).identity
        .signInWithPassword({ ...credentials, username: "nobody_at_all" })
        .catch((error: unknown) => error),
    );
  }
}

/** What is measured of a conversation of two, by name. */
async function openTalk(writer: Person, reader: Person): Promise<Record<string, () => Promise<unknown>>> {
  const { conversationId } = await writer.conversations.openDirectConversation({ accountId: reader.accountId });
  const socket = await writer.connect();
  const write = () => socket.api.submitMessage(makeSubmission(conversationId, [reader.deviceId]));
  for (let count = 0; count < LAST; count += 1) await write();
  return {
    "a message is acknowledged": write,
    "the last fifty are read": () => writer.messaging.readHistory({ conversationId, limit: LAST }),
  };
}

async function measure(ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  // The first ones fill caches, and are none of it.
  for (let count = -20; count < tries; count += 1) {
    const began = performance.now();
    await ask();
    if (count >= 0) times.push(performance.now() - began);
  }
  return times;
}

async function tell(name: string, ask: () => Promise<unknown>): Promise<void> {
  say(name, percentile(await measure(ask), 0.5), false, "");
}

function say(name: string, milliseconds: number, isMissed: boolean, goal: string): void {
  missed ||= isMissed;
  console.log(`${isMissed ? " ✗ " : "   "}${name.padEnd(62)}${milliseconds.toFixed(2).padStart(9)} ms   ${goal}`);
}

function tenfold(upTo: number, from: number): number[] {
  return from >= upTo ? [upTo] : [from, ...tenfold(upTo, from * 10)];
}

function told(count: number): string {
  return count.toLocaleString("en");
}
