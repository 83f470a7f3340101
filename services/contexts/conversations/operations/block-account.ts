import { BlockListFull, CannotBlockYourself } from "../../../../generated/contracts/conversations/errors.ts";
import { AccountNotFound } from "../../../../generated/contracts/identity/errors.ts";
import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { addBlock } from "../store/blocks.ts";
import type { People } from "../store/people.ts";
import { tellOwnDevices } from "../tell-own-devices.ts";

/** Blocks somebody, who is not told. */
export function blockAccount(kernel: Kernel, people: People): ConversationsOperations["blockAccount"] {
  return async ({ accountId }, { actor }) => {
    if (accountId === actor.accountId) throw new CannotBlockYourself();
    if (!(await people.profilesOf([accountId])).has(accountId)) throw new AccountNotFound();
    await transaction(kernel.dataSource, async (manager) => {
      // What is erased of an account is what there is when it goes: nothing of it may come after that.
      if ((await people.hold(manager, [actor.accountId, accountId])).size < 2) throw new AccountNotFound();
      const outcome = await addBlock(manager, actor.accountId, accountId, kernel.clock.now());
      if (outcome === "full") throw new BlockListFull();
      if (outcome === "added") await tellOwnDevices(kernel, manager, actor);
    });
  };
}
