import { NetworkFailure } from "../../generated/client/runtime/transport.ts";
import { openAuditDoor } from "./audit/open-door.ts";
import { openConversationsDoor } from "./conversations/open-door.ts";
import { openFederationDoor } from "./federation/open-door.ts";
import { openCallsDoor, openDirectDoor } from "./calls/open-door.ts";
import type { Host } from "./host.ts";
import { openIdentityDoor } from "./identity/open-door.ts";
import { openKeysDoor } from "./keys/open-door.ts";
import { openMessagingDoor } from "./messaging/open-door.ts";
import { openScreensDoor } from "./screens/open-door.ts";
import { openRecordsDoor } from "./records/open-door.ts";
import { openModerationDoor } from "./moderation/open-door.ts";
import { SessionLifecycle } from "./session-lifecycle.ts";
import type { TenChat } from "./tenchat.ts";

/** A client on a host; `start` brings it to life. One for each account and browser tab. */
export function createTenChat(host: Host): TenChat {
  const lifecycle = new SessionLifecycle(host);
  return {
    session: lifecycle.session,
    connection: lifecycle.connection,
    start: () => lifecycle.start(),
    stop: () => lifecycle.stop(),
    useHere: () => lifecycle.useHere(),
    storage: {
      problem: lifecycle.databases.problem,
      kept: lifecycle.databases.kept,
      keep: () => lifecycle.asked(() => lifecycle.databases.keep(true)),
    },
    serverInfo: {
      description: lifecycle.server,
      agreement: lifecycle.negotiation.agreement,
      outdated: lifecycle.version.outdated,
      compareVersions: () =>
        lifecycle.asked(async () => {
          await lifecycle.version.compare().catch((error: unknown) => {
            throw new NetworkFailure("The server did not answer.", { cause: error });
          });
        }),
    },
    identity: openIdentityDoor(lifecycle),
    keys: openKeysDoor(lifecycle),
    conversations: openConversationsDoor(lifecycle),
    messaging: openMessagingDoor(lifecycle),
    audit: openAuditDoor(lifecycle),
    screens: openScreensDoor(lifecycle),
    records: openRecordsDoor(lifecycle),
    moderation: openModerationDoor(lifecycle),
    federation: openFederationDoor(lifecycle),
    calls: openCallsDoor(lifecycle),
    direct: openDirectDoor(lifecycle),
  };
}
