import { fileURLToPath } from "node:url";
import { keepServer } from "../../kernel/run/keep-server.ts";
import { takeWords } from "../../kernel/run/take-words.ts";

// What `npm start` runs: the server in a process of its own, which is started again when it ends by itself.
if (takeWords("npm start"))
  process.exitCode = await keepServer([process.execPath, fileURLToPath(new URL("main.ts", import.meta.url))]);
