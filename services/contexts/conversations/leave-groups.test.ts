import { randomUUID } from "node:crypto";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { openVerifier } from "../../../web/crypto/verify.ts";
import { silentLog } from "../../kernel/logging/log.ts";
import { someId } from "../../testing/make-submission.ts";
import { TestDevice } from "../../testing/test-device.ts";
import { leaveGroups } from "./leave-groups.ts";
import type { GroupParts } from "./write-roster.ts";

const [SILENT, OPEN, HERE] = ["silent.example.org", "open.example.org", null] as const;

/** Somebody who leaves groups of these homes all at once: what the homes are asked for, and what they are told later. */
async function leave(at: readonly (string | null)[]) {
  const device = await TestDevice.make(someId(), someId());
  const { accountId, deviceId } = device.keys.identity;
  const homes = new Map<string, string | null>(at.map((home) => [someId(), home]));
  const leaves = await Promise.all(
    [...homes.keys()].map(async (conversationId) => {
      const members = [{ accountId: randomUUID(), role: "owner" as const }];
      const previous = new Uint8Array(32);
      const roster = { groupId: conversationId, revision: 2, previous, changedAt: Date.UTC(2026, 10, 30), members };
      return {
        conversationId,
        messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
        roster: (await device.signRoster(roster)).toString("base64"),
      };
    }),
  );
  const [asked, later]: [string[], typeof leaves] = [[], []];
  /** How many are asked at once, at most. */
  let [underWay, most] = [0, 0];
  const parts = {
    kernel: { clock: { now: () => new Date() }, log: silentLog },
    verifier: await openVerifier(globalThis.crypto.subtle),
    people: { hold: async () => new Set() },
    groups: { homeOf: async (id: string) => homes.get(id), hold: async () => undefined },
    homes: {
      ask: async (home: string) => {
        asked.push(home);
        most = Math.max(most, (underWay += 1));
        await new Promise((next) => setTimeout(next, 10));
        underWay -= 1;
        if (home === SILENT) throw new Unavailable();
      },
      leaveLater: async (_manager: unknown, _home: string, _accountId: string, left: (typeof leaves)[number]) =>
        void later.push(left),
    },
  } as unknown as GroupParts;
  const manager = { query: async () => [...homes.keys()].map((id) => ({ id })) };
  const actor = { role: "user", accountId, deviceId } as never;
  const isDone = await leaveGroups(parts)(manager as never, actor, leaves);
  const silent = leaves.filter(({ conversationId }) => homes.get(conversationId) === SILENT);
  return { isDone, asked, later, silent, most };
}

const byId = (leaves: readonly { readonly conversationId: string }[]) =>
  leaves.toSorted((one, other) => (one.conversationId < other.conversationId ? -1 : 1));

it("a home that does not answer is asked once, and told of all groups that somebody leaves there later; others meanwhile", async () => {
  const { isDone, asked, later, silent, most } = await leave([SILENT, OPEN, SILENT, OPEN, SILENT]);
  expect(isDone).toBe(true);
  expect(asked.toSorted()).toEqual([OPEN, OPEN, SILENT]);
  expect(most).toBe(2);
  expect(later).toEqual(byId(silent));
});

it("no home is asked where a group of this server is left otherwise than it stands, as nobody leaves any then", async () => {
  const { isDone, asked, later } = await leave([OPEN, SILENT, HERE]);
  expect([isDone, asked, later]).toEqual([false, [], []]);
});
