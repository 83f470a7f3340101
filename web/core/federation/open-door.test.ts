import { NotServed } from "../../../generated/client/runtime/transport.ts";
import { PersonNotFound, ServerNotReached } from "../../../generated/contracts/federation/errors.ts";
import { InvalidInput, NotFound, Unavailable } from "../../../generated/contracts/shared/errors.ts";
import type { SessionLifecycle } from "../session-lifecycle.ts";
import { openFederationDoor } from "./open-door.ts";

function doorOver(
  describeFederation: () => Promise<{ domain: string }>,
  findPersonElsewhere?: (input: { address: string }) => Promise<{ userId: string }>,
) {
  return openFederationDoor({
    api: { federation: { describeFederation, findPersonElsewhere } },
    asked: (work: () => Promise<unknown>) => work(),
  } as unknown as SessionLifecycle);
}

describe("The door of federation", () => {
  it("tells the name of the server among others, and that there is none where it meets none", async () => {
    expect(await doorOver(async () => ({ domain: "chat.example.org" })).nameHere()).toBe("chat.example.org");
    expect(await doorOver(() => Promise.reject(new NotFound())).nameHere()).toBeNull();
    expect(await doorOver(() => Promise.reject(new NotServed("federation"))).nameHere()).toBeNull();
    await expect(doorOver(() => Promise.reject(new Unavailable())).nameHere()).rejects.toThrow(Unavailable);
  });

  it("tells which account somebody elsewhere has, that nobody is called that there, and what stands in the way", async () => {
    const at = (find: (input: { address: string }) => Promise<{ userId: string }>) =>
      doorOver(() => Promise.reject(new NotFound()), find).accountAt("ada@other.example.org");
    expect(await at(async ({ address }) => ({ userId: `id of ${address}` }))).toBe("id of ada@other.example.org");
    expect(await at(() => Promise.reject(new PersonNotFound()))).toBeNull();
    await expect(at(() => Promise.reject(new ServerNotReached()))).rejects.toThrow(ServerNotReached);
    const issues = [{ path: "address", problem: "must be somebody's at another server" }];
    await expect(at(() => Promise.reject(new InvalidInput({ issues })))).rejects.toMatchObject({
      kind: "other-server-unreached",
    });
  });

  it("asks which servers are away of a conversation with somebody elsewhere alone, and of others nothing", async () => {
    const asked: string[] = [];
    const listAwayServers = async ({ conversationId }: { conversationId: string }) => {
      asked.push(conversationId);
      return { servers: [{ server: "other.example.org", since: "2026-11-30T12:00:00.000Z", outlook: "overdue" }] };
    };
    const among = (...usernames: string[]) => usernames.map((username) => ({ username }));
    const list = [
      { id: "here", members: among("ada", "bob_b") },
      { id: "there", members: among("ada", "bob@other.example.org") },
    ];
    const door = openFederationDoor({
      api: { federation: { listAwayServers } },
      host: { timers: { after: () => () => undefined } },
      conversations: { list: { get: () => list } },
    } as unknown as SessionLifecycle);
    const shown = [];
    for (const id of ["here", "there", "nowhere"]) {
      const watch = door.watchAway(id);
      await new Promise((resolve) => setImmediate(resolve));
      shown.push(watch.servers.get());
      watch.close();
    }
    expect(shown).toEqual([[], [{ server: "other.example.org", outlook: "overdue" }], []]);
    expect(asked).toEqual(["there"]);
  });
});
