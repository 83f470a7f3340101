import { runSeven } from "./mesh/seven.ts";

// Two of the seven drop everything and one alters it; they stand between the honest ones.
describe("F15 JA-009 a mesh of seven relays of which three are bad", () => {
  it.each(["chain", "ring"] as const)(
    "a %s: everything is everywhere within three rounds, the bad ones are found, and no other",
    async (shape) => {
      const { due, delivered, ...rest } = await runSeven(shape, 200, 3);
      expect(delivered / due).toBeGreaterThanOrEqual(0.999);
      // Each of four found each of three.
      expect(rest).toEqual({ altered: 0, marked: 12, wronged: 0 });
    },
    60_000,
  );
});
