import { Equal, IsNull, MoreThan } from "typeorm";
import { AccountEntity } from "../../../../generated/server/identity/entities.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { nameShape } from "../rules/name-shape.ts";
import { violatedTable } from "../store/unique-violation.ts";

const AT_ONCE = 1000;

/**
 * Gives accounts of before shapes were kept theirs, the oldest first. Where two look alike already, nobody loses their
 * name: the younger stays without a shape, and with the older's no third comes.
 */
export function shapeOldNames({ kernel }: IdentityParts): () => Promise<void> {
  const { manager } = kernel.dataSource;
  return async () => {
    let after: Date | undefined;
    for (;;) {
      const found = await manager.find(AccountEntity, {
        select: { accountId: true, username: true, createdAt: true },
        where: { usernameShape: IsNull(), ...(after === undefined ? {} : { createdAt: MoreThan(after) }) },
        order: { createdAt: "ASC" },
        take: AT_ONCE,
      });
      for (const { accountId, username } of found) await shape(accountId, username);
      after = found.at(-1)?.createdAt;
      if (found.length < AT_ONCE) return;
    }
  };

  async function shape(accountId: string, username: string): Promise<void> {
    try {
      const without = { accountId: Equal(accountId), usernameShape: IsNull() };
      await manager.update(AccountEntity, without, { usernameShape: nameShape(username) });
    } catch (error) {
      if (violatedTable(error) !== "accounts") throw error;
    }
  }
}
