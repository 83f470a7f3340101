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
});
