import { colourIndex, initials } from "./initials.ts";

describe("initials", () => {
  it("takes the first letters of the first and last word", () => {
    expect(initials("Ada King Lovelace")).toBe("AL");
    expect(initials("grace_hopper")).toBe("GH");
  });

  it("takes one letter of one word", () => {
    expect(initials("alice")).toBe("A");
  });

  it("keeps an emoji and a combined letter whole", () => {
    expect(initials("👩‍👩‍👧 family")).toBe("👩‍👩‍👧F");
    expect(initials("e\u0301mile")).toBe("E\u0301");
  });

  it("answers nothing for a name of spaces", () => {
    expect(initials("  ")).toBe("");
  });
});

describe("colourIndex", () => {
  it("gives the same colour to the same id and stays in range", () => {
    expect(colourIndex("0190-a", 8)).toBe(colourIndex("0190-a", 8));
    for (let id = 0; id < 200; id++) {
      const index = colourIndex(`account-${id}`, 8);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThan(8);
    }
  });
});
