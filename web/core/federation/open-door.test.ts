import { NotServed } from "../../../generated/client/runtime/transport.ts";
import { NotFound, Unavailable } from "../../../generated/contracts/shared/errors.ts";
import type { SessionLifecycle } from "../session-lifecycle.ts";
import { openFederationDoor } from "./open-door.ts";

function doorOver(describeFederation: () => Promise<{ domain: string }>) {
  return openFederationDoor({
    api: { federation: { describeFederation } },
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
});
