import { isPublicRelay, readRelayAddress, readRelayPlace } from "./relay-address.ts";

describe("Where a relay is", () => {
  it.each<[string, string | number, string]>([
    ["9.9.9.9", "8080", "9.9.9.9:8080"],
    ["9.9.9.9", 8080, "9.9.9.9:8080"],
    ["2620:FE:0:0::fe", "80", "[2620:fe::fe]:80"],
    ["[2620:fe::fe]", "80", "[2620:fe::fe]:80"],
    ["Relay.Example.org", "443", "relay.example.org:443"],
  ])("JA-007 has one spelling: %s and %s", (ip, port, address) => {
    const place = readRelayPlace(ip, port);
    expect(place?.address).toBe(address);
    expect(readRelayAddress(address)).toEqual(place);
    expect(isPublicRelay(place!)).toBe(true);
  });

  it.each([
    ...["127.0.0.1", "10.0.0.1", "::1", "::ffff:9.9.9.9", "fe80::1", "localhost", "chat", "127.1", "0x7f.1"],
    ...["x.localhost", "printer.local", "router.lan", "nas.home", "a.b.internal", "router.home.arpa", "Wiki.CORP"],
    ...["a.localdomain", "a.intranet", "a.private", "home.arpa"],
  ])("may be on a network of one's own, which is told apart: %s", (ip) =>
    expect(isPublicRelay(readRelayPlace(ip, 8080)!)).toBe(false),
  );

  it.each(["local.example.org", "mylan.org", "notlocal.de", "lan.de"])(
    "is out there by its last labels alone: %s",
    (ip) => expect(isPublicRelay(readRelayPlace(ip, 8080)!)).toBe(true),
  );

  it.each<[string, string | number]>([
    ...(["", "a b", "a/b", "a@b", "a:1", "fe80::1%eth0", "[::1", "example.org.", "ex_ample.org"] as const).map(
      (ip) => [ip, 80] as [string, number],
    ),
    ...(["", "0", "08", "65536", "-1", "8e1", "80 ", 0, 1.5, -1, Number.NaN] as const).map(
      (port) => ["9.9.9.9", port] as [string, string | number],
    ),
  ])("is nowhere: %j and %j", (ip, port) => expect(readRelayPlace(ip, port)).toBeUndefined());
});
