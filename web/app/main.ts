import { bootstrapApplication } from "@angular/platform-browser";
import { createTenChat } from "../core/create-tenchat.ts";
import { browserHost } from "../hosts/browser-host.ts";
import { keepPage } from "../hosts/keep-page.ts";
import { App } from "./app.ts";
import { composeApp } from "./compose-app.ts";

// By a load of its own, under a policy of its own: of an account nothing is read there, and nothing is in memory.
if (/^\/anonymous(\/|$)/.test(location.pathname))
  await (await import("./main-anonymous.ts")).startAnonymousPage(window);
else await startWithAccounts();

async function startWithAccounts(): Promise<void> {
  const tenchat = createTenChat(browserHost(window));
  await bootstrapApplication(App, composeApp(tenchat));
  // What went wrong is on the screen already; here it is for whoever looks into the console.
  await tenchat.start().catch((error: unknown) => console.warn(error));
  // Last, so that what it fetches keeps nobody waiting for what they see.
  await keepPage(window).catch((error: unknown) => console.warn(error));
}
