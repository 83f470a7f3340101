export { openRecords } from "./open-records.ts";
export type { OpenedRecords } from "./open-records.ts";
