import { readRelayAddress, readRelayPlace } from "./relay-place.ts";

describe("JA-007 JA-019 where a relay is", () => {
  it.each([
    ["relay.example.org:8080", "relay.example.org:8080", true],
    ["Relay.Example.ORG:80", "relay.example.org:80", true],
    ["8.8.8.8:8080", "8.8.8.8:8080", true],
    ["[2606:4700:0:0::1]:443", "[2606:4700::1]:443", true],
    ["https://relay.example.org", "relay.example.org:443", true],
    [" https://relay.example.org:8443/ ", "relay.example.org:8443", true],
    ["localhost:8080", "localhost:8080", false],
    ["relay:8080", "relay:8080", false],
    ["x.localhost:80", "x.localhost:80", false],
    ["printer.local:80", "printer.local:80", false],
    ["Router.LAN:80", "router.lan:80", false],
    ["nas.home:80", "nas.home:80", false],
    ["a.b.internal:80", "a.b.internal:80", false],
    ["router.home.arpa:80", "router.home.arpa:80", false],
    ["home.arpa:80", "home.arpa:80", false],
    ["a.localdomain:80", "a.localdomain:80", false],
    ["a.intranet:80", "a.intranet:80", false],
    ["a.private:80", "a.private:80", false],
    ["wiki.corp:80", "wiki.corp:80", false],
    ["local.example.org:80", "local.example.org:80", true],
    ["mylan.org:80", "mylan.org:80", true],
    ["127.0.0.1:8080", "127.0.0.1:8080", false],
    ["0x7f.1:8080", "127.0.0.1:8080", false],
    ["2130706433:80", "127.0.0.1:80", false],
    ["0177.0.0.1:80", "127.0.0.1:80", false],
    ["10.1.2.3:80", "10.1.2.3:80", false],
    ["172.31.255.255:80", "172.31.255.255:80", false],
    ["172.32.0.1:80", "172.32.0.1:80", true],
    ["169.254.169.254:80", "169.254.169.254:80", false],
    ["224.0.0.1:80", "224.0.0.1:80", false],
    ["255.255.255.255:80", "255.255.255.255:80", false],
    ["[::1]:80", "[::1]:80", false],
    ["[::]:80", "[::]:80", false],
    ["[::ffff:127.0.0.1]:80", "[::ffff:7f00:1]:80", false],
    ["[64:ff9b::7f00:1]:80", "[64:ff9b::7f00:1]:80", false],
    ["[fc00::1]:80", "[fc00::1]:80", false],
    ["[fe80::1]:80", "[fe80::1]:80", false],
    ["[2001:db8::7]:80", "[2001:db8::7]:80", false],
    ["[2001::1]:80", "[2001::1]:80", false],
    ["[2001:200::1]:80", "[2001:200::1]:80", true],
    ["[2002:7f00:1::]:80", "[2002:7f00:1::]:80", false],
    ["[3fff::1]:80", "[3fff::1]:80", false],
  ])("%s is %s, and out there: %s", (text, address, isPublic) => {
    expect(readRelayAddress(text)).toEqual({ address, isPublic });
  });

  it("is nowhere where it is said otherwise", () => {
    for (const text of [
      "",
      "a",
      "a:",
      "relay.example.org",
      "http://relay.example.org",
      "https://",
      "https://relay.example.org/path",
      "a:0",
      "a:65536",
      "a:08",
      "a b:1",
      "a/b:1",
      "x@y:1",
      "a..b:1",
      "-a:1",
      "ü.de:1",
      "[::1%eth0]:1",
      "[::1:80",
      "1.2.3.4.5:80",
      "999.1.1.1:80",
    ])
      expect([text, readRelayAddress(text)]).toEqual([text, undefined]);
    for (const [ip, port] of [
      [null, "1"],
      ["a.de", null],
      ["a.de", {}],
      [7, 7],
      ["a.de", 1.5],
    ])
      expect(readRelayPlace(ip, port)).toBeUndefined();
    expect(readRelayPlace("2606:4700::1", 443)?.address).toBe("[2606:4700::1]:443");
  });
});
