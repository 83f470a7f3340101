export { openMessaging } from "./open-messaging.ts";
export type { OpenedMessaging } from "./open-messaging.ts";
export type { Devices } from "./store/recipients.ts";
export type { LogWithServers, RelayedMessage } from "./log-with-servers.ts";
export type { GroupLogWithServers, SentToGroup } from "./group-log-with-servers.ts";
export type { SaidMessage } from "./store/read-said.ts";
