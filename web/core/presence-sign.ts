import type { Presence } from "../../generated/contracts/messaging/types.ts";

/** What is known of somebody: here now, or at some time within the last hour or so. */
export type PresenceSign = Presence;

/** Whether others see that one is here: not, now, or only that one was of late. */
export type PresenceChoice = "off" | "exact" | "bucketed";
