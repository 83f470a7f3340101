import { Client } from "./client.ts";
import type { Platform } from "./platform.ts";
import type { TenChat } from "./tenchat.ts";

/** A client on a platform; `start` brings it to life. One for each account and browser tab. */
export function createTenChat(platform: Platform): TenChat {
  return new Client(platform);
}
