import { hashOf, packetIdOf, readGivenPackets } from "./packet.ts";
import { readHashAnswer, readNamedRelays, readPacketAnswer, readRelayAnswer } from "./read-answers.ts";

const message = Buffer.from("sealed").toString("base64");
const packet = { recipient: "key", message, hash: hashOf(message), signature: message };

describe("What a relay of plain Jasper answers", () => {
  it.each([undefined, null, {}, [], "ok", 7, { hashes: null, servers: null, messages: null }, { hashes: {} }])(
    "JA-006 is read as nothing where it says nothing: %j",
    (answer) => {
      expect(readHashAnswer(answer)).toEqual({ hashes: [], different: undefined });
      expect(readRelayAnswer(answer)).toEqual({ relays: [], load: null });
      expect(readPacketAnswer(answer)).toEqual([]);
    },
  );

  it("JA-003 may have null in the place of a packet, and more in it than there has to be", () => {
    const messages = [null, { ...packet, _id: 7 }, {}, "x", { message: 1, hash: 2 }];
    expect(readPacketAnswer({ messages })).toEqual([{ kind: "whole", packet }]);
  });

  it("JA-007 names ports as texts and as numbers, and IPv6 in any spelling", () => {
    const servers = [
      { ip: "9.9.9.9", port: "8080" },
      { ip: "2620:FE::FE", port: 8080, load: 7.4 },
      { ip: "relay.example.org", port: "80", load: 101 },
      ...[
        null,
        "9.9.9.9:80",
        { ip: "9.9.9.9" },
        { ip: 1, port: 1 },
        { ip: "a b", port: 1 },
        { ip: "9.9.9.9", port: {} },
      ],
    ];
    expect(readNamedRelays(servers).map(({ place, load }) => [place.address, load])).toEqual([
      ["9.9.9.9:8080", null],
      ["[2620:fe::fe]:8080", 7],
      ["relay.example.org:80", null],
    ]);
  });

  it("has hashes in it that are none, which are left out", () => {
    const hashes = [packet.hash, packet.hash.toUpperCase(), "", null, 7];
    expect(readHashAnswer({ hashes }).hashes).toEqual([packet.hash]);
    const different = ["a", "A", null];
    expect(readHashAnswer({ different }).different).toEqual(["a"]);
  });
});

describe("A packet that another relay gives", () => {
  it("F15 is known to be altered by its hash", () => {
    const other = Buffer.from("other").toString("base64");
    expect(readGivenPackets([{ ...packet, message: other }])).toEqual([{ kind: "altered", hash: packet.hash }]);
    expect(readGivenPackets([{ ...packet, hash: packet.hash.toUpperCase() }])).toMatchObject([{ kind: "altered" }]);
  });

  it("is passed over where it is larger than any here, or no base64, which is nobody's fault", () => {
    const large = Buffer.alloc(98_305).toString("base64");
    const bad = "not base64";
    for (const text of [large, bad])
      expect(readGivenPackets([{ ...packet, message: text, hash: hashOf(text) }])).toEqual([
        { kind: "unheld", hash: hashOf(text) },
      ]);
    expect(readGivenPackets([{ ...packet, recipient: "" }])).toEqual([{ kind: "unheld", hash: packet.hash }]);
    expect(readGivenPackets([{ ...packet, recipient: "a\0" }])).toEqual([{ kind: "unheld", hash: packet.hash }]);
  });

  it("is another packet where its key or its signature was changed", () => {
    const ids = [packet, { ...packet, recipient: "yek" }, { ...packet, signature: "AAAA" }].map(packetIdOf);
    expect(new Set(ids).size).toBe(3);
  });
});
