import type { ModerationApi } from "../../../generated/client/moderation/api.ts";
import { someId } from "../../../services/testing/make-submission.ts";
import type { RowsOf } from "./row.ts";

export const moderationRows: RowsOf<ModerationApi> = {
  closeReport: {
    async ask(api, stage) {
      const reportId = someId();
      await stage.oscar.moderation.reportAccount({ reportId, accountId: stage.bob.accountId, reason: "other" });
      return api.closeReport({ reportId });
    },
  },
  listReports: { ask: (api) => api.listReports({}) },
  reportAccount: {
    ask: (api, { bob }) => api.reportAccount({ reportId: someId(), accountId: bob.accountId, reason: "spam" }),
  },
};
