import { bootstrapApplication } from "@angular/platform-browser";
import { App } from "../app.ts";
import { composeApp } from "../compose-app.ts";
import { Language } from "../i18n/language.ts";
import { FakeTenChat } from "./fake-tenchat.ts";

// Pages without a server, for looking at them and for layout tests: `ng build -c preview`. Never part of the product.
const scene = new URLSearchParams(location.search).get("scene") ?? sessionStorage.getItem("scene") ?? "home";
sessionStorage.setItem("scene", scene);
const tenchat = new FakeTenChat(scene);
const app = await bootstrapApplication(App, composeApp(tenchat));
await tenchat.start();
Object.assign(globalThis, { fake: tenchat, language: app.injector.get(Language) });
