import { isPublicAddress } from "./public-address.ts";
import { isPublicServerName, isServerName } from "./server-name.ts";

describe("An address of the open internet", () => {
  it.each(["9.9.9.9", "172.15.255.255", "172.32.0.0", "100.128.0.1", "223.255.255.255", "2620:fe::fe", "2a00::1"])(
    "is one: %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1"],
    ...["172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255"],
    ...["198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
    ...["::", "::1", "::ffff:127.0.0.1", "::ffff:9.9.9.9", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1"],
    ...[
      "2001::1",
      "2001:db8::1",
      "2002:7f00:1::",
      "3fff::1",
      "fc00::1",
      "fd12::1",
      "fe80::1",
      "fe80::1%eth0",
      "ff02::1",
    ],
    ...["", "localhost", "127.1", "0x7f000001", "2130706433", "2620:fe::fe%eth0"],
  ])("is not one: %s", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("The name of a server", () => {
  it.each(["example.org", "chat.example.org:8448", "xn--bcher-kva.example", "a-b.c1.example"])(
    "may be found by anybody: %s",
    (name) => expect([isServerName(name), isPublicServerName(name)]).toEqual([true, true]),
  );

  it.each([
    "localhost",
    "localhost:8000",
    "127.0.0.1:8000",
    "chat:8000",
    "127.1",
    "0x7f.1",
    "2130706433",
    "chat.0x7f",
    "chat.lan:8000",
  ])("may be one on a network of one's own: %s", (name) =>
    expect([isServerName(name), isPublicServerName(name)]).toEqual([true, false]),
  );

  it.each([
    ...[
      "",
      "Example.org",
      "example.org.",
      ".example.org",
      "a..b",
      "-a.example",
      "a-.example",
      "a_b.example",
      "bücher.example",
    ],
    ...[
      "example.org:443",
      "example.org:0",
      "example.org:65536",
      "example.org:08",
      "example.org:",
      "example.org:1:2",
      "[::1]",
    ],
    ...[
      "https://example.org",
      "example.org/a",
      "a@example.org",
      "example.org?a",
      "example.org#a",
      "a b.example",
      "a\u0000.example",
    ],
    ...["example.org%2e", `${"a".repeat(64)}.example`, `${"a.".repeat(127)}example`],
  ])("is none: %s", (name) => expect(isServerName(name)).toBe(false));
});
