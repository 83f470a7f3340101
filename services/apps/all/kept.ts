import { fileURLToPath } from "node:url";
import { EXIT } from "../../kernel/run/exit-code.ts";
import { keepServer } from "../../kernel/run/keep-server.ts";

// What `npm start` runs: the server in a process of its own, which is started again when it ends by itself.
const [word] = process.argv.slice(2);
if (word === undefined) {
  process.exitCode = await keepServer([process.execPath, fileURLToPath(new URL("main.ts", import.meta.url))]);
} else {
  console.error(
    `\`npm start\` takes no "${word}": what can be set is set in the environment, such as PORT=8080 npm start.`,
  );
  process.exitCode = EXIT.refused;
}
