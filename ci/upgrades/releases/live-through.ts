/**
 * `node ci/upgrades/releases/live-through.ts FOLDER`: people write to each other with the server and the clients of 0.1.0.
 * Then the server of the version in FOLDER starts on their data, and its clients on what their devices keep. Prints how many
 * messages stood on the screens of before, and which of them do not on those of after.
 */
import { join } from "node:path";
import { freePort } from "../../scenarios/free-port.ts";
import type { LoadClient } from "../../faults/load/load-client.ts";
import { until } from "../../faults/until.ts";
import { mainOf, releasedVersion } from "../../faults/world/released-version.ts";
import { Server } from "../../faults/world/server.ts";

const [folder] = process.argv.slice(2) as [string];
const before = await releasedVersion("0.1.0");
const after = (await import(join(folder, "ci/faults/load/load-client.ts"))) as { LoadClient: typeof LoadClient };
const population = await before.makePopulation(3);
const env = { TENCHAT_DATA: population.dataFolder, TENCHAT_LOG: "warn" };
const server = new Server(env, await freePort(), before.main);
const problems: string[] = [];

async function open(Client: typeof LoadClient): Promise<LoadClient[]> {
  await server.start();
  const clients = population.disks.map(
    (disk, index) => new Client(`load_000${index}`, server.origin, disk, (error) => problems.push(String(error))),
  );
  for (const client of clients) {
    await client.tenchat.start();
    client.watch();
  }
  await until(() => clients.every(({ online }) => online), "everybody is online");
  return clients;
}

/** Everybody writes in each of their conversations, and has what the others wrote. */
async function write(clients: readonly LoadClient[], there: number): Promise<void> {
  for (const client of clients)
    for (const { id } of client.tenchat.conversations.list.get()) await client.write(id, 10);
  const isThere = (client: LoadClient) => client.seen().length === there && !client.waits();
  await until(() => clients.every(isThere), "everybody has all that was written");
}

async function close(clients: readonly LoadClient[]): Promise<void> {
  for (const { tenchat } of clients) await tenchat.stop();
  await server.end("SIGTERM");
}

try {
  const old = await open(before.LoadClient);
  await write(old, 4);
  const screens = old.map((client) => client.seen());
  await close(old);
  server.become(mainOf(folder));
  const now = await open(after.LoadClient);
  for (const client of now) await client.readBack();
  const lost = now.flatMap((client, at) => {
    const there = new Set(client.seen().map(({ id, text }) => `${id} ${text}`));
    return screens[at]!.map(({ id, text }) => `${id} ${text}`).filter((each) => !there.has(each));
  });
  await write(now, 8);
  const said = (await now[0]!.tenchat.identity.devices()).length;
  await close(now);
  console.log(JSON.stringify({ before: screens.flat().length, lost, devices: said, problems }));
} finally {
  await server.end("SIGTERM");
  population.remove();
}
