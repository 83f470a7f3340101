import { GRACE_MILLISECONDS, replaceKey } from "../../contexts/federation/index.ts";
import { connectToTables } from "../../kernel/backup/connect-to-tables.ts";
import { runTool } from "../../kernel/backup/run-tool.ts";
import { withDatabase } from "../../kernel/backup/with-database.ts";
import { StartProblem } from "../../kernel/start-problem.ts";

const HELP = `  tenchat federation-key replace    has this server sign by a new key what it sends to other servers

The earlier private key is gone for good. What it has signed is accepted for seven days more by servers that read the
history of a server's keys, as those of this kind do, and the new one as soon as they meet a signature by it. A running
server signs by it within half a minute. A server of plain d3chat never asks again: its operator has to have it forget
this one. TENCHAT_DATA or DATABASE_URL say of which server.`;

await runTool(HELP, async ({ databaseUrl, dataFolder }, words, say) => {
  if (words.join(" ") !== "replace")
    throw new StartProblem(`tenchat federation-key knows no "${words.join(" ")}": see \`--help\`.`);
  const work = async (url: string): Promise<void> => {
    const client = await connectToTables(url);
    try {
      const now = new Date();
      await client.query("BEGIN");
      const publicKey = await replaceKey(client, now);
      await client.query("COMMIT");
      const until = new Date(now.getTime() + GRACE_MILLISECONDS).toISOString();
      say(
        `The key of this server is ${publicKey.toString("base64")} now; what the earlier one signed counts until ${until}.`,
      );
    } finally {
      await client.end();
    }
  };
  await (databaseUrl === undefined ? withDatabase(dataFolder, work) : work(databaseUrl));
});
