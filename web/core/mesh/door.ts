export { byLoad } from "./by-load.ts";
export type { LoadedRelay } from "./by-load.ts";
