import { showContent } from "./content-kinds.ts";
import { groupNameOf } from "./group-content.ts";

const shown = (name: string) => showContent(groupNameOf(name));

describe("a group's name, which somebody else's program has sealed", () => {
  it.each([
    ["Climbing", "Climbing"],
    ["Mia & \u202egnibmilC", "Mia & gnibmilC"],
    ["Climbing\u2069 with \u2067all", "Climbing with all"],
    ["Climbing\n\n\u2028 You were removed.", "Climbing You were removed."],
    ["Clim\u200bbing\u200f\ufeff", "Climbing"],
    ["Z" + "\u0335".repeat(60), "Z" + "\u0335".repeat(4)],
    ["👩‍👩‍👧 family", "👩‍👩‍👧 family"],
  ])("%j is shown as %j", (given, name) => {
    expect(shown(given)).toEqual({ kind: "group-name", name, again: false });
  });

  it("takes no time, however many marks are heaped on it", () => {
    const begun = performance.now();
    expect(shown(`Z${"\u0345".repeat(15_000)}${"\u0334".repeat(15_000)}`)).toMatchObject({ kind: "group-name" });
    expect(performance.now() - begun).toBeLessThan(200);
  });

  it("has as many characters at most, none of them cut in half, and one that shows nothing is none", () => {
    expect(shown("😀".repeat(100))).toMatchObject({ name: "😀".repeat(64) });
    for (const nothing of ["", " ", "\u200b\u2060", "\u202e\u202c", "\u3164"])
      expect(shown(nothing)).toMatchObject({ kind: "unsupported" });
  });
});
