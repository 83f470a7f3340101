import { setTimeout as sleep } from "node:timers/promises";
import { DataSource } from "typeorm";
import { LockWatch } from "../bench/upgrades/locks.ts";
import { atLeast, atMost, exactly, noted } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { LoadClient } from "./load/load-client.ts";
import type { Disk } from "./load/load-client.ts";
import { Load } from "./load/load.ts";
import { PatientRequests } from "./load/patient-requests.ts";
import { judge } from "./under-load.ts";
import { within } from "./until.ts";
import { Balancer } from "./world/balancer.ts";
import { releasedVersion } from "./world/released-version.ts";
import type { ReleasedVersion } from "./world/released-version.ts";
import { openWorld } from "./world/world.ts";

const BEFORE = "0.1.0";
const PAUSE_MILLISECONDS = 20;
let opened: Promise<ReleasedVersion> | undefined;

/** Once for all modes. */
const versionBefore = () => (opened ??= releasedVersion(BEFORE));

/**
 * F13: two nodes of the version before, one after the other, become today's, while half of the clients are of the version
 * before; in between the new node goes away again and all of them are with the old one. The database is brought forward
 * beneath it. `npm test` has what released versions say as bytes instead: `released-signals.test.ts`,
 * `released-answers.test.ts`, `negotiated-formats.test.ts`. 0.1.0 starts on no database that is not the very one that it
 * makes, so its first node goes on to the end and is not started again; later versions can be (`upgrades.test.ts`).
 */
export const f13: Fault = {
  row: "F13",
  title: `a deploy from ${BEFORE}, back and on again, with clients of both versions`,
  modes: ["two-redis", "two-postgres"],
  shortModes: [],
  short: { clients: 8, rate: 10, rounds: 1, seconds: 2 },
  long: { clients: 60, rate: 50, rounds: 3, seconds: 10 },
  people: async (size) => (await versionBefore()).makePopulation(size),
  async run({ mode, size, random, population, keep }) {
    await using closing = new AsyncDisposableStack();
    const before = await versionBefore();
    const env = { TENCHAT_UPGRADE: "switch" };
    const world = await openWorld(population, mode, { program: before.main, env, keep });
    closing.defer(() => world.close());
    const [first, second] = world.servers as [Server, Server];
    const balancer = closing.use(await Balancer.open());
    const both = () => balancer.serve(first.port, second.port);
    both();

    // Beside each other in the ring are two of the version before, one of each, two of today's, and one of each.
    const isOld = (index: number) => index % 4 < 2;
    const disks: Disk[] = [];
    const load = await Load.open(population.disks, [balancer.origin], random, (name, origin, disk, report, index) => {
      disks.push(disk);
      return new (isOld(index) ? before.LoadClient : LoadClient)(name, origin, disk, report);
    });
    closing.defer(() => load.close());
    load.start(size.rate);
    await load.steady();
    const admin = await new DataSource({ type: "postgres", url: world.postgres!.url, poolSize: 2 }).initialize();
    closing.defer(() => admin.destroy());
    const locks = new LockWatch(admin);
    closing.defer(() => locks.stop());
    const requests = await PatientRequests.begin(population, balancer.origin, PAUSE_MILLISECONDS);
    closing.defer(() => requests.end());
    const dwell = () => sleep(random.around(size.seconds * 1000));

    /** Whoever deploys takes a node out before it is stopped, and in again once it answers. */
    const replace = async (server: Server, by: string | undefined) => {
      balancer.serve(server === first ? second.port : first.port);
      await server.end("SIGTERM");
      server.become(by);
      await server.start();
      both();
      await dwell();
    };

    await dwell();
    await replace(second, undefined);
    for (let round = 0; round < size.rounds; round += 1) {
      // Back: everybody is with the node of the version before.
      balancer.serve(first.port);
      await second.end("SIGTERM");
      await dwell();
      await second.start();
      both();
      await dwell();
    }
    await replace(first, undefined);
    await load.stop();
    await requests.end();
    await locks.stop();
    const settled = await load.settle(world.database);
    const figures = await judge({ world, load });
    const formats = await world.database.query<{ protocol_version: number; count: number }>(
      "SELECT protocol_version, count(*)::integer AS count FROM messages GROUP BY 1 ORDER BY 1",
    );
    await load.close();
    const { read, lost } = await readAgain(load.clients, disks, balancer.origin);
    return [
      ...figures,
      atMost("all in its place after the load ended", settled && settled / 1000, 60, "s"),
      atLeast("requests beside the load", requests.asked, 1),
      noted("of them asked twice", requests.again),
      exactly("failed after one retry", requests.failed.slice(0, 3).join("; ") || 0, 0),
      exactly("of them acknowledged and missing", (await requests.missing()).length, 0),
      atMost(`a table was kept from writers (${locks.longest.what})`, locks.longest.milliseconds, 1_000, "ms"),
      noted("messages by format", formats.map((each) => `${each.protocol_version}: ${each.count}`).join(", ")),
      noted("messages that today's version reads on all disks", read),
      exactly("messages of the version before that it does not read", lost.slice(0, 3).join("; ") || 0, 0),
    ];
  },
};

type Server = Awaited<ReturnType<typeof openWorld>>["servers"][number];

/** Everybody opens today's version on their disk: how many messages stand there, and which of before do not. */
async function readAgain(clients: readonly LoadClient[], disks: readonly Disk[], origin: string) {
  const lost: string[] = [];
  let read = 0;
  for (const [index, before] of clients.entries()) {
    const client = new LoadClient(before.name, origin, disks[index]!, (error) => lost.push(String(error)));
    await client.tenchat.start();
    client.watch();
    const wanted = before.seen().map(({ id, text }) => `${id} ${text}`);
    const missing = () => {
      const there = new Set(client.seen().map(({ id, text }) => `${id} ${text}`));
      return wanted.filter((each) => !there.has(each));
    };
    await within(30_000, () => client.online);
    await client.readBack();
    await within(30_000, () => missing().length === 0);
    lost.push(...missing().map((each) => `${before.name}: ${each}`));
    read += client.seen().length;
    await client.tenchat.stop();
  }
  return { read, lost };
}
