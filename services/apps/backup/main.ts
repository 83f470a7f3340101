import { join } from "node:path";
import { folderOf, runTool, showProgress } from "../../kernel/backup/run-tool.ts";
import { BACKUPS } from "../../kernel/backup/data-folder-content.ts";
import { takeBackup } from "../../kernel/backup/take-backup.ts";
import { StartProblem } from "../../kernel/start-problem.ts";

const HELP = `  tenchat backup [folder]           copies everything that the server keeps, while it runs or not

The folder must not exist; default: one named by the time, in "backups" in the data folder (TENCHAT_DATA). It has its
name only once it is whole: what ends in ".unfinished-" and letters was cut short and can be deleted. It holds what was
acknowledged up to the moment that is printed, who writes to whom, and secrets of the server: keep it as safe as the
server, and on another disk. With DATABASE_URL the database is not copied: that is the work of its own tools.`;

await runTool(HELP, async ({ databaseUrl, dataFolder }, words, say) => {
  const named = folderOf(words);
  if (databaseUrl !== undefined) {
    throw new StartProblem(
      'The database is the one that DATABASE_URL names, so its own tools back it up: pg_dump --format=custom --file=tenchat.dump "$DATABASE_URL", and pg_restore --clean to restore. This server keeps nothing else that cannot be made again.',
    );
  }
  const folder = named ?? join(dataFolder, BACKUPS, new Date().toISOString().replaceAll(":", "-"));
  const { files, holdsUntil } = await takeBackup(dataFolder, folder, showProgress("Backing up"));
  const megabytes = Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / 1e6);
  say(`Backed up to ${folder}: ${files.length} files, ${megabytes} MB.`);
  say(`It holds everything that was acknowledged before ${holdsUntil}.`);
});
