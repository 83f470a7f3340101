import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import type { FakeServer } from "../testing/fake-server.ts";
import { states, texts, until } from "../testing/fake-host.ts";
import { twoPeople } from "../testing/two-people.ts";

/** As a proxy does whose way to the server is gone, while the sockets through it live. */
const NO_WAY = { status: 502, body: "Bad gateway" };
/** As a server does that lacks its database. */
const NOT_NOW = { status: 503, body: new Unavailable({ retryAfter: 1 }).toBody() };

/** While it is closed, no request gets an answer but those for a ticket. */
function passage(server: FakeServer, answer: { status: number; body: unknown }) {
  const gate = { closed: false, asked: new Set<string>() };
  const honest = server.http.bind(server);
  server.http = (method, path, body, authorization) => {
    if (!gate.closed || path === "/v1/me/socket-tickets") return honest(method, path, body, authorization);
    gate.asked.add(`${method} ${path.replace(/\?.*/, "")}`);
    return answer;
  };
  return gate;
}

describe.each([
  ["get no answer", NO_WAY],
  ["are put off", NOT_NOW],
])("a client whose socket lives while its requests %s", (_, answer) => {
  it("sends and shows everything once there are answers again, on the same socket and without anybody doing anything", async () => {
    const { server, alice, bob, here, there } = await twoPeople();
    const gate = passage(server, answer);
    gate.closed = true;
    for (const host of [alice, bob]) {
      host.dropSockets();
      await until(() => host.client.connection.get() !== "online");
      await until(() => host.client.connection.get() === "online");
    }
    await here.send("one");
    await there.send("two");
    await until(
      () => gate.asked.size >= 3,
      () => [...gate.asked],
    );
    const sockets = new Set(server.peers);
    expect(sockets.size).toBe(2);
    gate.closed = false;
    await until(
      () => texts(here).length === 2 && texts(there).length === 2,
      () => [texts(here), texts(there)],
    );
    expect(texts(here).toSorted()).toEqual(["one", "two"]);
    await until(
      () => states(here).every((state) => state !== "queued"),
      () => states(here),
    );
    expect(new Set(server.peers)).toEqual(sockets);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("learns of devices that it could not ask for when it began to write", async () => {
    const { server, alice, here, there } = await twoPeople();
    const gate = passage(server, answer);
    gate.closed = true;
    await here.send("the first, for which keys are needed");
    await until(
      () => gate.asked.size > 0,
      () => [...gate.asked],
    );
    gate.closed = false;
    await until(
      () => texts(there).length === 1,
      () => [texts(there), states(here), alice.reports.map(String)],
    );
    expect(alice.reports).toEqual([]);
  });
});
