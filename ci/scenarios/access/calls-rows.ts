import type { CallsApi } from "../../../generated/client/calls/api.ts";
import type { RowsOf } from "./row.ts";

export const callsRows: RowsOf<CallsApi> = {
  readCallServers: { ask: (api) => api.readCallServers(), open: "the credential is made for the asker's own account" },
};
