import { setTimeout as sleep } from "node:timers/promises";
import { MessageIdTaken } from "../../generated/contracts/messaging/errors.ts";
import { Unauthenticated } from "../../generated/contracts/shared/errors.ts";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { PASSWORD, Person } from "../../services/testing/person.ts";
import { exactly } from "./fault.ts";
import type { Fault } from "./fault.ts";
import type { Population } from "./load/population.ts";
import { Witness } from "./load/witness.ts";
import { underLoad } from "./under-load.ts";
import { unmoved } from "./world/last-activity.ts";

/**
 * F5: Redis forgets everything while people write and while a session has just ended. The row's replay of events of
 * other servers is not here: there is no federation yet.
 */
export const f5: Fault = {
  row: "F5",
  title: "FLUSHALL of Redis, again and again",
  modes: ["redis", "two-redis", "roles"],
  shortModes: ["redis"],
  short: { clients: 2, rate: 4, rounds: 1, seconds: 0.5 },
  long: { clients: 200, rate: 100, rounds: 20, seconds: 5 },
  run: (run) =>
    underLoad(run, async ({ world, load }) => {
      const origin = world.origins[0]!;
      const witness = await Witness.of(run.population.probes[0], origin);
      const kept = { sessions: 0, revocations: 0, idempotency: 0 };
      for (let round = 0; round < run.size.rounds; round += 1) {
        await sleep(run.random.around(run.size.seconds * 1000));
        const ended = await endedSession(run.population, origin);
        const repeat = await posted(witness, run.population);
        await world.redis!.ask((redis) => redis.flushall());
        if (await refused(() => ended.identity.readOwnAccount())) kept.revocations += 1;
        if (await repeat()) kept.idempotency += 1;
        await witness.identity.readOwnAccount();
        kept.sessions += 1;
      }
      await load.stop();
      await load.settle(world.database);
      const { rounds } = run.size;
      return [
        exactly("conversations whose events were not reacted to", await unmoved(world.database), 0),
        exactly("sessions that still hold", kept.sessions, rounds),
        exactly("ended sessions that stay ended", kept.revocations, rounds),
        exactly("message ids that are still taken", kept.idempotency, rounds),
      ];
    }),
};

/** A session of this moment that has just been ended, as its person still holds it. */
async function endedSession({ probes }: Population, origin: string): Promise<Person> {
  const person = new Person(origin);
  const { username } = probes[1].tokens!.account;
  person.tokens = await person.identity.signInWithPassword({
    username,
    password: PASSWORD,
    deviceName: "Device that goes",
    deviceId: probes[1].deviceId,
  });
  await person.identity.signOut();
  return person;
}

/** Posts a message; what returns says whether its id is still its own: the same again is known, another is refused. */
async function posted(witness: Witness, { probes, probeConversationId }: Population): Promise<() => Promise<boolean>> {
  const submission = makeSubmission(probeConversationId, [probes[1].deviceId]);
  const first = await witness.messaging.postMessage(submission);
  return async () => {
    const again = await witness.messaging.postMessage(submission);
    const other = { ...submission, ciphertext: Buffer.alloc(64, "y").toString("base64") };
    const taken = await witness.messaging.postMessage(other).catch((error: unknown) => error);
    return again.sequence === first.sequence && taken instanceof MessageIdTaken;
  };
}

async function refused(ask: () => Promise<unknown>): Promise<boolean> {
  const outcome = await ask().catch((error: unknown) => error);
  return outcome instanceof Unauthenticated;
}
