import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { OwnReport } from "./door.ts";
import { openModerationDoor } from "./open-door.ts";

const report: OwnReport = { accountId: "a", reason: "spam", words: "  again and again ", quoted: "🦉".repeat(5_000) };

describe("The door of moderation", () => {
  it("sends a report once, however often it is tried, and no more of it than the server takes", async () => {
    const sent: Readonly<Record<string, string>>[] = [];
    let counted = 0;
    const door = openModerationDoor({
      api: {
        moderation: {
          reportAccount: async (input: Readonly<Record<string, string>>) => {
            if (sent.push(input) === 1) throw new Error("no answer");
          },
        },
      },
      asked: (work: () => Promise<unknown>) => work(),
      host: { crypto: { randomBytes: (length: number) => new Uint8Array(length).fill((counted += 1)) } },
    } as unknown as SessionLifecycle);
    await expect(door.report(report)).rejects.toThrow("no answer");
    await door.report(report);
    await door.report({ ...report, quoted: null });
    const ids = sent.map(({ reportId }) => reportId);
    expect(ids).toEqual([ids[0], ids[0], "02020202-0202-4202-8202-020202020202"]);
    expect(sent[1]).toEqual({ ...sent[0], words: "again and again", quoted: "🦉".repeat(4_000) });
    expect(sent[2]).not.toHaveProperty("quoted");
  });
});
