import { agree, type Offer } from "./runtime/agree.ts";

const END = { deprecatedAt: "2027-01-01T00:00:00Z", endsAt: "2027-07-01T00:00:00Z" };
const OFFER: Offer = {
  protocols: [1, 2],
  features: [{ feature: "old", ...END }, { feature: "sharing" }],
  ending: [{ operation: "notes.write", ...END }],
};

describe("A client and a server agree", () => {
  it("TC-014 on what both have, and every feature of either side has a decision", () => {
    expect(agree(OFFER, { protocol: [2, 1], features: ["sharing", "later"] })).toEqual({
      protocol: 2,
      protocols: [1, 2],
      features: ["sharing"],
      decisions: [
        { feature: "later", decision: "server-lacks" },
        { feature: "old", decision: "client-lacks", ...END },
        { feature: "sharing", decision: "agreed" },
      ],
      ending: [{ operation: "notes.write", ...END }],
    });
  });

  it("TC-014 on the protocol of before where the client knows no later one, and hear when a feature ends", () => {
    const { protocol, decisions } = agree(OFFER, { protocol: [1], features: ["old"] });
    expect(protocol).toBe(1);
    expect(decisions).toContainEqual({ feature: "old", decision: "agreed", ...END });
  });

  it("TC-014 on nothing where no protocol is common", () => {
    const { protocol, features, decisions } = agree(OFFER, { protocol: [3], features: ["sharing"] });
    expect([protocol, features]).toEqual([null, []]);
    expect(decisions).toContainEqual({ feature: "sharing", decision: "server-lacks" });
  });

  it("on the same whatever the order in which a thing is said, and however often", () => {
    const once = agree(OFFER, { protocol: [1, 2], features: ["later", "sharing"] });
    expect(agree(OFFER, { protocol: [2, 1, 1], features: ["sharing", "later", "sharing"] })).toEqual(once);
  });
});
