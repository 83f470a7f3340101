export { openKeys } from "./open-keys.ts";
export type { OpenedKeys } from "./open-keys.ts";
