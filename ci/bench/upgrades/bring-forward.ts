/** A server that starts, as far as its database goes: `node bring-forward.ts URL [switch]`. A line for each step. */
import { VERSIONS } from "../../../generators/scenarios/emits-upgrades/output/generated/migrations/index.ts";
import { closeDatabase, openDatabase } from "../../../services/kernel/database/open-database.ts";
import { silentLog } from "../../../services/kernel/logging/log.ts";
import { optionsFor } from "../../upgrades/run-pair.ts";

const [url, until] = process.argv.slice(2);
const log = {
  ...silentLog,
  info: (fields: object, what: string) => console.log(JSON.stringify({ what, ...fields })),
};
const options = optionsFor(url!, "public", VERSIONS);
await closeDatabase(await openDatabase({ ...options, log, ...(until === "switch" ? { until } : {}) }));
console.log(JSON.stringify({ what: "done" }));
