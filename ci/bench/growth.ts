/**
 * `npm run bench:growth`: whether a server that has much is slower than one that has little. Messages grow from 10,000 to
 * 1,000,000 (`--messages`), accounts with their devices and conversations as many (`--people`), somebody's own conversations
 * from 10 to 10,000 (`--conversations`); each growth is tenfold. Judged is by the pages that the database looks at for what
 * is asked, which nobody else on the machine can change: what an index is a level deeper, and no more. A search of people
 * takes at most 20 ms, p99. Exits with 1 when one is missed. By the clock there stand medians of `--tries` requests, one at a
 * time, and how many times what they were with the fewest. What grows with what is asked for is only told. `--only messages`
 * takes a part.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { Person } from "../../services/testing/person.ts";
import { startServerProcess } from "../../services/testing/server-process.ts";
import { embeddedUrl } from "../faults/world/world.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { countStatements } from "./database-time/read-costs.ts";
import { Talk, type Asks } from "./growth/asks.ts";
import { Fill } from "./growth/fill.ts";
import { searches } from "./growth/searches.ts";
import { Scales, type Weight } from "./growth/scales.ts";

/** Root, leaf and row of ten thousand are root, branch, leaf and row of a million: a third more, and half where there is no row. */
const DEEPER = 1.5;
/** What connections read anew of the catalog, now that the tables are others: of each request a little. */
const CATALOG = 10;
const SEARCH_MILLISECONDS = 20;
/** As long as the clock needs to have begun each of its jobs. */
const ROUND_MILLISECONDS = 80_000;

const {
  messages = 1_000_000,
  conversations = 10_000,
  people = 1_000_000,
  tries = 300,
  only = "messages,people,conversations",
} = readCommandLine(import.meta.filename, {
  ...{ messages: "number", conversations: "number", people: "number", tries: "number", only: "text" },
}).options;
const parts = new Set(only.split(","));

/** Holds what is weighed of more against what was weighed of the fewest. */
class Flat {
  readonly #first = new Map<string, Weight>();

  async look(of: string, asks: Asks): Promise<void> {
    for (const [name, ask] of Object.entries(asks)) this.hold(of, name, await scales.weigh(ask));
  }

  hold(of: string, name: string, weight: Weight): void {
    const first = this.#first.get(name) ?? weight;
    this.#first.set(name, first);
    say(`${of}: ${name}`, weight, weight.pages > DEEPER * first.pages + CATALOG, first);
  }
}

const folder = mkdtempSync(join(tmpdir(), "tenchat-bench-growth-"));
const begin = () => startServerProcess({ TENCHAT_DATA: folder, DATABASE_URL: "", REDIS_URL: "" });
await (await begin()).end("SIGTERM");
await countStatements(folder);
const server = await begin();
const database = new Client(embeddedUrl(folder));
await database.connect();
const fill = new Fill(database);
const scales = new Scales(database, tries);
let missed = false;
try {
  if (parts.has("messages")) await growMessages();
  if (parts.has("people")) await growPeople();
  if (parts.has("conversations")) await growConversations();
} finally {
  await database.end();
  await server.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
}
process.exit(missed ? 1 : 0);

async function growMessages(): Promise<void> {
  const [anna, bela] = await Promise.all(["anna", "bela"].map((name) => Person.signUp(server.origin, name)));
  const talk = await Talk.open(anna!, bela!);
  const flat = new Flat();
  for (const count of tenfold(messages, 10_000)) {
    await fill.messages(count, talk.conversationId);
    await talk.goOn();
    await flat.look(`${told(count)} messages`, talk.asks);
  }
}

async function growPeople(): Promise<void> {
  const [carl, dora] = await Promise.all(["carl", "dora"].map((name) => Person.signUp(server.origin, name)));
  const talk = await Talk.open(carl!, dora!);
  const flat = new Flat();
  for (const count of tenfold(people, 10_000)) {
    await fill.people(count);
    await talk.goOn();
    const of = `${told(count)} people`;
    await flat.look(of, talk.asks);
    flat.hold(of, "what the clock has done, once", await scales.weighWhile(ROUND_MILLISECONDS));
    for (const [name, search] of Object.entries(searches(carl!))) {
      const weight = await scales.weigh(search);
      say(`${of}: ${name}`, weight, weight.p99 > SEARCH_MILLISECONDS, undefined);
    }
  }
}

/** A person for each number: what a server keeps in memory of one is made as that of anybody who comes. */
async function growConversations(): Promise<void> {
  // Nobody is alone on a server, and has its tables for themselves.
  await fill.people(Math.max(people, 10_000));
  const other = await Person.signUp(server.origin, "the_other");
  const flat = new Flat();
  for (const count of tenfold(conversations, 10)) {
    const person = await Person.signUp(server.origin, `talker_${count}`);
    const positions = await fill.conversations(person.accountId, count - 1);
    const talk = await Talk.open(person, other);
    const of = `${told(count)} conversations`;
    await flat.look(of, talk.asks);
    const known = [...positions, { conversationId: talk.conversationId, sequence: await talk.write() }];
    tell(
      `${of}: a device catches up on nothing`,
      await scales.weigh(() => person.messaging.catchUp({ positions: known })),
    );
    tell(
      `${of}: and on one message`,
      await scales.weigh(() => person.messaging.catchUp({ positions: known.slice(0, -1), limit: 1 })),
    );
  }
}

/** What grows with what is asked for. */
function tell(name: string, weight: Weight): void {
  say(name, weight, false, undefined);
}

function say(
  name: string,
  { median, p99, pages, dearest }: Weight,
  isMissed: boolean,
  first: Weight | undefined,
): void {
  missed ||= isMissed;
  const times = (is: number, was: number | undefined) =>
    (was === undefined ? "" : `${(is / was).toFixed(2)} ×`).padStart(8);
  const clock = `${median.toFixed(2).padStart(8)} ms${times(median, first?.median)} (p99 ${p99.toFixed(2)})`;
  const looked = `${pages.toFixed(1).padStart(9)} pages${times(pages, first?.pages)}`;
  console.log(`${isMissed ? " ✗ " : "   "}${name.padEnd(58)}${looked}${clock}`);
  if (isMissed) console.log(`     most for: ${dearest}`);
}

function tenfold(upTo: number, from: number): number[] {
  return from >= upTo ? [upTo] : [from, ...tenfold(upTo, from * 10)];
}

function told(count: number): string {
  return count.toLocaleString("en");
}
