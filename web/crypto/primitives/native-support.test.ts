import type { Elsewhere } from "./elsewhere.ts";
import { openPrimitives } from "./open-primitives.ts";

const randomBytes = (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length));

/** What of a handshake's KEM is asked of another thread, with this WebCrypto. */
async function askedElsewhere(subtle: SubtleCrypto): Promise<string[]> {
  const asked: string[] = [];
  const elsewhere: Elsewhere = (name, _given, here) => {
    asked.push(name);
    return here();
  };
  const p = await openPrimitives({ randomBytes, subtle, elsewhere });
  const { publicKey, privateKey } = await p.generateMlKem();
  const { ciphertext, sharedSecret } = await p.encapsulateMlKem(publicKey);
  expect(await p.decapsulateMlKem(privateKey, ciphertext)).toEqual({ sharedSecret, publicKey });
  return asked;
}

it("ML-KEM is the host's own where it has it, and ours where it has not or lacks a part of it", async () => {
  const { subtle } = globalThis.crypto;
  expect(await askedElsewhere(subtle)).toEqual(["encapsulateMlKem"]);
  for (const lacking of ["decapsulateBits", "getPublicKey"]) {
    const earlier = new Proxy(subtle, {
      get: (target, name) => {
        const method: unknown = name === lacking ? undefined : Reflect.get(target, name);
        return typeof method === "function" ? method.bind(target) : method;
      },
    });
    expect(await askedElsewhere(earlier)).toEqual(["mlKemPublicKey", "encapsulateMlKem", "decapsulateMlKem"]);
  }
});
