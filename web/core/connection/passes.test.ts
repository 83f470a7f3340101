import type { FakeHost } from "../testing/fake-host.ts";
import { until } from "../testing/fake-host.ts";
import { twoPeople } from "../testing/two-people.ts";

/** Counts the tickets that are asked for, and what sockets are opened with. */
async function watched() {
  const { server, alice } = await twoPeople();
  const seen = { tickets: 0, tokens: 0 };
  const honest = { http: server.http.bind(server), sessionOf: server.sessionOf.bind(server) };
  server.http = (method, path, body, authorization) => {
    if (path === "/v1/me/socket-tickets") seen.tickets += 1;
    return honest.http(method, path, body, authorization);
  };
  return { server, alice, seen };
}

async function reconnect(host: FakeHost): Promise<void> {
  host.dropSockets();
  await until(() => host.client.connection.get() !== "online");
  await until(() => host.client.connection.get() === "online");
}

describe("a socket of a client", () => {
  it("is opened with the access token, and no ticket is asked for", async () => {
    const { alice, seen } = await watched();
    for (let time = 0; time < 3; time += 1) await reconnect(alice);
    expect(seen.tickets).toBe(0);
  });

  it("is opened with a ticket, at once and from then on, where the server does not know the token's way", async () => {
    const { alice, seen } = await watched();
    alice.socketsRefuse = 4001;
    await reconnect(alice);
    expect([seen.tickets, alice.refusedSockets]).toEqual([1, 1]);
    await reconnect(alice);
    expect([seen.tickets, alice.refusedSockets]).toEqual([2, 1]);
  });

  it("is opened with a ticket, after some tries, where something on the way lets no token through", async () => {
    const { alice, seen } = await watched();
    alice.socketsRefuse = 1006;
    await reconnect(alice);
    expect([seen.tickets, alice.refusedSockets]).toEqual([1, 1]);
  });
});
