import { runSeven } from "./mesh/seven.ts";

describe("F15 JA-009 a mesh of seven relays of which three are bad, with thousands of packets", () => {
  it.each(["chain", "ring"] as const)(
    "a %s: everything is everywhere within three rounds, the bad ones are found, and no other",
    async (shape) => {
      const { due, delivered, ...rest } = await runSeven(shape, 5_000, 3);
      expect(delivered / due).toBeGreaterThanOrEqual(0.999);
      expect(rest).toEqual({ altered: 0, marked: 12, wronged: 0 });
    },
    600_000,
  );
});
