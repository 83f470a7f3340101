import type { EntityManager } from "typeorm";
import type { GroupLeave } from "../../../generated/contracts/identity/types.ts";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";

/** What somebody here wants in a group that is at home at another server. */
export type WantedElsewhere =
  | {
      readonly kind: "roster";
      readonly accountId: string;
      readonly conversationId: string;
      readonly messageId: string;
      readonly roster: Buffer;
    }
  | {
      readonly kind: "message";
      readonly accountId: string;
      readonly deviceId: string;
      readonly conversationId: string;
      readonly messageId: string;
      readonly contentType: string;
      readonly protocolVersion: number;
      readonly ciphertext: Buffer;
      readonly wrappedKeys: Readonly<Record<string, string>>;
      readonly sentAt: Date;
      readonly clientSequence: number;
      readonly membership: number;
      readonly aside: boolean;
    };

/** The door to the servers that groups are at home at. */
export interface GroupHomes {
  /**
   * Asks the home of a group for it: what that refuses is thrown as if it were here, Unavailable where it does not answer.
   * What it takes comes back from it like all that is said there.
   */
  ask(home: string, wanted: WantedElsewhere): Promise<void>;

  /** What somebody has signed who leaves and has no account any more goes there with the word of that, when it answers. */
  leaveLater(manager: EntityManager, home: string, accountId: string, leave: GroupLeave): Promise<void>;

  /** Whether the servers of all of these can have their people in groups of this one. */
  canFollow(accountIds: readonly string[]): Promise<boolean>;
}

/** What a home has taken it tells at once; where that takes longer whoever asked is to ask again. */
const LOOKS = 60;
const LOOK_MILLISECONDS = 50;

/** What a home has taken, once it has come back from it; Unavailable where that takes longer than some seconds. */
export async function cameBack<Item>(find: () => Promise<Item | undefined>): Promise<Item> {
  for (let looked = 0; looked < LOOKS; looked += 1) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
  }
  throw new Unavailable();
}
