import { createHash } from "node:crypto";

/** Values that live for seconds and are read once: tickets, challenges. What nobody takes is removed as other rows are. */
export interface EphemeralStore {
  /** Keeps `value` under (purpose, secret) for so many seconds. */
  put(purpose: string, secret: string, value: Record<string, unknown>, ttlSeconds: number): Promise<void>;

  /** Returns the value and forgets it, in one step: of any number of takers at once exactly one gets it. */
  take(purpose: string, secret: string): Promise<Record<string, unknown> | undefined>;
}

/** What a value is stored under: a hash, so that whoever reads the store holds no ticket that works. */
export function ephemeralKey(purpose: string, secret: string): string {
  return createHash("sha256").update(`${purpose}\0${secret}`).digest("hex");
}
