import { bootstrapApplication } from "@angular/platform-browser";
import { createTenChat } from "../core/tenchat.ts";
import { App } from "./app.ts";
import { composeApp } from "./compose-app.ts";

// TODO platform
declare const platform: import("../core/platform.ts").Platform;
const tenchat = createTenChat(platform);
await bootstrapApplication(App, composeApp(tenchat));
await tenchat.start();
