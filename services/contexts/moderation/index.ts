export { openModeration } from "./open-moderation.ts";
export type { OpenedModeration } from "./open-moderation.ts";
