import { byLoad } from "./by-load.ts";

describe("Relays that a client may choose from", () => {
  it("JA-014 come with the lowest load first, and those that say nothing of theirs last, in the order they had", () => {
    const relays = [{ ip: "a" }, { ip: "b", load: 40 }, { ip: "c" }, { ip: "d", load: 0 }, { ip: "e", load: 40 }];
    expect(byLoad(relays).map(({ ip }) => ip)).toEqual(["d", "b", "e", "a", "c"]);
  });
});
