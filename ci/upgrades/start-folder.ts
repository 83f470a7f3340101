/**
 * A server that starts on a data folder, as far as its database goes: `node start-folder.ts FOLDER old|new [ROWS]`. A line
 * for each thing that its log says; with ROWS it adds some for the version before.
 */
import { VERSIONS } from "../../generators/scenarios/emits-upgrades/output/generated/migrations/index.ts";
import { finishRestore } from "../../services/kernel/backup/finish-restore.ts";
import { acquireDataFolder } from "../../services/kernel/database/embedded-postgres/acquire-data-folder.ts";
import { openChosenDatabase } from "../../services/kernel/database/open-chosen-database.ts";
import { silentLog } from "../../services/kernel/logging/log.ts";
import { readSettings } from "../../services/kernel/settings/settings.ts";
import { optionsFor } from "./run-pair.ts";

const [folder, version, rows] = process.argv.slice(2);
const say = (fields: object) => console.log(JSON.stringify(fields));
const log = { ...silentLog, info: (fields: object, what: string) => say({ what, ...fields }) };
const { entities, migrations, versions } = optionsFor(
  "postgres://nowhere/nothing",
  "public",
  version === "old" ? VERSIONS.slice(0, 1) : VERSIONS,
);
acquireDataFolder(folder!);
finishRestore(folder!);
await using closing = new AsyncDisposableStack();
const settings = readSettings({ TENCHAT_DATA: folder });
const opened = await openChosenDatabase(settings, { entities, migrations, versions }, log, closing, () => undefined);
if (rows !== undefined)
  await opened.dataSource.query(`
    INSERT INTO notes (note_id, author, heading, size, pages, mood)
      SELECT 'note ' || n, 'anna', 'Heading ' || n, n, n % 100, 'fine' FROM generate_series(1, ${Number(rows)}) AS n;
    INSERT INTO readings (note_id) SELECT 'note ' || n FROM generate_series(1, ${Number(rows)}) AS n`);
else if (version === "new") {
  const [sums] = (await opened.dataSource.query(`SELECT count(*)::integer AS notes, sum(size)::integer AS size,
    count(*) FILTER (WHERE title = 'Heading ' || size)::integer AS titles,
    (SELECT count(*)::integer FROM visits WHERE subject_id = 'note ' || position) AS visits FROM notes`)) as object[];
  say({ what: "there", ...sums });
}
