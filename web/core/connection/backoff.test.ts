import { reconnectDelay } from "./backoff.ts";

describe("reconnectDelay", () => {
  const low = () => Uint8Array.of(0, 0);
  const high = () => Uint8Array.of(255, 255);

  it("doubles from a second to half a minute, of which the upper half is random", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 1000].map((attempt) => reconnectDelay(attempt, low))).toEqual([
      500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000,
    ]);
    expect([0, 4, 9].map((attempt) => Math.round(reconnectDelay(attempt, high)))).toEqual([1000, 16_000, 30_000]);
  });
});
