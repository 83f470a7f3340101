export { openMessaging } from "./open-messaging.ts";
export type { OpenedMessaging } from "./open-messaging.ts";
export type { Devices } from "./store/recipients.ts";
