import { PersonNotFound } from "../../../generated/contracts/federation/errors.ts";
import { InvalidInput } from "../../../generated/contracts/shared/errors.ts";
import { isNotThere } from "../explain-error.ts";
import { isUsername } from "../identity/name-rules.ts";
import type { Person } from "../person.ts";
import type { SessionLifecycle } from "../session-lifecycle.ts";
import { TenChatError } from "../tenchat-error.ts";
import { watchAway } from "./away-watch.ts";
import type { FederationDoor } from "./door.ts";

export function openFederationDoor({
  api,
  asked,
  host,
  conversations,
}: Pick<SessionLifecycle, "api" | "asked" | "host" | "conversations">): FederationDoor {
  return {
    nameHere: () =>
      asked(async () => {
        try {
          return (await api.federation.describeFederation()).domain;
        } catch (error) {
          // A server of before cannot meet others, and one of now does so only where its operator wants that.
          if (isNotThere(error)) return null;
          throw error;
        }
      }),
    accountAt: (address) =>
      asked(async () => {
        try {
          return (await api.federation.findPersonElsewhere({ address })).userId;
        } catch (error) {
          if (error instanceof PersonNotFound) return null;
          // To a person an address that cannot be is the same as one where nobody answers: it is to be looked at again.
          if (error instanceof InvalidInput)
            throw new TenChatError("other-server-unreached", error.message, { cause: error });
          throw error;
        }
      }),
    watchAway(conversationId) {
      // Nobody here is called as people at other servers are: where all are here nothing is asked.
      const isElsewhere = ({ username }: Person) => !isUsername(username);
      const others = () => conversations.list.get().find(({ id }) => id === conversationId)?.members ?? [];
      return watchAway(async () => {
        if (!others().some(isElsewhere)) return [];
        const { servers } = await api.federation.listAwayServers({ conversationId });
        return servers.map(({ server, outlook }) => ({ server, outlook }));
      }, host.timers);
    },
  };
}
