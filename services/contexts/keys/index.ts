export { KeysModule, openKeys } from "./keys.module.ts";
export type { OpenedKeys } from "./keys.module.ts";
