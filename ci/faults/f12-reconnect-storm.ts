import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Person } from "../../services/testing/person.ts";
import { RawSocket } from "../../services/testing/raw-socket.ts";
import { reconnectDelay } from "../../web/core/connection/backoff.ts";
import { atMost, exactly, noted } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { Watch } from "./load/witness.ts";
import { percentile, underLoad } from "./under-load.ts";
import { within } from "./until.ts";

/** As many as an account may have, all of one device: what its dead ones leave it is seen at once. */
const SOCKETS_EACH = 5;
const SIGNED_UP_TOGETHER = 8;

/** F12: every socket is lost at once, half of them without a word to the server, and everybody comes back. */
export const f12: Fault = {
  row: "F12",
  title: "a storm of clients that come back at once",
  modes: ["embedded", "roles"],
  shortModes: ["embedded"],
  short: { clients: 2, rate: 4, rounds: 20, seconds: 1 },
  // Rounds are sockets here.
  long: { clients: 50, rate: 50, rounds: 2_000, seconds: 10 },
  run: (run) =>
    underLoad(run, async ({ world }) => {
      const origin = world.origins[0]!;
      const gateway = world.gateway.origin;
      const people: Person[] = [];
      const accounts = Math.ceil(run.size.rounds / SOCKETS_EACH);
      while (people.length < accounts) {
        const names = Array.from({ length: SIGNED_UP_TOGETHER }, (_, at) => `storm_${people.length + at}`);
        people.push(...(await Promise.all(names.map((name) => Person.signUp(origin, name, { keys: false })))));
      }
      const owners = people.slice(0, accounts).flatMap((person) => Array<Person>(SOCKETS_EACH).fill(person));
      const failures: unknown[] = [];
      const sockets = await Promise.all(owners.map((person) => open(person, gateway, failures)));
      await sleep(run.size.seconds * 1000);
      // What so many clients do here is not the server's doing.
      const watch = await Watch.apart(run.population, origin, 50);

      const silent: RawSocket[] = [];
      sockets.forEach((socket, at) => {
        // What a lost network leaves: the server hears nothing, and its pings are not answered.
        if (Math.floor(at / SOCKETS_EACH) % 2 === 0) socket?.tcp.resetAndDestroy();
        else if (socket) silent.push(socket.fallSilent());
      });
      const began = performance.now();
      failures.length = 0;
      const back = await Promise.all(owners.map((person) => comeBack(person, gateway, failures)));
      const seconds = (performance.now() - began) / 1000;
      const answers = await watch.end();
      const times = answers.map(({ milliseconds }) => milliseconds);

      const counted = await within(
        75_000,
        async () => (await world.gateway.sockets()) <= owners.length + run.size.clients,
      );
      for (const socket of [...back, ...silent]) socket?.end();
      return [
        noted("sockets", owners.length),
        atMost("all are back after", seconds, 60, "s"),
        atMost("errors", (failures.length / owners.length) * 100, 0.1, "%"),
        atMost("HTTP p99 meanwhile", percentile(times, 0.99) / 1000, run.patience, "s"),
        exactly("answers that were none", answers.filter(({ status }) => status === "none").length, 0),
        atMost("dead sockets are forgotten after", counted && counted / 1000, 75, "s"),
      ];
    }),
};

/** As a client does whose socket was lost: after its pause, of which half is random. */
async function comeBack(person: Person, gateway: string, failures: unknown[]): Promise<RawSocket | undefined> {
  await sleep(reconnectDelay(0, randomBytes));
  return open(person, gateway, failures);
}

async function open(person: Person, gateway: string, failures: unknown[]): Promise<RawSocket | undefined> {
  try {
    return await RawSocket.open(gateway, person.accessToken);
  } catch (error) {
    failures.push(error);
    return undefined;
  }
}
