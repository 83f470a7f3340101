export { MessagingModule, openMessaging } from "./messaging.module.ts";
export type { MessagingRoom } from "./messaging.module.ts";
export type { Devices } from "./store/recipients.ts";
