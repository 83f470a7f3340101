import { showUnseen } from "../emitters/unseen.ts";
import { runCommand } from "./run-command.ts";

// Whoever reads along may stop before the end, as `head` does.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

// Names come from elsewhere: a terminal takes nothing in them for an order.
process.exitCode = await runCommand(
  process.argv.slice(2),
  (text) => console.log(showUnseen(text)),
  (text) => console.error(showUnseen(text)),
);
