import { isIP } from "node:net";
import type { Settings } from "../../kernel/settings/settings.ts";

/**
 * What somebody should know who meant a server for themselves: others may sign up. Nothing where they cannot, and where
 * `TENCHAT_ORIGIN` says that people are meant to come.
 */
export function tellOpenDoor({
  host,
  origin,
  registrationMode,
}: Pick<Settings, "host" | "origin" | "registrationMode">): string | undefined {
  if (registrationMode === "closed" || origin !== undefined || isLoopback(host)) return undefined;
  return "anybody who reaches this machine may sign up, over plain http: TENCHAT_HOST=127.0.0.1 keeps the server to this machine, TENCHAT_REGISTRATION=closed to who is there, and TENCHAT_ORIGIN says at which https address people come";
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
