import { openContent, openPrimitives, sealContent } from "../../web/crypto/secrets.ts";
import type { Primitives } from "../../web/crypto/secrets.ts";
import { findEd25519, findSymmetric, findX25519 } from "../../web/crypto/primitives/native-support.ts";
import type { InteropVectors } from "../../web/crypto/testing/interop-vectors.ts";
import { runPublicVectors } from "../../web/crypto/testing/public-vectors/run-public-vectors.ts";
import { runInteropVectors } from "../../web/crypto/testing/run-interop-vectors.ts";
import { ScriptedDevice } from "../../web/crypto/testing/scripted-device.ts";

/** Two devices in one page, all doors of our own dialect once. */
async function converse(p: Primitives): Promise<string> {
  const [alice, bob] = [await ScriptedDevice.create(p, "alice"), await ScriptedDevice.create(p, "bob")];
  const context = {
    conversationId: "conversation",
    messageId: "message",
    senderAccountId: alice.sender.accountId,
    senderDeviceId: alice.sender.deviceId,
    contentType: "text/plain",
    protocolVersion: 1,
  };
  await alice.start(bob);
  const sealed = await sealContent(p, context, new TextEncoder().encode("hello from Chromium"));
  const opened = await bob.receive(alice, await alice.send(sealed.contentKey));
  return new TextDecoder().decode(await openContent(p, context, sealed.ciphertext, opened.contentKey));
}

const randomBytes = (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length));

async function runCryptoVectors(vectors: InteropVectors) {
  const { subtle } = globalThis.crypto;
  const found = {
    symmetric: await findSymmetric(subtle),
    X25519: await findX25519(subtle),
    Ed25519: await findEd25519(subtle),
  };
  return {
    native: await runInteropVectors(vectors, subtle),
    software: await runInteropVectors(vectors),
    conversation: await converse(await openPrimitives({ subtle, randomBytes })),
    nativeAlgorithms: Object.entries(found).flatMap(([name, native]) => (native ? [name] : [])),
  };
}

/** The page's server hands the published vectors out below `/published/`. */
async function runPublished() {
  const read = async (path: string) => (await fetch(`/published/${path}`)).json() as Promise<unknown>;
  const { subtle } = globalThis.crypto;
  return {
    native: await runPublicVectors({ subtle, randomBytes }, read),
    software: await runPublicVectors({ randomBytes }, read),
  };
}

Object.assign(globalThis, { runCryptoVectors, runPublished });
