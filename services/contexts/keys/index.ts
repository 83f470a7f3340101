export { openKeys } from "./open-keys.ts";
export type { OpenedKeys } from "./open-keys.ts";
export type { DevicesElsewhere } from "./devices-elsewhere.ts";
