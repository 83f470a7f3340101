import { run } from "tenchat/run";
import { startApplication, TABLES } from "./generated/server/application.ts";
import { authenticator } from "./authenticator.ts";
import { isOwner, notebooks } from "./notebooks.ts";

await run("Notepad", TABLES, (place) =>
  startApplication(place, (parts) => ({
    authenticator,
    conditions: { owner: isOwner(parts) },
    operations: { notebooks: notebooks(parts) },
  })),
);
