import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { createServer as createListener } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { gzipSync } from "node:zlib";
import { createOutward, NotReached } from "./outward.ts";
import type { OutwardLimits } from "./outward.ts";

/** Counts whoever comes in, by whatever protocol. */
let canary: Server;
let hits = 0;
let port = 0;

beforeAll(async () => {
  canary = createListener((socket) => {
    hits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
  ({ port } = canary.address() as AddressInfo);
});

afterAll(() => new Promise((resolve) => canary.close(resolve)));

beforeEach(() => {
  hits = 0;
});

const outward = (change: Partial<OutwardLimits> = {}) =>
  createOutward({ vouchedFor: () => false, milliseconds: 2_000, mostBytes: 1000, ...change });

/** A server that is vouched for, while `work` is done. */
async function serving<T>(listener: RequestListener, work: (url: URL) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await work(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function expectGivenUp(listener: RequestListener, problem: RegExp, milliseconds: number): Promise<void> {
  const asked = serving(listener, (url) => outward({ vouchedFor: () => true, milliseconds })({ url }));
  await expect(asked).rejects.toThrow(NotReached);
  await expect(asked).rejects.toThrow(problem);
}

/** Every way that is known to write this machine, its networks, or something that is no web at all. */
function hostileAddresses(): string[] {
  const hosts = [
    ...[
      "127.0.0.1",
      "127.1",
      "127.0.1",
      "2130706433",
      "0x7f000001",
      "0x7f.0.0.1",
      "017700000001",
      "0177.0.0.1",
      "0177.1",
    ],
    ...["127.0.0.1.", "127.000.000.001", "0x7F.1", "127.255.255.254", "0", "0.0.0.0", "0x0", "00000000", "127.0.0.01"],
    ...[
      "①②⑦.⓪.⓪.①",
      "１２７.0.0.1",
      "127。0。0。1",
      "127%2e0%2e0%2e1",
      "%31%32%37.0.0.1",
      "[::1]",
      "[::]",
      "[::127.0.0.1]",
    ],
    ...["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[0000::1]", "[64:ff9b::127.0.0.1]"],
    ...["[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]"],
    ...["169.254.169.254", "[::ffff:169.254.169.254]", "0xa9fea9fe", "2852039166", "0251.0376.0251.0376", "10.0.0.1"],
    ...["172.16.0.1", "192.168.0.1", "100.64.0.1", "192.0.0.192", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
  ];
  const names = ["localhost", "LOCALHOST", "localhost.", "a.localhost", "ip6-localhost"];
  const written = [...hosts, ...names].flatMap((host) => [
    `https://${host}:${port}/`,
    `http://${host}:${port}/`,
    `https://a:b@${host}:${port}/`,
  ]);
  const others = [
    "file:///etc/passwd",
    `gopher://127.0.0.1:${port}/_`,
    `ftp://127.0.0.1:${port}/`,
    `ws://127.0.0.1:${port}/`,
  ];
  const stranger = [
    "unix:/var/run/docker.sock",
    "data:,x",
    "javascript:1",
    `dict://127.0.0.1:${port}/`,
    `blob:http://127.0.0.1:${port}/`,
  ];
  return [...written, ...others, ...stranger].filter((each) => URL.canParse(each));
}

describe("A request to an address that a stranger chose", () => {
  it("A9 reaches nothing of one's own network, however it is written", async () => {
    const addresses = hostileAddresses();
    expect(addresses.length).toBeGreaterThanOrEqual(150);
    const ask = outward({ resolve: async () => [{ address: "127.0.0.1", family: 4 }] });
    const came = await Promise.all(
      addresses.map((url) =>
        ask({ url: new URL(url) }).then(
          () => `${url} was reached`,
          (error: unknown) => (error instanceof NotReached ? "refused" : `${url}: ${String(error)}`),
        ),
      ),
    );
    expect(came.filter((each) => each !== "refused")).toEqual([]);
    expect(hits).toBe(0);
  });

  it("A9 reaches nothing there by a name whose address changes, since the one that is judged is the one that is used", async () => {
    let lookups = 0;
    const own = [
      { address: "127.0.0.1", family: 4 },
      { address: "::1", family: 6 },
      { address: "::ffff:127.0.0.1", family: 6 },
      { address: "169.254.169.254", family: 4 },
    ];
    // Alone, or behind and before an address that everybody may reach.
    const resolve = async () => {
      lookups += 1;
      const found = [own[lookups % own.length]!];
      if (lookups % 3 === 1) found.unshift({ address: "9.9.9.9", family: 4 });
      if (lookups % 3 === 2) found.push({ address: "2620:fe::fe", family: 6 });
      return found;
    };
    const ask = outward({ resolve });
    for (let round = 0; round < 10; round += 1)
      await Promise.all(
        Array.from({ length: 100 }, () =>
          expect(ask({ url: new URL(`https://rebinding.example:${port}/`) })).rejects.toThrow(NotReached),
        ),
      );
    expect([lookups, hits]).toEqual([1000, 0]);
  }, 30_000);

  it("reaches what the operator vouches for, so that the above is not for want of a way", async () => {
    await outward({ vouchedFor: () => true })({ url: new URL(`http://127.0.0.1:${port}/`) }).catch(() => undefined); // It hangs up.
    expect(hits).toBe(1);
  });

  it("is not sent elsewhere by whoever answers", async () => {
    const vouched = outward({ vouchedFor: () => true });
    const redirect: RequestListener = (_request, answer) =>
      answer.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
    const answer = await serving(redirect, (url) => vouched({ url }));
    expect([answer.status, hits]).toEqual([302, 0]);
  });

  it("carries what it is given, and brings back what was answered", async () => {
    const echo: RequestListener = (request, answer) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () =>
        answer
          .writeHead(201)
          .end(`${request.method} ${request.url} ${request.headers["x-a"]} ${Buffer.concat(pieces)}`),
      );
    };
    const asked = { method: "POST" as const, headers: { "x-a": "b" }, body: Buffer.from("body") };
    const answer = await serving(echo, (url) =>
      outward({ vouchedFor: () => true })({ url: new URL("/c?d", url), ...asked }),
    );
    expect([answer.status, answer.body.toString()]).toEqual([201, "POST /c?d b body"]);
  });

  // A machine that is busy takes its time: only what never ends may be given up for how long it takes.
  it.each<[string, RequestListener, RegExp]>([
    ["too long", (_request, answer) => answer.end(Buffer.alloc(1001)), /more than 1000 bytes/],
    [
      "packed",
      (_request, answer) => answer.setHeader("content-encoding", "gzip").end(gzipSync("a")),
      /packed \(gzip\)/,
    ],
    [
      "broken off",
      (_request, answer) => answer.writeHead(200, { "content-length": 10 }).write("a", () => answer.destroy()),
      /aborted|hang up|reset/i,
    ],
  ])("gives up an answer that is %s", (_what, listener, problem) => expectGivenUp(listener, problem, 60_000));

  it.each<[string, RequestListener]>([
    ["never there", () => undefined],
    ["never whole", (_request, answer) => answer.writeHead(200, { "content-length": 10 }).write("a")],
  ])("gives up an answer that is %s", (_what, listener) => expectGivenUp(listener, /aborted|timeout/i, 300));
});
