import { SessionLifecycle } from "./session-lifecycle.ts";
import type { Host } from "./host.ts";
import type { TenChat } from "./tenchat.ts";

/** A client on a host; `start` brings it to life. One for each account and browser tab. */
export function createTenChat(host: Host): TenChat {
  return new SessionLifecycle(host);
}
