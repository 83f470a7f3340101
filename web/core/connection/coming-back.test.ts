import type { SocketEvents } from "../host.ts";
import { Connection } from "./connection.ts";

const body = { accountId: crypto.randomUUID(), deviceId: crypto.randomUUID(), serverTime: new Date(0).toISOString() };

/** Done with all that follows at once. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A client of a server that knows tickets alone, whose time passes when the test says so. */
function client() {
  const timers = new Map<() => void, number>();
  const sockets: { readonly path: string; readonly events: SocketEvents }[] = [];
  let tickets = 0;
  const connection = new Connection(
    {
      timers: {
        after: (milliseconds, run) => {
          timers.set(run, milliseconds);
          return () => void timers.delete(run);
        },
      },
      sockets: {
        open: (path, events) => {
          sockets.push({ path, events });
          return { send: () => undefined, close: () => undefined };
        },
      },
      http: { request: () => Promise.reject(new Error("nothing is asked here")), renew: async () => undefined },
      signals: { online: () => true, changed: () => () => undefined },
      report: (error) => {
        throw error;
      },
      now: () => 0,
      // The longest of the times that it may wait.
      randomBytes: (length) => new Uint8Array(length).fill(255),
    },
    { token: async () => null, ticket: async () => `ticket-${++tickets}` },
    { ready: () => undefined, frames: {} as never },
  );
  const last = () => sockets.at(-1)!.events;
  return {
    connection,
    paths: () => sockets.map(({ path }) => path),
    open: () => last().message(JSON.stringify({ type: "session.ready", body })),
    /** The socket is lost: for how long nothing is done, after which that is over. */
    lose: async () => {
      last().closed(1006);
      const [[next, wait], ...others] = [...timers] as [[() => void, number]];
      expect(others).toEqual([]);
      timers.delete(next);
      next();
      await settled();
      return Math.round(wait / 1000);
    },
  };
}

it("D3-127 a socket that is lost is opened anew with another ticket after a second, twice as long each time up to half a minute, and after a second again once it was open", async () => {
  const { connection, paths, open, lose } = client();
  connection.start();
  await settled();
  const waits: number[] = [];
  for (let time = 0; time < 7; time += 1) waits.push(await lose());
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
  open();
  expect(connection.state.get()).toBe("online");
  expect([await lose(), await lose()]).toEqual([1, 2]);
  expect(paths()).toEqual(Array.from({ length: 10 }, (_, at) => `/v1/socket?ticket=ticket-${at + 1}`));
  connection.stop();
});
