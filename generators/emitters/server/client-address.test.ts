import { addressKey, badNetwork, createClientAddress, type Proxies } from "./runtime/client-address.ts";

/** A request as it comes in from `peer`. */
function from(peer: string, headers: Record<string, string | string[]> = {}) {
  return { socket: { remoteAddress: peer }, headers } as Parameters<ReturnType<typeof createClientAddress>>[0];
}
const read = (proxies: Proxies | undefined, peer: string, forwarded?: string | string[]) =>
  createClientAddress(proxies)(from(peer, forwarded === undefined ? {} : { "x-forwarded-for": forwarded }));

describe("The address of a client", () => {
  it.each([
    [{ "x-forwarded-for": "203.0.113.9" }],
    [{ "x-forwarded-for": ["203.0.113.9", "203.0.113.10"] }],
    [{ forwarded: "for=203.0.113.9;proto=https" }],
    [{ "x-real-ip": "203.0.113.9", "true-client-ip": "203.0.113.9", "cf-connecting-ip": "203.0.113.9" }],
  ])("is where the connection comes from while no proxy is trusted, whatever %j says", (headers) => {
    for (const proxies of [undefined, 0, [], ["10.0.0.0/8"]])
      expect(createClientAddress(proxies)(from("198.51.100.7", headers))).toBe("198.51.100.7");
  });

  it.each<[Proxies, string, string | string[] | undefined, string]>([
    [1, "10.0.0.1", "203.0.113.9", "203.0.113.9"],
    // What the client itself wrote stands before what the proxy wrote.
    [1, "10.0.0.1", "1.1.1.1, 2.2.2.2, 203.0.113.9", "203.0.113.9"],
    [1, "10.0.0.1", ["1.1.1.1", "203.0.113.9"], "203.0.113.9"],
    [2, "10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2", "203.0.113.9"],
    [2, "10.0.0.1", "203.0.113.9", "203.0.113.9"],
    [1, "10.0.0.1", undefined, "10.0.0.1"],
    [1, "10.0.0.1", "unknown", "10.0.0.1"],
    [1, "10.0.0.1", "203.0.113.9, ", "10.0.0.1"],
    [1, "10.0.0.1", "203.0.113.9:4711", "203.0.113.9"],
    [1, "10.0.0.1", "[2001:DB8::1%eth0]:4711", "2001:db8::1"],
    [["10.0.0.0/8"], "10.9.8.7", "203.0.113.9", "203.0.113.9"],
    [["10.0.0.0/8"], "::ffff:10.9.8.7", "203.0.113.9, 10.1.1.1", "203.0.113.9"],
    [["fd00::/8", "192.0.2.7"], "fd12::1", "1.1.1.1, 203.0.113.9, 192.0.2.7", "203.0.113.9"],
    // Past the proxy.
    [["10.0.0.0/8"], "198.51.100.7", "203.0.113.9", "198.51.100.7"],
  ])(
    "with the proxies %j, from %s and forwarded for %j, is %s, as only trusted hops count",
    (proxies, peer, forwarded, address) => {
      expect(read(proxies, peer, forwarded)).toBe(address);
    },
  );

  it("is empty where there is none, and then counts for nobody else", () => {
    expect(createClientAddress()({ socket: {}, headers: {} } as never)).toBe("");
    expect(addressKey("")).toBe("");
  });
});

describe("The key of an address", () => {
  it.each([
    ["198.51.100.7", "198.51.100.7"],
    ["::ffff:198.51.100.7", "198.51.100.7"],
    ["::FFFF:c633:6407", "198.51.100.7"],
    ["64:ff9b::198.51.100.7", "198.51.100.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["fe80::2%eth1", "fe80:0:0:0::/64"],
  ])("%s counts as %s", (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

it.each([
  "10.0.0.0/33",
  "0.0.0.0/0",
  "::/00",
  "64:ff9b::/96",
  "::ffff:10.0.0.0/104",
  "10.0.0.0/",
  "10.0.0.0/8/8",
  "fd00::/129",
  "10.0.0",
  "fe80::1%eth0",
  "",
  "localhost",
  "10.0.0.1/-1",
])("%j is no network", (text) => {
  expect(badNetwork(["10.0.0.0/8", text])).toBe(text);
});
