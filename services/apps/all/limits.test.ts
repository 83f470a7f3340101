import { request } from "node:http";
import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";

/** The operator's proxy is at this address of the machine; others of its addresses are strangers. */
const PROXY = "127.0.0.1";
const STRANGER = "127.0.0.2";

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform({ env: { TENCHAT_RATE_LIMITS: "on", TENCHAT_PROXIES: `${PROXY}/32` } });
}, 60_000);

afterAll(async () => {
  await platform?.stop();
}, 30_000);

interface Call {
  /** The address of this machine that the connection comes from. */
  readonly from: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** The status of an answer. */
function post(path: string, { from, headers = {}, body = {} }: Call): Promise<number> {
  return new Promise((resolve, reject) => {
    const type = { "content-type": "application/json" };
    request(
      `${platform.origin}${path}`,
      { method: "POST", localAddress: from, headers: { ...type, ...headers } },
      (answer) => {
        answer.resume().once("end", () => resolve(answer.statusCode!));
      },
    )
      .on("error", reject)
      .end(JSON.stringify(body));
  });
}

/** A cheap operation that everybody may call, thirty times a minute. */
const challenge = (call: Call) => post("/v1/sessions/passkey-challenges", call);
const inAll = async (calls: Promise<number>[]) => {
  const statuses = await Promise.all(calls);
  return {
    allowed: statuses.filter((each) => each === 201).length,
    refused: statuses.filter((each) => each === 429).length,
  };
};

describe("limits", () => {
  it("allow exactly so many of a thousand tries at once, whatever forwarding headers a stranger makes up", async () => {
    const forge = (name: string, at: number) => ({ [name]: `203.0.${at >> 8}.${at & 255}` });
    const headers = (at: number) =>
      [
        forge("x-forwarded-for", at),
        { forwarded: `for=203.0.113.${at & 255}` },
        forge("x-real-ip", at),
        { "x-forwarded-for": `2001:db8:${at.toString(16)}::1, 127.0.0.1` },
      ][at % 4]!;
    const tries = Array.from({ length: 1000 }, (_, at) => challenge({ from: STRANGER, headers: headers(at) }));
    expect(await inAll(tries)).toEqual({ allowed: 30, refused: 970 });
  });

  it("count each client of a proxy by itself, and what a client of it made up for nobody", async () => {
    const by = (address: string) =>
      challenge({ from: PROXY, headers: { "x-forwarded-for": `198.51.100.${Math.random()}, ${address}` } });
    const one = Array.from({ length: 40 }, () => by("203.0.113.1"));
    expect(await inAll(one)).toEqual({ allowed: 30, refused: 10 });
    const others = Array.from({ length: 40 }, (_, at) => by(`203.0.113.${at + 2}`));
    expect(await inAll(others)).toEqual({ allowed: 40, refused: 0 });
  });

  it("count an IPv6 network of 64 bits as one, and a mapped address as the IPv4 address it is", async () => {
    const by = (address: string) => challenge({ from: PROXY, headers: { "x-forwarded-for": address } });
    const network = Array.from({ length: 40 }, (_, at) => by(`2001:db8:1:2:${at.toString(16)}::${at.toString(16)}`));
    expect(await inAll(network)).toEqual({ allowed: 30, refused: 10 });
    const mapped = Array.from({ length: 40 }, (_, at) => by(at % 2 ? "::ffff:192.0.2.9" : "192.0.2.9"));
    expect(await inAll(mapped)).toEqual({ allowed: 30, refused: 10 });
  });
});
