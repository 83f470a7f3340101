import type { CryptoProvider } from "../provider.ts";
import type { Primitives } from "./primitives.ts";

/** Finds out once which algorithms the host has natively; keep the result for the life of the page or worker. */
export async function openPrimitives(_provider: CryptoProvider): Promise<Primitives> {
  throw new Error("Not built yet.");
}
