export { openPlatformRoom, PlatformModule } from "./platform.module.ts";
export type { PlatformRoom } from "./platform.module.ts";
export type { Build } from "./operations/describe-server.ts";
