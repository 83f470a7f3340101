export { MessagingModule, openMessaging } from "./messaging.module.ts";
export type { OpenedMessaging } from "./messaging.module.ts";
export type { Devices } from "./store/recipients.ts";
