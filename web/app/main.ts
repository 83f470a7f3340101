import { bootstrapApplication } from "@angular/platform-browser";
import { createTenChat } from "../core/create-tenchat.ts";
import { browserPlatform } from "../platform/browser-platform.ts";
import { App } from "./app.ts";
import { composeApp } from "./compose-app.ts";

const tenchat = createTenChat(browserPlatform(window));
await bootstrapApplication(App, composeApp(tenchat));
await tenchat.start();
