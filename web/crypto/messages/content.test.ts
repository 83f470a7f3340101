import fc from "fast-check";
import { primitives } from "../testing/test-primitives.ts";
import type { ContentContext } from "./content-context.ts";
import { maximumCiphertextLength, maximumContentLength, openContent, sealContent } from "./content.ts";
import { pad, paddedSizes, unpad } from "./padding.ts";

const context: ContentContext = {
  conversationId: "conversation",
  messageId: "message",
  senderAccountId: "account",
  senderDeviceId: "device",
  contentType: "text/plain",
  protocolVersion: 1,
};
const openFailed = { kind: "open-failed", message: "The message could not be opened." };

describe("a content", () => {
  it("opens to the same bytes, whatever they are, and shows only the size of its step", async () => {
    const p = await primitives;
    const edges = [0, 1, 255, 256, 1_023, 1_024, 4_095, 16_383, 60_000, 65_535, 65_536, maximumContentLength];
    const lengths = new Set<number>();
    for (const length of edges) {
      const content = Uint8Array.from({ length }, (_, at) => at * 31 + length);
      const { ciphertext, contentKey } = await sealContent(p, context, content);
      lengths.add(ciphertext.length);
      expect(contentKey).toHaveLength(64);
      expect(await openContent(p, context, ciphertext, contentKey)).toEqual(content);
    }
    expect([...lengths]).toEqual(paddedSizes.map((size) => size + 28));
    expect(Math.max(...lengths)).toBe(maximumCiphertextLength);
  });

  it("over the limit is refused before anything is encrypted", async () => {
    const p = await primitives;
    await expect(sealContent(p, context, new Uint8Array(maximumContentLength + 1))).rejects.toMatchObject({
      kind: "invalid-input",
    });
    await expect(sealContent(p, { ...context, protocolVersion: 0 }, new Uint8Array(1))).rejects.toMatchObject({
      kind: "invalid-input",
    });
  });

  it("does not open in any other context, also not when two fields trade a character", async () => {
    const p = await primitives;
    const { ciphertext, contentKey } = await sealContent(p, context, Uint8Array.of(1, 2, 3));
    const others: ContentContext[] = [
      { ...context, conversationId: "other" },
      { ...context, messageId: "other" },
      { ...context, senderAccountId: "other" },
      { ...context, senderDeviceId: "other" },
      { ...context, contentType: "text/html" },
      { ...context, protocolVersion: 2 },
      { ...context, conversationId: "conversationm", messageId: "essage" },
    ];
    for (const other of others) {
      await expect(openContent(p, other, ciphertext, contentKey)).rejects.toMatchObject(openFailed);
    }
  });

  it("does not open when a bit of ciphertext or key differs, or either has another length", async () => {
    const p = await primitives;
    const { ciphertext, contentKey } = await sealContent(p, context, Uint8Array.of(1, 2, 3));
    for (let at = 0; at < ciphertext.length; at++) {
      const tampered = ciphertext.with(at, (ciphertext[at] ?? 0) ^ 1);
      await expect(openContent(p, context, tampered, contentKey)).rejects.toMatchObject(openFailed);
    }
    for (let at = 0; at < 64; at++) {
      const tampered = contentKey.with(at, (contentKey[at] ?? 0) ^ 1);
      await expect(openContent(p, context, ciphertext, tampered)).rejects.toMatchObject(openFailed);
    }
    for (const short of [new Uint8Array(0), ciphertext.slice(0, 27), ciphertext.slice(0, -1)]) {
      await expect(openContent(p, context, short, contentKey)).rejects.toMatchObject(openFailed);
    }
    await expect(openContent(p, context, ciphertext, contentKey.slice(1))).rejects.toMatchObject(openFailed);
  });

  it("never uses a key or nonce twice", async () => {
    const p = await primitives;
    const seen = new Set<string>();
    for (let round = 0; round < 50; round++) {
      const { ciphertext, contentKey } = await sealContent(p, context, Uint8Array.of(1));
      seen.add(contentKey.slice(0, 32).join()).add(ciphertext.slice(0, 12).join());
    }
    expect(seen.size).toBe(100);
  });
});

describe("padding", () => {
  it("comes off again and adds at least one byte", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (content) => {
        const padded = pad(content);
        expect(paddedSizes).toContain(padded.length);
        expect(padded.length).toBeGreaterThan(content.length);
        expect(unpad(padded)).toEqual(content);
      }),
    );
  });

  it("that we would not have made ourselves is refused", () => {
    const wrong = [
      new Uint8Array(0),
      new Uint8Array(256),
      new Uint8Array(256).fill(1),
      Uint8Array.of(0x80),
      pad(new Uint8Array(300)).slice(0, 512),
      // A larger step than needed would be a channel that shows nothing to the reader.
      new Uint8Array(1_024).with(10, 0x80),
    ];
    for (const padded of wrong) expect(() => unpad(padded)).toThrow("The message could not be opened.");
  });
});
