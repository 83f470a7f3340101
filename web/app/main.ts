import { bootstrapApplication } from "@angular/platform-browser";
import { createTenChat } from "../core/create-tenchat.ts";
import { browserHost } from "../hosts/browser-host.ts";
import { keepPage } from "../hosts/keep-page.ts";
import { App } from "./app.ts";
import { composeApp } from "./compose-app.ts";

const tenchat = createTenChat(browserHost(window));
await bootstrapApplication(App, composeApp(tenchat));
// What went wrong is on the screen already; here it is for whoever looks into the console.
await tenchat.start().catch((error: unknown) => console.warn(error));
// Last, so that what it fetches keeps nobody waiting for what they see.
await keepPage(window).catch((error: unknown) => console.warn(error));
