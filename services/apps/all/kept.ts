import { fileURLToPath } from "node:url";
import { keepServer } from "../../kernel/run/keep-server.ts";

// What `npm start` runs: the server in a process of its own, which is started again when it ends by itself.
process.exitCode = await keepServer([process.execPath, fileURLToPath(new URL("main.ts", import.meta.url))]);
