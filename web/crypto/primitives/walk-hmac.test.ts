import { concatBytes } from "../encoding/bytes.ts";
import { primitives } from "../testing/test-primitives.ts";

it("each step of a walk is the HMAC under the key before it, for whatever input has room in a block", async () => {
  const p = await primitives;
  for (const input of [0, 1, 54, 55].map((length) => p.randomBytes(length))) {
    const key = p.randomBytes(32);
    const expected = [key];
    for (let step = 0; step < 3; step++) expected.push(await p.hmacSha256(expected.at(-1) as Uint8Array, input));
    for (let steps = 0; steps <= 3; steps++) {
      expect(p.walkHmacSha256(key, input, steps)).toEqual(concatBytes(...expected.slice(0, steps + 1)));
    }
  }
});

it("a walk begins with a key of 32 bytes and takes no input that has no room", async () => {
  const { walkHmacSha256 } = await primitives;
  const key = new Uint8Array(32);
  expect(() => walkHmacSha256(key.slice(1), key, 1)).toThrow("The key of a chain must have 32 bytes.");
  expect(() => walkHmacSha256(key, new Uint8Array(56), 1)).toThrow("The input of a step may have 55 bytes.");
});
