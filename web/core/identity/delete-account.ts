import type { SessionLifecycle } from "../session-lifecycle.ts";
import { DeclaredError } from "../../../generated/contracts/runtime/check.ts";
import type { OwnershipProof } from "./door.ts";
import { showOwnership } from "./ways-in.ts";

/**
 * Asks the server, and erases what is here when it has done so. That it was asked is stored before: a program that is ended
 * in between, or hears no answer, finds its session gone the next time, and knows why.
 */
export async function deleteAccount(lifecycle: SessionLifecycle, proof: OwnershipProof): Promise<void> {
  const { api, host } = lifecycle;
  const { conversations } = lifecycle.atWork();
  const shown = await showOwnership(api.identity, host.passkeys, proof);
  const leaves = await conversations.groups.leaves();
  const departure = lifecycle.departure();
  await departure.begin();
  try {
    await api.identity.deleteAccount({ proof: shown, leaves });
  } catch (error) {
    if (error instanceof DeclaredError && error.code !== "unauthenticated") {
      await departure.giveUp();
      if (error.code === "leaves-missing") conversations.refresh();
    }
    throw error;
  }
  await lifecycle.erase();
}
