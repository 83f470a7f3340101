import type { Primitives } from "../primitives/primitives.ts";

/** What somebody made us do, counted instead of timed: the same on every machine. */
export type Work = { readonly steps: number; readonly agreements: number; readonly decapsulations: number };

/** Primitives that count what is asked of them. */
export function metered(p: Primitives): { readonly p: Primitives; readonly take: () => Work } {
  let work = { steps: 0, agreements: 0, decapsulations: 0 };
  return {
    p: {
      ...p,
      walkHmacSha256: (key, input, steps) => {
        work.steps += steps;
        return p.walkHmacSha256(key, input, steps);
      },
      x25519: (privateKey, publicKey) => {
        work.agreements += 1;
        return p.x25519(privateKey, publicKey);
      },
      decapsulateMlKem: (seed, ciphertext) => {
        work.decapsulations += 1;
        return p.decapsulateMlKem(seed, ciphertext);
      },
    },
    /** What was done since this was asked last. */
    take: () => {
      const taken = work;
      work = { steps: 0, agreements: 0, decapsulations: 0 };
      return taken;
    },
  };
}
