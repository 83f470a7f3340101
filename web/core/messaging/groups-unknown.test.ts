import { InvalidInput, NotFound } from "../../../generated/contracts/shared/errors.ts";
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

function refused(error: InvalidInput | NotFound): { status: number; body: unknown } {
  return { status: error.status, body: error.toBody() };
}
