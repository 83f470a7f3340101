import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServerProcess } from "../../services/testing/server-process.ts";
import type { ServerProcess } from "../../services/testing/server-process.ts";
import { createTenChat } from "../../web/core/create-tenchat.ts";
import type { ConversationView, TenChat } from "../../web/core/tenchat.ts";
import { headlessHost } from "../../web/hosts/headless-host.ts";
import { MemoryStorage } from "../../web/hosts/memory-storage.ts";

const each = 50;
const kinds = ["plain", "שלום עולם", "🙂👩‍👩‍👧", "<b onclick='x()'>&amp;</b>", "line\nbreak\t\u0000"];
const lengths = [0, 10, 300, 5_000, 60_000];
const password = "three calm sentences";

function textOf(name: string, number: number): string {
  const head = `${name} ${number} ${kinds[number % kinds.length]} `;
  const length = lengths[Math.floor(number / 5) % lengths.length] ?? 0;
  return head + ".".repeat(Math.max(0, length - new TextEncoder().encode(head).length));
}

const story = (name: string) => Array.from({ length: each }, (_, number) => textOf(name, number));

function textsIn(view: ConversationView): string[] {
  return view.messages
    .get()
    .map((item) => (item.content.kind === "text" ? item.content.text : `<${item.content.kind}>`));
}

/** Short, for what a failure prints. */
function heads(texts: readonly string[]): string[] {
  return texts.map((text) => text.slice(0, 9));
}

async function until(what: () => boolean, describe: () => unknown, within = 60_000): Promise<void> {
  const end = Date.now() + within;
  while (!what()) {
    if (Date.now() > end) throw new Error(`It did not come to pass: ${JSON.stringify(describe())}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("two people whose clients run without a browser", () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "tenchat-headless-"));
  const problems: unknown[] = [];
  const running = new Set<TenChat>();
  let server: ServerProcess | undefined;
  let origin = "";

  afterAll(async () => {
    for (const client of running) await client.stop();
    await server?.end("SIGKILL");
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  async function start(): Promise<void> {
    const port = origin === "" ? "0" : new URL(origin).port;
    server = await startServerProcess({ TENCHAT_DATA: dataFolder, PORT: port });
    origin = server.origin;
  }

  async function open(storage: MemoryStorage): Promise<TenChat> {
    const client = createTenChat(headlessHost({ origin, storage, report: (error) => problems.push(error) }));
    running.add(client);
    await client.start();
    return client;
  }

  async function close(client: TenChat): Promise<void> {
    running.delete(client);
    await client.stop();
  }

  async function whole(view: ConversationView): Promise<string[]> {
    await until(
      () => view.loaded.get(),
      () => "loading",
    );
    while (view.hasMore.get()) await view.loadOlder();
    return textsIn(view);
  }

  it("exchange everything exactly once and in order while the server is killed, a page reloads and one is away", async () => {
    await start();
    const [aliceDisk, bobDisk] = [new MemoryStorage(), new MemoryStorage()];
    let alice = await open(aliceDisk);
    let bob = await open(bobDisk);
    await Promise.all([
      alice.identity.signUpWithPassword({ username: "alice", password }),
      bob.identity.signUpWithPassword({ username: "bob", password }),
    ]);
    await until(
      () => [alice, bob].every((client) => client.connection.get() === "online"),
      () => [alice.session.get(), bob.session.get(), problems.map(String)],
    );
    const [found] = await alice.identity.searchPeople("bo");
    const id = await alice.conversations.start(found?.accountId ?? "");
    await until(
      () => bob.conversations.list.get().length === 1,
      () => bob.conversations.list.get(),
    );
    await bob.conversations.accept(id);

    const [fromAlice, fromBob] = [story("alice"), story("bob")];
    const speak = async (client: () => TenChat, texts: readonly string[]) => {
      for (const text of texts) {
        await client().messaging.open(id).send(text);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    // Both write at once, and the server dies in the middle.
    const talking = Promise.all([speak(() => alice, fromAlice.slice(0, 25)), speak(() => bob, fromBob.slice(0, 25))]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await server?.end("SIGKILL");
    await talking;
    await start();
    // One reloads with what it has not sent yet; the other closes for ten messages.
    await close(alice);
    alice = await open(aliceDisk);
    await until(
      () => alice.connection.get() === "online",
      () => alice.session.get(),
    );
    await close(bob);
    await speak(() => alice, fromAlice.slice(25, 35));
    bob = await open(bobDisk);
    await Promise.all([speak(() => alice, fromAlice.slice(35)), speak(() => bob, fromBob.slice(25))]);

    const [here, there] = [alice.messaging.open(id), bob.messaging.open(id)];
    let [left, right] = [await whole(here), await whole(there)];
    await until(
      () => {
        [left, right] = [textsIn(here), textsIn(there)];
        return left.length === 2 * each && right.length === 2 * each && left.join() === right.join();
      },
      () => [heads(left), heads(right), problems.map(String)],
    );
    expect(left.filter((text) => text.startsWith("alice"))).toEqual(fromAlice);
    expect(left.filter((text) => text.startsWith("bob"))).toEqual(fromBob);
    // What the server kept of it agrees with what was sealed, whatever died in between.
    const doubts = [here, there].flatMap((view) => view.messages.get().flatMap((item) => item.doubts));
    expect(doubts).toEqual([]);
    const others = here.messages.get().filter((item) => !item.own);
    expect(others.map(({ timeBy }) => timeBy)).toEqual(fromBob.map(() => "sender"));
    await until(
      () => [here, there].every((view) => view.messages.get().every((item) => !item.own || item.state === "delivered")),
      () => here.messages.get().map((item) => item.state),
    );
    expect(problems).toEqual([]);
  }, 180_000);
});
