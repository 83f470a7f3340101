import { ulid } from "./ulid.ts";

describe("ulid", () => {
  it("writes time and randomness in 26 characters of Crockford's base 32", () => {
    expect(ulid(0, () => new Uint8Array(10))).toBe("00000000000000000000000000");
    expect(ulid(2 ** 48 - 1, () => new Uint8Array(10).fill(255))).toBe("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
    expect(ulid(1469918176385, () => new Uint8Array(10))).toBe("01ARYZ6S410000000000000000");
  });
});
