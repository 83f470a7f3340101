import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";

/** Nothing is left to do: whoever may ask for what is said in a channel is told it anyhow. */
export const subscribe: MessagingOperations["subscribe"] = async () => {};
