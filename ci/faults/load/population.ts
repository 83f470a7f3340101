import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scenarios/free-port.ts";
import { Person } from "../../../services/testing/person.ts";
import { until } from "../until.ts";
import { Server } from "../world/server.ts";
import { Disk, LoadClient, password } from "./load-client.ts";

/** Two who act by script beside the load, with the conversation that they have. */
export interface Pair {
  readonly people: readonly [Person, Person];
  readonly conversationId: string;
}

/** A server's data and its people's disks, made once: each fault begins with a copy. */
export interface Population {
  readonly dataFolder: string;
  readonly disks: readonly Disk[];
  /** Two who know each other and nobody of the load. */
  readonly probes: readonly [Person, Person];
  readonly probeConversationId: string;
  /** More such pairs, for the faults that ask for them. */
  readonly bystanders: readonly Pair[];
  remove(): void;
}

/** How many sign up at once: each takes a core for a moment. */
const together = 8;

/** Of how many people the groups of load W are. */
const groupSize = 10;

/** How many of those who act by script there are beside the probes, and how the people of the load talk. */
export interface Talk {
  readonly bystanders?: number;
  /** In pairs, however many they are. */
  readonly inPairs?: boolean;
}

/**
 * Signs up so many people, in groups of ten as load W has them. Fewer than ten, and those who talk in pairs, open each a
 * conversation with the next: a ring, so that everybody has two; the few have a group of them all besides. Beside them stand
 * those who act by script.
 */
export async function makePopulation(
  size: number,
  { bystanders: pairs = 0, inPairs = false }: Talk = {},
): Promise<Population> {
  const dataFolder = mkdtempSync(join(tmpdir(), "tenchat-population-"));
  const server = new Server({ TENCHAT_DATA: dataFolder, TENCHAT_LOG: "warn" }, await freePort());
  await server.start();
  const problems: unknown[] = [];
  const disks = Array.from({ length: size }, () => new Disk());
  const clients = disks.map(
    (disk, index) => new LoadClient(nameOf(index), server.origin, disk, (e) => problems.push(e)),
  );
  for (let from = 0; from < size; from += together) {
    await Promise.all(clients.slice(from, from + together).map(({ name, tenchat }) => signUp(name, tenchat)));
  }
  if (inPairs || size < groupSize) await openRing(clients);
  if (!inPairs)
    for (let from = 0; from < size; from += groupSize) await beginGroup(clients.slice(from, from + groupSize));
  const { people: probes, conversationId } = await makePair(server.origin, "probe");
  const bystanders: Pair[] = [];
  for (let at = 0; at < pairs; at += 1) bystanders.push(await makePair(server.origin, `bystander${at}`));
  for (const { tenchat } of clients) await tenchat.stop();
  await server.end("SIGTERM");
  if (problems.length > 0) throw new AggregateError(problems, "the people of the load could not be signed up");
  return {
    dataFolder,
    disks,
    probes,
    probeConversationId: conversationId,
    bystanders,
    remove: () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  };
}

async function openRing(clients: readonly LoadClient[]): Promise<void> {
  const size = clients.length;
  for (const [index, { tenchat }] of clients.entries()) {
    const next = await tenchat.identity.searchPeople(nameOf((index + 1) % size));
    await tenchat.conversations.start(next[0]!.accountId);
  }
  const conversations = size === 2 ? 1 : 2;
  await until(
    () => clients.every(({ tenchat }) => tenchat.conversations.list.get().length === conversations),
    "everybody has their conversations",
  );
}

/** A group of these people, each of whom has read its roster and is no stranger in it any more. */
async function beginGroup(clients: readonly LoadClient[]): Promise<void> {
  const [first, ...others] = clients;
  const accounts: string[] = [];
  for (const { name } of others) {
    const found = await first!.tenchat.identity.searchPeople(name);
    accounts.push(found[0]!.accountId);
  }
  const id = await first!.tenchat.conversations.startGroup(`Everybody around ${first!.name}`, accounts);
  const groupOf = ({ tenchat }: LoadClient) => tenchat.conversations.list.get().find((each) => each.id === id);
  await until(
    () => clients.every((client) => groupOf(client)?.members.length === clients.length),
    "everybody knows who is in their group",
  );
  for (const client of others) if (groupOf(client)?.request) await client.tenchat.conversations.accept(id);
}

async function makePair(origin: string, name: string): Promise<Pair> {
  const people = [await Person.signUp(origin, `${name}_one`), await Person.signUp(origin, `${name}_two`)] as const;
  const opened = await people[0].conversations.openDirectConversation({ accountId: people[1].accountId });
  return { people, conversationId: opened.conversationId };
}

/** A copy of the data for one fault, whose files belong to whom they belonged to. */
export function copyData({ dataFolder }: Pick<Population, "dataFolder">, to: string): void {
  execFileSync("cp", ["-a", dataFolder, to]);
}

/** A name of which no other name is the beginning. */
export function nameOf(index: number): string {
  return `load_${String(index).padStart(4, "0")}`;
}

async function signUp(name: string, tenchat: LoadClient["tenchat"]): Promise<void> {
  await tenchat.start();
  await tenchat.identity.signUpWithPassword({ username: name, password });
  await until(() => tenchat.connection.get() === "online", `${name} is online`);
}
