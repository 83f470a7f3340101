import { join } from "node:path";
import { folderOf, runTool, showProgress } from "../../kernel/backup/run-tool.ts";
import { restoreBackup } from "../../kernel/backup/restore-backup.ts";
import { StartProblem } from "../../kernel/start-problem.ts";

const HELP = `  tenchat restore <folder>          puts a backup in place of what the server keeps

Stop the server first. Every file is checked before anything is replaced, and what is replaced is kept aside in the data
folder (TENCHAT_DATA). Cut short at any moment, run it again: what it began is finished or begun anew.`;

await runTool(HELP, async ({ databaseUrl, dataFolder }, words, say) => {
  const folder = folderOf(words);
  if (folder === undefined) throw new StartProblem("Name the backup to restore: `tenchat restore <folder>`.");
  if (databaseUrl !== undefined) {
    throw new StartProblem(
      "The database is the one that DATABASE_URL names, so its own tools restore it, for instance pg_restore --clean; stop every server before, and start them afterwards.",
    );
  }
  const { aside, holdsUntil, replaced } = await restoreBackup(dataFolder, folder, showProgress("Restoring"));
  say(`Restored to ${dataFolder}: everything that was acknowledged before ${holdsUntil}.`);
  if (replaced.length > 0) say(`What was there is kept in ${join(dataFolder, aside)} until you delete it.`);
});
