import { primitives } from "../testing/test-primitives.ts";
import { safetyNumber } from "./safety-number.ts";

it("a safety number has 60 digits, the same for both, and others for another key", async () => {
  const p = await primitives;
  const [a, b, c] = [p.randomBytes(32), p.randomBytes(32), p.randomBytes(32)];
  expect(safetyNumber(a, b)).toMatch(/^[0-9]{60}$/);
  expect(safetyNumber(a, b)).toBe(safetyNumber(b, a));
  expect(safetyNumber(a, c)).not.toBe(safetyNumber(a, b));
  expect(() => safetyNumber(a, b.slice(1))).toThrow("A master key must have 32 bytes.");
});

it("a safety number never changes between versions", () => {
  // Computed by another implementation of the scheme.
  const [a, b] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  expect(safetyNumber(a, b)).toBe("030610173435663596896942434936408279855497543264738325777340");
});
