import { nativeEd25519, nativeSymmetric, nativeX25519 } from "../../../web/crypto/primitives/native-primitives.ts";
import { quickSubtle } from "./quick-subtle.ts";

const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

it("answers what WebCrypto answers, to all that a client asks of it", async () => {
  const [quick, real] = [nativeAll(quickSubtle()), nativeAll(crypto.subtle)];
  for (let round = 0; round < 20; round++) {
    const [key, nonce, text, bound] = [bytes(32), bytes(12), bytes(1 + round * 7), bytes(round)];
    const sealed = await quick.sealAesGcm(key, nonce, text, bound);
    expect(sealed).toEqual(await real.sealAesGcm(key, nonce, text, bound));
    expect(await quick.openAesGcm(key, nonce, sealed, bound)).toEqual(text);
    expect(await quick.hmacSha256(key, text)).toEqual(await real.hmacSha256(key, text));
    expect(await quick.hkdfSha256(key, text, bound, 96)).toEqual(await real.hkdfSha256(key, text, bound, 96));
    expect(await quick.x25519PublicKey(key)).toEqual(await real.x25519PublicKey(key));
    const theirs = await real.x25519PublicKey(bytes(32));
    expect(await quick.x25519(key, theirs)).toEqual(await real.x25519(key, theirs));
    expect(await quick.signEd25519(key, text)).toEqual(await real.signEd25519(key, text));
  }
});

it("refuses what WebCrypto refuses", async () => {
  const quick = nativeSymmetric(quickSubtle());
  const sealed = await quick.sealAesGcm(bytes(32), bytes(12), bytes(3), bytes(0));
  await expect(quick.openAesGcm(bytes(32), bytes(12), sealed, bytes(0))).rejects.toThrow();
  expect(await nativeEd25519(quickSubtle()).verifyEd25519(bytes(32), bytes(3), bytes(64))).toBe(false);
});

it("keeps a key for later use, as storage copies it", async () => {
  const subtle = quickSubtle();
  const key = structuredClone(await subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]));
  const sealed = await subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, key as CryptoKey, bytes(9));
  expect(sealed.byteLength).toBe(25);
});

function nativeAll(subtle: SubtleCrypto) {
  return { ...nativeSymmetric(subtle), ...nativeX25519(subtle), ...nativeEd25519(subtle) };
}
