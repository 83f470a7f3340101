import fc from "fast-check";
import type { Message } from "../../../../generated/contracts/messaging/types.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import { findMissingDevices, keepRecipientKeys } from "./find-missing-devices.ts";
import { messageFrames } from "./message-frames.ts";
import { sharePlaces } from "./share-places.ts";

const recipients = new Map([
  ["alice", ["phone", "laptop"]],
  ["bob", ["desk"]],
]);

describe("rules of messaging", () => {
  it("name every device without a key but the one that sends", () => {
    expect(findMissingDevices(recipients, "phone", new Map([["desk", "k"]]))).toEqual([
      { accountId: "alice", deviceId: "laptop" },
    ]);
  });

  it("keep the keys of recipients only", () => {
    const keys = new Map([
      ["desk", "k1"],
      ["laptop", "k2"],
      ["phone", "k3"],
      ["stranger", "k4"],
    ]);
    expect(keepRecipientKeys(recipients, "phone", keys)).toEqual({ laptop: "k2", desk: "k1" });
  });

  it("share places: all are given, none too many, to the first the most, and the next does not wait for a busier one", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 40 }), fc.integer({ min: 1, max: 500 }), (needs, limit) => {
        const shares = sharePlaces(needs, limit);
        const total = needs.reduce((sum, need) => sum + need, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(limit, total));
        shares.forEach((share, index) => expect(share).toBeLessThanOrEqual(needs[index]!));
        const hungry = shares.findIndex((share, index) => share < needs[index]!);
        // Who does not get all gets at least half of what those before have left.
        const before = shares.slice(0, Math.max(0, hungry)).reduce((sum, share) => sum + share, 0);
        if (hungry >= 0) expect(shares[hungry]! * 2).toBeGreaterThanOrEqual(limit - before);
      }),
    );
    expect(sharePlaces([1000, 2, 3], 30)).toEqual([25, 2, 3]);
    expect(sharePlaces([3, 1000, 1000, 1000], 43)).toEqual([3, 25, 10, 5]);
  });

  it("make the same frame for a device as encoding the whole message for it would", () => {
    const message: Message = {
      messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
      conversationId: "c",
      sequence: 7,
      senderAccountId: "alice",
      senderDeviceId: "phone",
      contentType: "text/plain",
      protocolVersion: 1,
      ciphertext: "AAAA",
      wrappedKey: null,
      meta: { sentAt: "2026-11-05T12:00:00.000Z", clientSequence: 1 },
      acceptedAt: "2026-11-05T12:00:00.000Z",
    };
    const frameFor = messageFrames(message);
    expect(frameFor("BBBB")).toEqual(encodeFrame("message.new", { ...message, wrappedKey: "BBBB" }));
    expect(frameFor(null)).toEqual(encodeFrame("message.new", message));
  });
});
