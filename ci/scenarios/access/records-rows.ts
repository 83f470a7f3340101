import type { RecordsApi } from "../../../generated/client/records/api.ts";
import { someId } from "../../../services/testing/make-submission.ts";
import type { RowsOf } from "./row.ts";

const record = Buffer.alloc(64, 7).toString("base64");

export const recordsRows: RowsOf<RecordsApi> = {
  listRecords: { ask: (api) => api.listRecords({}) },
  putRecord: {
    ask: (api) => api.putRecord({ recordId: someId(), known: 0, record }),
    open: "it is written into the asker's own account",
  },
  // Nobody can be told the id of a record by anybody but its owner.
  readRecord: {
    ask: (api, { alice }) => api.readRecord({ accountId: alice.accountId, recordId: someId() }),
    everybody: "record-not-found",
    open: "whoever knows an id may read what is sealed under a key that only its owner hands out",
  },
};
