import { showUnseen } from "../emitters/unseen.ts";
import { runCommand } from "./run-command.ts";

// Whoever reads along may stop before the end, as `head` does.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    // On a full disk what was found cannot be said, and the other way may still be open.
    const other = stream === process.stdout ? process.stderr : process.stdout;
    other.write(`What this command says cannot be written: ${error.message}.\n`, () => process.exit(1));
  });

// Names come from elsewhere: a terminal takes nothing in them for an order.
process.exitCode = await runCommand(
  process.argv.slice(2),
  (text) => console.log(showUnseen(text)),
  (text) => console.error(showUnseen(text)),
);
