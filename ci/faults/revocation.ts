import { setTimeout as sleep } from "node:timers/promises";
import { Unauthenticated } from "../../generated/contracts/shared/errors.ts";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { Person } from "../../services/testing/person.ts";
import type { HeldConnection, ReadDatabase } from "./check/read-database.ts";
import { exactly, noted } from "./fault.ts";
import type { Fault, FaultRun } from "./fault.ts";
import { until } from "./until.ts";
import { openWorld } from "./world/world.ts";
import type { World } from "./world/world.ts";

/** Rows on which a revocation waits while they are held: it stops there, in the middle of its transaction. */
const STEPS = [
  `SELECT 1 FROM devices WHERE device_id = $1 FOR UPDATE`,
  `SELECT 1 FROM device_identities WHERE device_id = $1 FOR UPDATE`,
  `SELECT 1 FROM signed_prekeys WHERE device_id = $1 FOR UPDATE`,
  `SELECT 1 FROM one_time_kem_prekeys WHERE device_id = $1 FOR UPDATE`,
  `SELECT 1 FROM sessions WHERE device_id = $1 FOR UPDATE`,
];

const PUBLISHED = ["device_identities", "signed_prekeys", "one_time_prekeys", "one_time_kem_prekeys"];

interface Leaving {
  readonly owner: Person;
  readonly stolen: Person;
  readonly conversationId: string;
}

/** What became of the devices: each count is of all of them. */
interface Tally {
  gone: number;
  cutShort: number;
  halfway: number;
  forgotten: number;
}

/**
 * Devices are being taken out of their accounts: some of it stands at each step of it, one is just done and nobody has
 * reacted yet. Then Redis forgets everything and the servers are killed.
 */
export const revocation: Fault = {
  row: "REVOCATION",
  title: "FLUSHALL and kill -9 between any two steps of a revocation",
  modes: ["embedded", "redis", "roles"],
  shortModes: ["redis"],
  short: { clients: 2, rate: 4, rounds: 1, seconds: 0 },
  long: { clients: 6, rate: 20, rounds: 17, seconds: 0 },
  async run(run) {
    await using closing = new AsyncDisposableStack();
    const world = await openWorld(run.population, run.mode, { keep: run.keep });
    closing.defer(() => world.close());
    const origin = world.origins[0]!;
    const friend = await Person.signUp(origin, "friend_of_all");
    const owners = await Promise.all([...STEPS, "done"].map((_, at) => Person.signUp(origin, `leaver_${at}`)));
    const tally: Tally = { gone: 0, cutShort: 0, halfway: 0, forgotten: 0 };
    for (let round = 0; round < run.size.rounds; round += 1) {
      const leaving = await Promise.all(owners.map((owner) => linkDevice(owner, friend)));
      const answered = await strike(world, run, leaving);
      for (const each of leaving) await judge(world.database, friend, each, answered.has(each), tally);
    }
    const all = run.size.rounds * owners.length;
    return [
      noted("revocations that the kill cut short", tally.cutShort),
      exactly("revoked devices that are nobody's recipients and cannot sign in", tally.gone, all),
      exactly("devices that were revoked by half", tally.halfway, 0),
      exactly("revocations that were answered and forgotten", tally.forgotten, 0),
    ];
  },
};

async function linkDevice(owner: Person, friend: Person): Promise<Leaving> {
  const stolen = await owner.addDevice();
  const { conversationId } = await friend.conversations.openDirectConversation({ accountId: owner.accountId });
  return { owner, stolen, conversationId };
}

/** Revokes all devices at once, kills all servers in the middle of it, and starts them again; who was told that it is done. */
async function strike(
  { servers, redis, database }: World,
  { random }: FaultRun,
  all: readonly Leaving[],
): Promise<Set<Leaving>> {
  await using held = new AsyncDisposableStack();
  const holders: HeldConnection[] = [];
  for (const [at, step] of STEPS.entries()) {
    const holder = held.use(await database.hold());
    await holder.query(step, [all[at]!.stolen.deviceId]);
    holders.push(holder);
  }
  // Whoever would react passes this over.
  const reactions = held.use(await database.hold());
  await reactions.query(`SELECT 1 FROM event_positions FOR UPDATE`);
  const answered = new Set<Leaving>();
  const revocations = all.map(async (each) => {
    await each.owner.identity.revokeDevice({ deviceId: each.stolen.deviceId });
    answered.add(each);
  });
  const settled = Promise.allSettled(revocations);
  await until(
    async () => answered.has(all.at(-1)!) && (await waitedFor(database)) >= STEPS.length,
    "every revocation stands at its step",
  );
  await redis?.ask((client) => client.flushall());
  // Some go on, as far as they come until the kill.
  for (const holder of holders) if (random.below(2) === 0) await holder.query("COMMIT");
  await sleep(random.below(6));
  await Promise.all(servers.map((server) => server.end("SIGKILL")));
  await settled;
  await held.disposeAsync();
  for (const server of servers) await server.start();
  return answered;
}

async function waitedFor(database: ReadDatabase): Promise<number> {
  const [row] = await database.query<{ count: string }>(
    `SELECT count(*) FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0`,
  );
  return Number(row?.count);
}

async function judge(
  database: ReadDatabase,
  friend: Person,
  { owner, stolen, conversationId }: Leaving,
  answered: boolean,
  tally: Tally,
): Promise<void> {
  const { deviceId } = stolen;
  const [device] = await database.query<{ revoked: boolean }>(
    `SELECT revoked_at IS NOT NULL AS revoked FROM devices WHERE device_id = $1`,
    [deviceId],
  );
  const rows = await Promise.all(
    PUBLISHED.map((table) => database.query(`SELECT 1 FROM ${table} WHERE device_id = $1`, [deviceId])),
  );
  const whole = rows.every((found) => found.length > 0 !== device!.revoked);
  if (!whole) tally.halfway += 1;
  if (answered && !device!.revoked) tally.forgotten += 1;
  if (!device!.revoked) {
    tally.cutShort += 1;
    await owner.identity.revokeDevice({ deviceId });
  }
  const { devices } = await friend.keys.listAccountDevices({ accountId: owner.accountId });
  const recipients = devices.map((each) => each.deviceId);
  await friend.messaging.postMessage(makeSubmission(conversationId, recipients));
  const signedIn = await stolen.identity.readOwnAccount().catch((error: unknown) => error);
  if (!recipients.includes(deviceId) && signedIn instanceof Unauthenticated) tally.gone += 1;
}
