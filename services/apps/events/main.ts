import { connectToTables } from "../../kernel/backup/connect-to-tables.ts";
import { withDatabase } from "../../kernel/backup/with-database.ts";
import { runTool } from "../../kernel/backup/run-tool.ts";
import { listSetAside, wantAgain } from "../../kernel/events/set-aside-events.ts";

const HELP = `  tenchat events                    lists the events that could not be processed, and why
  tenchat events retry              has all of them tried again
  tenchat events retry <event>...   has these tried again, by their ids

An event that fails four times is set aside, so that those behind it go on; the counter tenchat_events_set_aside says how
many there are. A running server tries again within a second. What succeeds is gone from the list; what fails stays, with
its new reason. What another server has not taken for a day is among them: it is sent there again, with what followed it.
TENCHAT_DATA or DATABASE_URL say of which server.`;

await runTool(HELP, async ({ databaseUrl, dataFolder }, words, say) => {
  const work = async (url: string): Promise<void> => {
    const client = await connectToTables(url);
    try {
      if (words.length === 0) for (const line of await listSetAside(client)) say(line);
      else say(await wantAgain(client, words));
    } finally {
      await client.end();
    }
  };
  await (databaseUrl === undefined ? withDatabase(dataFolder, work) : work(databaseUrl));
});
