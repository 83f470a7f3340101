export { openCalls } from "./open-calls.ts";
export type { OpenedCalls } from "./open-calls.ts";
