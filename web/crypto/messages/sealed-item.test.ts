import { readFileSync } from "node:fs";
import fc from "fast-check";
import { CryptoError } from "../errors.ts";
import { fromHex, hex as toHex } from "../testing/hex.ts";
import { primitives } from "../testing/test-primitives.ts";
import type { ContentContext } from "./content-context.ts";
import { contentDigest } from "./content.ts";
import { decodeSealedItem, encodeSealedItem } from "./sealed-item.ts";

interface Vectors {
  readonly digest: ContentContext & { readonly ciphertext: string; readonly digest: string };
  readonly items: readonly {
    readonly sentAt: number;
    readonly counter: number;
    readonly again: boolean;
    readonly seen: { readonly id: string; readonly digest: string } | null;
    readonly contentType: string;
    readonly content: string;
    readonly sealed: string;
  }[];
  readonly hostile: readonly { readonly why: string; readonly sealed: string }[];
}

const file = new URL("../../../specs/vectors/content/format-2.json", import.meta.url);
const vectors = JSON.parse(readFileSync(file, "utf8")) as Vectors;

describe("an item in content format 2", () => {
  it.each(vectors.items)("is these bytes: $contentType", ({ sealed, seen, content, ...rest }) => {
    const named = seen === null ? null : { id: seen.id, digest: fromHex(seen.digest) };
    const item = { ...rest, seen: named, content: fromHex(content) };
    expect(toHex(encodeSealedItem(item))).toBe(sealed);
    expect(decodeSealedItem(fromHex(sealed))).toEqual(item);
  });

  it("is named by the digest of what was sent", async () => {
    const { digest, ciphertext, ...context } = vectors.digest;
    const p = await primitives;
    expect(toHex(contentDigest(p, context, fromHex(ciphertext)))).toBe(digest);
  });

  it.each(vectors.hostile)("is refused with $why", ({ sealed }) => {
    expect(() => decodeSealedItem(fromHex(sealed))).toThrow(CryptoError);
  });

  it("comes out as it went in, and other bytes are refused or are another item, never a failure of the program", () => {
    const seen = fc.record({
      id: fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      digest: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    });
    const items = fc.record({
      sentAt: fc.integer({ min: 0, max: 8_640_000_000_000_000 }),
      counter: fc.integer({ min: 1, max: 0xffff_ffff }),
      again: fc.boolean(),
      seen: fc.option(seen),
      contentType: fc.stringMatching(/^[a-z0-9][a-z0-9.+-]{0,20}\/[a-z0-9][a-z0-9.+-]{0,20}$/u),
      content: fc.uint8Array(),
    });
    fc.assert(fc.property(items, (item) => void expect(decodeSealedItem(encodeSealedItem(item))).toEqual(item)));
    const bytes = fc.uint8Array({ maxLength: 120 });
    fc.assert(
      fc.property(bytes, (any) => {
        try {
          return toHex(encodeSealedItem(decodeSealedItem(any))) === toHex(any);
        } catch (error) {
          return error instanceof CryptoError;
        }
      }),
    );
  });
});
