import type { CryptoProvider } from "../provider.ts";
import { checkedPrimitives } from "./checked-primitives.ts";
import { primitivesElsewhere } from "./elsewhere.ts";
import { findEd25519, findMlKem, findSymmetric, findX25519 } from "./native-support.ts";
import type { Primitives } from "./primitives.ts";
import { softwarePrimitives } from "./software-primitives.ts";

/** Finds out once which algorithms the host has natively; keep the result for the life of the page or worker. */
export async function openPrimitives(provider: CryptoProvider): Promise<Primitives> {
  const { subtle, elsewhere } = provider;
  const here = softwarePrimitives(provider.randomBytes);
  const software = elsewhere === undefined ? here : primitivesElsewhere(here, elsewhere);
  if (!subtle) return checkedPrimitives(software);
  const [symmetric, x25519, ed25519, mlKem] = await Promise.all([
    findSymmetric(subtle),
    findX25519(subtle),
    findEd25519(subtle),
    findMlKem(subtle),
  ]);
  return checkedPrimitives({ ...software, ...symmetric, ...x25519, ...ed25519, ...mlKem });
}
