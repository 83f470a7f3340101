import type { ConversationsWithServers, GroupsWithServers, Memberships } from "../conversations/index.ts";
import type { OpenedKeys } from "../keys/index.ts";
import type { GroupLogWithServers, LogWithServers } from "../messaging/index.ts";
import type { LocalPeople } from "./local-people.ts";

/** What this room asks of the contexts below it. */
export interface Neighbours {
  readonly people: LocalPeople;
  readonly keys: OpenedKeys["forServers"];

  /** Whether any of these devices is one of this server. */
  anyHere(deviceIds: readonly string[]): Promise<boolean>;

  readonly memberships: Pick<Memberships, "membersOf" | "conversationsOf">;
  readonly conversations: ConversationsWithServers;
  readonly log: LogWithServers;
  readonly groups: GroupsWithServers;
  readonly groupLog: GroupLogWithServers;
}
