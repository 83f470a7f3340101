import { primitives } from "../testing/test-primitives.ts";
import { checkedPrimitives, checkedVerifier } from "./checked-primitives.ts";

const one = new Uint8Array(32).fill(1);

describe("what is refused even when an implementation would accept it", () => {
  it("is an all-zero shared secret", async () => {
    const lenient = checkedPrimitives({ ...(await primitives), x25519: async () => new Uint8Array(32) });
    await expect(lenient.x25519(one, one)).rejects.toMatchObject({ kind: "open-failed" });
  });

  it("is a signature under a key of small order or in another spelling", async () => {
    const lenient = checkedVerifier({ verifyEd25519: async () => true });
    const signature = new Uint8Array(64);
    const neutral = new Uint8Array(32).with(0, 1);
    // y = p + 1, the neutral point once more.
    const respelled = new Uint8Array(32).fill(0xff).with(0, 0xee).with(31, 0x7f);
    expect(await lenient.verifyEd25519(neutral, one, signature)).toBe(false);
    expect(await lenient.verifyEd25519(respelled, one, signature)).toBe(false);
    const { publicKey } = await (await primitives).generateEd25519();
    expect(await lenient.verifyEd25519(publicKey, one, signature)).toBe(true);
    expect(await lenient.verifyEd25519(publicKey, one, signature.slice(1))).toBe(false);
    expect(await lenient.verifyEd25519(publicKey.slice(1), one, signature)).toBe(false);
  });

  it("is a key, nonce, seed or random value of another length", async () => {
    const p = await primitives;
    const nonce = new Uint8Array(12);
    const invalid = { kind: "invalid-input" };
    await expect(p.sealAesGcm(one.slice(1), nonce, one, one)).rejects.toMatchObject(invalid);
    await expect(p.sealAesGcm(one, nonce.slice(1), one, one)).rejects.toMatchObject(invalid);
    await expect(p.openAesGcm(one.slice(16), nonce, one, one)).rejects.toMatchObject(invalid);
    await expect(p.openAesGcm(one, nonce, one.slice(17), one)).rejects.toMatchObject({ kind: "open-failed" });
    await expect(p.x25519(one.slice(1), one)).rejects.toMatchObject(invalid);
    await expect(p.x25519(one, one.slice(1))).rejects.toMatchObject(invalid);
    await expect(p.x25519PublicKey(one.slice(1))).rejects.toMatchObject(invalid);
    await expect(p.signEd25519(one.slice(1), one)).rejects.toMatchObject(invalid);
    await expect(p.hkdfSha256(one, one, one, 0)).rejects.toMatchObject(invalid);
    await expect(p.hkdfSha256(one, one, one, 8_161)).rejects.toMatchObject(invalid);
    await expect(p.encapsulateMlKem(one)).rejects.toThrow("An ML-KEM-1024 public key must have 1568 bytes.");
    await expect(p.encapsulateMlKem(new Uint8Array(1568).fill(0xff))).rejects.toThrow(
      "The ML-KEM-1024 public key is malformed.",
    );
    await expect(p.decapsulateMlKem(one, one)).rejects.toThrow("An ML-KEM-1024 seed must have 64 bytes.");
    await expect(p.mlKemPublicKey(one)).rejects.toThrow("An ML-KEM-1024 seed must have 64 bytes.");
    const stingy = checkedPrimitives({ ...p, randomBytes: (length) => new Uint8Array(length - 1) });
    expect(() => stingy.randomBytes(32)).toThrow("What the random source returns must have 32 bytes.");
  });
});
