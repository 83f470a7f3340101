export { KeysModule, openKeys } from "./keys.module.ts";
export type { KeysRoom } from "./keys.module.ts";
