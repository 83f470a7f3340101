import { bootstrapApplication } from "@angular/platform-browser";
import { MeshProblem } from "../../core/mesh/door.ts";
import { App } from "../app.ts";
import { composeApp } from "../compose-app.ts";
import { Language } from "../i18n/language.ts";
import { startAnonymous } from "../mesh/compose-anonymous.ts";
import { Desk } from "../mesh/desk.ts";
import { FakeAnonymous } from "./fake-anonymous.ts";
import { FakeTenChat } from "./fake-tenchat.ts";

// Pages without a server, for looking at them and for layout tests: `ng build -c preview`. Never part of the product.
const scene = new URLSearchParams(location.search).get("scene") ?? sessionStorage.getItem("scene") ?? "home";
sessionStorage.setItem("scene", scene);
if (scene.startsWith("mesh")) await previewAnonymous();
else await previewAccounts();

async function previewAccounts(): Promise<void> {
  const tenchat = new FakeTenChat(scene);
  const app = await bootstrapApplication(App, composeApp(tenchat));
  await tenchat.start();
  Object.assign(globalThis, { fake: tenchat, language: app.injector.get(Language) });
}

async function previewAnonymous(): Promise<void> {
  const fake = new FakeAnonymous(scene);
  const app = await startAnonymous(async () => {
    if (scene === "mesh-failed") throw new MeshProblem("crypto-missing");
    return fake;
  });
  app.injector.get(Desk).chosen.set(scene === "mesh-group" ? "group" : (fake.correspondents.get()[0]?.id ?? null));
  Object.assign(globalThis, { fake, language: app.injector.get(Language) });
}
