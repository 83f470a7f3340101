import { nativeEd25519, nativeMlKem, nativeSymmetric, nativeX25519 } from "./native-primitives.ts";
import type { NativeEd25519, NativeMlKem, NativeSymmetric, NativeX25519 } from "./native-primitives.ts";

const one = Uint8Array.from({ length: 32 }, () => 1);

/** A host either does a thing or throws; an answer is trusted because the vectors prove it in Node and Chromium. */
async function works(attempt: () => Promise<unknown>): Promise<boolean> {
  return attempt().then(
    () => true,
    () => false,
  );
}

export async function findSymmetric(subtle: SubtleCrypto): Promise<NativeSymmetric | undefined> {
  const native = nativeSymmetric(subtle);
  const nonce = new Uint8Array(12);
  const supported = await works(async () => {
    await native.hmacSha256(one, one);
    await native.hkdfSha256(one, one, one, 32);
    await native.openAesGcm(one, nonce, await native.sealAesGcm(one, nonce, one, one), one);
  });
  return supported ? native : undefined;
}

export async function findX25519(subtle: SubtleCrypto): Promise<NativeX25519 | undefined> {
  const native = nativeX25519(subtle);
  return (await works(() => native.x25519PublicKey(one))) ? native : undefined;
}

export async function findEd25519(subtle: SubtleCrypto): Promise<NativeEd25519 | undefined> {
  const native = nativeEd25519(subtle);
  return (await works(() => native.signEd25519(one, one))) ? native : undefined;
}

export async function findMlKem(subtle: SubtleCrypto): Promise<NativeMlKem | undefined> {
  const native = nativeMlKem(subtle);
  // Of no key in particular: what was not made for it is answered with a secret too (FIPS 203, section 6.3).
  const attempt = () => native.decapsulateMlKem(new Uint8Array(64), new Uint8Array(1568));
  return (await works(attempt)) ? native : undefined;
}
