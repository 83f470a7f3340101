import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** Answers that this side is there. */
export function ping({ kernel }: IdentityParts): IdentityOperations["ping"] {
  return async () => ({ serverTime: kernel.clock.now().toISOString() });
}
