import { openPrimitives } from "../../crypto/secrets.ts";
import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { AuditDoor } from "./door.ts";

export function openAuditDoor(lifecycle: SessionLifecycle): AuditDoor {
  return {
    open: () =>
      lifecycle.asked(async () => {
        // Few people audit; the rest need not load what it takes.
        const { openAudit } = await import("./open-audit.ts");
        return openAudit(lifecycle.api.serverInfo, await openPrimitives(lifecycle.host.crypto));
      }),
  };
}
