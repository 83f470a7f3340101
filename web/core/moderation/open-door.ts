import type { SessionLifecycle } from "../session-lifecycle.ts";
import { uuid } from "../uuid.ts";
import { longestReport } from "./door.ts";
import type { ModerationDoor, OwnReport } from "./door.ts";

export function openModerationDoor({
  api,
  asked,
  host,
}: Pick<SessionLifecycle, "api" | "asked" | "host">): ModerationDoor {
  let last: { readonly report: string; readonly reportId: string } | null = null;
  /** Who sends the same once more, since no answer came, has reported it once. */
  const idOf = (report: OwnReport): string => {
    const said = JSON.stringify(report);
    if (last?.report !== said) last = { report: said, reportId: uuid(host.crypto.randomBytes(16)) };
    return last.reportId;
  };
  return {
    report: (report) =>
      asked(async () => {
        const { accountId, reason, words, quoted } = report;
        await api.moderation.reportAccount({
          ...{ reportId: idOf(report), accountId, reason, words: cut(words.trim(), longestReport.words) },
          ...(quoted === null ? {} : { quoted: cut(quoted, longestReport.quoted) }),
        });
        last = null;
      }),
  };
}

/** Whole characters: half of a pair is none. */
function cut(text: string, most: number): string {
  return [...text.toWellFormed()].slice(0, most).join("");
}
