import { openPrimitives } from "../../primitives/open-primitives.ts";
import type { Primitives } from "../../primitives/primitives.ts";
import { isWellFormedMlKem } from "../../primitives/public-key-checks.ts";
import { hex } from "../hex.ts";
import { tally } from "./tally.ts";
import type { Report } from "./tally.ts";
import { wycheproof } from "./wycheproof.ts";
import type { ReadVectors } from "./wycheproof.ts";

type Size = 768 | 1024;

/** The smaller size is another format to us: nothing of it is taken, neither key nor ciphertext. */
function formatOf(size: Size) {
  return size === 768 ? ("ML-KEM-768" as const) : undefined;
}

export async function mlKemVectors(p: Primitives, read: ReadVectors, size: Size): Promise<Report> {
  const cases = await wycheproof(read, `mlkem_${size}_test.json`);
  return tally(
    cases.map(({ name, valid, test, bytes }) => ({
      name,
      valid,
      format: formatOf(size),
      attempt: async () => {
        const { sharedSecret, publicKey } = await p.decapsulateMlKem(bytes("seed"), bytes("c"));
        const same = hex(publicKey) === hex(await p.mlKemPublicKey(bytes("seed")));
        return same && hex(publicKey) === test["ek"] && hex(sharedSecret) === test["K"];
      },
    })),
  );
}

/** With the vector's randomness the ciphertext comes out byte for byte, and a key of bad form is refused by both doors. */
export async function mlKemSealingVectors(read: ReadVectors, size: Size): Promise<Report> {
  const cases = await wycheproof(read, `mlkem_${size}_encaps_test.json`);
  return tally(
    cases.map(({ name, valid, test, bytes }) => ({
      name,
      valid,
      format: formatOf(size),
      attempt: async () => {
        const publicKey = bytes("ek");
        const scripted = await openPrimitives({ randomBytes: () => bytes("m") });
        const { ciphertext, sharedSecret } = await scripted.encapsulateMlKem(publicKey);
        return isWellFormedMlKem(publicKey) && hex(ciphertext) === test["c"] && hex(sharedSecret) === test["K"];
      },
    })),
  );
}

/** We keep seeds (FIPS 203 section 7.1) and never a decapsulation key, which could be a key that no seed makes. */
export async function mlKemExpandedVectors(p: Primitives, read: ReadVectors, size: Size): Promise<Report> {
  const cases = await wycheproof(read, `mlkem_${size}_semi_expanded_decaps_test.json`);
  return tally(
    cases.map(({ name, valid, test, bytes }) => ({
      name,
      valid,
      format: "expanded ML-KEM key" as const,
      attempt: async () => hex((await p.decapsulateMlKem(bytes("dk"), bytes("c"))).sharedSecret) === test["K"],
    })),
  );
}
