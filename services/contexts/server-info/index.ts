export { openServerInfo } from "./open-server-info.ts";
export { Incarnations } from "./incarnations.ts";
export type { OpenedServerInfo } from "./open-server-info.ts";
export type { Build } from "./operations/describe-server.ts";
