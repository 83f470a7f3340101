import { invalidInput } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { isPrekeyId } from "./ids.ts";
import type { DeviceKeys } from "./identity.ts";
import type { OneTimePrekey, OneTimePrekeyPair, SignedPrekey, SignedPrekeyPair } from "./prekey.ts";
import { prekeyBytes } from "./signed-bytes.ts";

function expectPrekeyId(prekeyId: number): void {
  if (!isPrekeyId(prekeyId)) throw invalidInput("A prekey id must be 1 to 4294967295.");
}

/** The X25519 prekey that is rotated; keep the old private halves as long as messages made with them may arrive. */
export async function generateSignedPrekey(
  p: Primitives,
  device: DeviceKeys,
  prekeyId: number,
): Promise<SignedPrekeyPair> {
  expectPrekeyId(prekeyId);
  const prekey = { prekeyId, ...(await p.generateX25519()) };
  const signature = await p.signEd25519(device.signingPrivateKey, prekeyBytes("signed", device.identity, prekey));
  return { ...prekey, signature };
}

/** An ML-KEM-1024 prekey: the last-resort one, or one of a batch of one-time ones. */
export async function generateKemPrekey(
  p: Primitives,
  device: DeviceKeys,
  prekeyId: number,
): Promise<SignedPrekeyPair> {
  expectPrekeyId(prekeyId);
  const prekey = { prekeyId, ...(await p.generateMlKem()) };
  const signature = await p.signEd25519(device.signingPrivateKey, prekeyBytes("kem", device.identity, prekey));
  return { ...prekey, signature };
}

/** `count` X25519 prekeys with ids from `firstPrekeyId` on. */
export async function generateOneTimePrekeys(
  p: Primitives,
  firstPrekeyId: number,
  count: number,
): Promise<OneTimePrekeyPair[]> {
  const pairs: OneTimePrekeyPair[] = [];
  for (let prekeyId = firstPrekeyId; prekeyId < firstPrekeyId + count; prekeyId++) {
    expectPrekeyId(prekeyId);
    pairs.push({ prekeyId, ...(await p.generateX25519()) });
  }
  return pairs;
}

/** `count` ML-KEM-1024 prekeys with ids from `firstPrekeyId` on; about a millisecond each where the host has none of its own. */
export async function generateOneTimeKemPrekeys(
  p: Primitives,
  device: DeviceKeys,
  firstPrekeyId: number,
  count: number,
): Promise<SignedPrekeyPair[]> {
  const pairs: SignedPrekeyPair[] = [];
  for (let prekeyId = firstPrekeyId; prekeyId < firstPrekeyId + count; prekeyId++) {
    pairs.push(await generateKemPrekey(p, device, prekeyId));
  }
  return pairs;
}

/** The half that may leave the device. */
export function publicHalf(pair: SignedPrekeyPair): SignedPrekey;
/** The half that may leave the device. */
export function publicHalf(pair: OneTimePrekeyPair): OneTimePrekey;
/** The half that may leave the device. */
export function publicHalf(pair: OneTimePrekeyPair & Partial<SignedPrekey>): OneTimePrekey | SignedPrekey {
  const { prekeyId, publicKey, signature } = pair;
  return signature ? { prekeyId, publicKey, signature } : { prekeyId, publicKey };
}
