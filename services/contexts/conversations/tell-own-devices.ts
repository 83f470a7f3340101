import type { EntityManager } from "typeorm";
import type { UserActor } from "../../../generated/server/runtime/operation.ts";
import { encodeFrame } from "../../../generated/server/frames.ts";
import { afterCommit } from "../../../generated/server/runtime/transaction.ts";
import type { Kernel } from "../../kernel/kernel.ts";

/** Makes every node forget whom the account has blocked, and its devices ask. */
export async function tellOwnDevices(
  { outbox, bus }: Kernel,
  manager: EntityManager,
  { accountId }: UserActor,
): Promise<void> {
  await outbox.append(manager, "blocks-changed", { accountId });
  afterCommit(manager, () => bus.send({ accountId }, encodeFrame("blocks.changed", {})));
}
