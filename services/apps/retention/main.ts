import { connectToTables } from "../../kernel/backup/connect-to-tables.ts";
import { withDatabase } from "../../kernel/backup/with-database.ts";
import { runTool } from "../../kernel/backup/run-tool.ts";
import { reportRetention } from "../../kernel/retention/report-retention.ts";
import { StartProblem } from "../../kernel/start-problem.ts";

const HELP = `  tenchat retention                 says of each table how many rows are older than the specification allows

Which tables, and how long their rows are kept: generated/docs/data-register.md. A running server removes each minute what
is past its time; the counter tenchat_rows_removed_total says how many, and tenchat_rows_past_their_time how many wait. It
ends with 1 when rows are older by more than five minutes. TENCHAT_DATA or DATABASE_URL say of which server.`;

await runTool(HELP, async ({ databaseUrl, dataFolder }, words, say) => {
  if (words.length > 0) throw new StartProblem(`tenchat retention knows no "${words[0]}": see \`--help\`.`);
  const work = async (url: string): Promise<void> => {
    const client = await connectToTables(url);
    try {
      await reportRetention(client, new Date(), say);
    } finally {
      await client.end();
    }
  };
  await (databaseUrl === undefined ? withDatabase(dataFolder, work) : work(databaseUrl));
});
