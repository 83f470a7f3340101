import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToNumberLE, hexToBytes } from "@noble/curves/utils.js";
import fc from "fast-check";
import { isSafeEd25519, isStrongEd25519 } from "./public-key-checks.ts";

const prime = 2n ** 255n - 19n;

/** As the library decodes and multiplies it. */
function judged(publicKey: Uint8Array): { readonly point: boolean; readonly strong: boolean } {
  try {
    return { point: true, strong: !ed25519.Point.fromBytes(publicKey, false).isSmallOrder() };
  } catch {
    return { point: false, strong: false };
  }
}

/** Keys, bytes that are mostly none, and what lies at the edges: zero, one, the prime, and what is beyond it. */
const candidates = fc.oneof(
  fc.uint8Array({ minLength: 32, maxLength: 32 }),
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((seed) => ed25519.getPublicKey(seed)),
  fc.tuple(fc.bigInt(-20n, 20n), fc.constantFrom(0n, 1n, prime), fc.boolean()).map(([by, around, sign]) => {
    const y = BigInt.asUintN(255, around + by);
    const bytes = Uint8Array.from({ length: 32 }, (_, at) => Number((y >> BigInt(8 * at)) & 255n));
    bytes[31]! |= sign ? 0x80 : 0;
    return bytes;
  }),
);

it("takes for safe what decodes to a point that is not of small order", () => {
  fc.assert(
    fc.property(candidates, (publicKey) => {
      const { point, strong } = judged(publicKey);
      expect(isSafeEd25519(publicKey)).toBe(point && strong);
      if (point) expect(isStrongEd25519(publicKey)).toBe(strong);
    }),
    { numRuns: 1_000 },
  );
});

it("knows all points of small order, in either spelling", () => {
  const generator = ed25519.Point.fromBytes(
    hexToBytes("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
  );
  let point = generator;
  const ys = new Set<bigint>();
  for (let times = 0; times < 8; times++, point = point.add(generator)) {
    const encoded = point.toBytes();
    ys.add(bytesToNumberLE(encoded) & (2n ** 255n - 1n));
    for (const sign of [0, 0x80]) {
      encoded[31] = (encoded[31]! & 0x7f) | sign;
      expect(isStrongEd25519(encoded)).toBe(false);
    }
  }
  expect(ys.size).toBe(5);
});

it("leaves what it looks at as it is, a Buffer too", () => {
  const key = Buffer.alloc(32, 0xf5);
  isStrongEd25519(key);
  expect(key).toEqual(Buffer.alloc(32, 0xf5));
});

it("is no key of another length", () => {
  for (const length of [0, 31, 33, 64]) expect(isStrongEd25519(new Uint8Array(length).fill(7))).toBe(false);
});
