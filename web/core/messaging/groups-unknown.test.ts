import type { CatchUp } from "../../../generated/contracts/messaging/types.ts";
import { Forbidden, InvalidInput, NotFound } from "../../../generated/contracts/shared/errors.ts";
import { until } from "../testing/fake-host.ts";
import { twoPeople } from "../testing/two-people.ts";

it("a server of the version before, which knows no groups, is asked without them", async () => {
  const { server, bob, here, there } = await twoPeople();
  const honest = server.http.bind(server);
  const asked: unknown[] = [];
  server.http = (method, path, body, authorization) => {
    const { groups } = (body ?? {}) as { groups?: unknown };
    if (path.startsWith("/v1/groups")) return refused(new NotFound());
    if (path === "/v1/catch-up") asked.push(groups);
    if (groups !== undefined) {
      return refused(new InvalidInput({ issues: [{ path: "groups", problem: "is not a known field" }] }));
    }
    return honest(method, path, body, authorization);
  };
  bob.setOnline(false);
  await here.send("while bob was away");
  await until(() => here.messages.get().some(({ state }) => state === "sent"));
  bob.setOnline(true);
  await until(() => there.messages.get().length === 1);
  expect(asked.filter((groups) => groups === undefined).length).toBeGreaterThan(0);
});

it("a message of a group that one was put out of while it came keeps nothing else from coming", async () => {
  const { server, bob, here, there } = await twoPeople();
  const honest = server.http.bind(server);
  const left = "0192f000-0000-7000-8000-00000000abcd";
  const asked: string[] = [];
  server.http = (method, path, body, authorization) => {
    if (path.includes(left)) {
      asked.push(path);
      return refused(new Forbidden());
    }
    const answer = honest(method, path, body, authorization);
    if (path !== "/v1/catch-up") return answer;
    const caughtUp = answer.body as CatchUp;
    const [message] = caughtUp.messages;
    if (message === undefined || asked.length > 0) return answer;
    return { ...answer, body: { ...caughtUp, messages: [{ ...message, conversationId: left }, ...caughtUp.messages] } };
  };
  bob.setOnline(false);
  await here.send("while bob was away");
  await until(() => here.messages.get().some(({ state }) => state === "sent"));
  bob.setOnline(true);
  await until(() => there.messages.get().length === 1);
  expect(asked.length).toBeGreaterThan(0);
  expect(bob.reports).toEqual([]);
});

function refused(error: InvalidInput | NotFound | Forbidden): { status: number; body: unknown } {
  return { status: error.status, body: error.toBody() };
}
