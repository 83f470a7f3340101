import { PersonNotFound } from "../../../generated/contracts/federation/errors.ts";
import { InvalidInput } from "../../../generated/contracts/shared/errors.ts";
import { isNotThere } from "../explain-error.ts";
import type { SessionLifecycle } from "../session-lifecycle.ts";
import { TenChatError } from "../tenchat-error.ts";
import type { FederationDoor } from "./door.ts";

export function openFederationDoor({ api, asked }: Pick<SessionLifecycle, "api" | "asked">): FederationDoor {
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
  };
}
