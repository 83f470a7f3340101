import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { removeBlock } from "../store/blocks.ts";
import { tellOwnDevices } from "../tell-own-devices.ts";

/** Takes a block back; every device of the account then asks for what was kept back, also one that knows no blocks. */
export function unblockAccount(kernel: Kernel): ConversationsOperations["unblockAccount"] {
  return async ({ accountId }, { actor }) => {
    await transaction(kernel.dataSource, async (manager) => {
      if (!(await removeBlock(manager, actor.accountId, accountId))) return;
      await tellOwnDevices(kernel, manager, actor);
      afterCommit(manager, () => kernel.bus.send({ accountId: actor.accountId }, encodeFrame("messages.missed", {})));
    });
  };
}
