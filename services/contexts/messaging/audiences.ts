import type { Blocks, Memberships } from "../conversations/index.ts";

/** Who hears of what somebody does. */
export interface Audiences {
  /** The other members of a conversation but those who have blocked them, or whom they have: signs of life go neither way. */
  hearing(conversationId: string, accountId: string): Promise<readonly string[]>;

  /** Those of them who have blocked this account. */
  keptBackFrom(memberIds: readonly string[], accountId: string): Promise<readonly string[]>;
}

export function createAudiences(
  memberships: Pick<Memberships, "membersOf">,
  { blockedBy }: Pick<Blocks, "blockedBy">,
): Audiences {
  const keptBackFrom: Audiences["keptBackFrom"] = async (memberIds, accountId) => {
    const others = memberIds.filter((member) => member !== accountId);
    const lists = await Promise.all(others.map(blockedBy));
    return others.filter((_, index) => lists[index]!.has(accountId));
  };
  return {
    keptBackFrom,
    async hearing(conversationId, accountId) {
      const members = await memberships.membersOf(conversationId);
      // What is said in a group goes to all of it; whoever cannot bear somebody in it leaves.
      if (members.length > 2) return members.filter((member) => member !== accountId);
      const [keptBack, own] = await Promise.all([keptBackFrom(members, accountId), blockedBy(accountId)]);
      return members.filter((member) => member !== accountId && !own.has(member) && !keptBack.includes(member));
    },
  };
}
