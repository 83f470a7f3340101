import type { ModerationApi } from "../../../generated/client/moderation/api.ts";
import { someId } from "../../../services/testing/make-submission.ts";
import type { RowsOf } from "./row.ts";

export const moderationRows: RowsOf<ModerationApi> = {
  closeReport: {
    async ask(api, { oscar, bob }, { isAlice }) {
      const reportId = someId();
      // Whoever is refused is so whether there is such a report or not, and nothing may be written for them.
      if (isAlice) await oscar.moderation.reportAccount({ reportId, accountId: bob.accountId, reason: "other" });
      return api.closeReport({ reportId });
    },
  },
  listReports: { ask: (api) => api.listReports({}) },
  reportAccount: {
    ask: (api, { bob }) => api.reportAccount({ reportId: someId(), accountId: bob.accountId, reason: "spam" }),
  },
};
