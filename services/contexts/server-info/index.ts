export { openServerInfo, ServerInfoModule } from "./server-info.module.ts";
export { Incarnations } from "./incarnations.ts";
export type { OpenedServerInfo } from "./server-info.module.ts";
export type { Build } from "./operations/describe-server.ts";
