import { APP_BASE_HREF } from "@angular/common";
import { type ApplicationConfig, inject, provideAppInitializer, provideZonelessChangeDetection } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { type Routes, provideRouter } from "@angular/router";
import type { Anonymous } from "../../core/mesh/door.ts";
import { Language } from "../i18n/language.ts";
import { provideLanguages } from "../languages/provide-languages.ts";
import { Appearance } from "../preferences/appearance.ts";
import { leaveKeysToInputMethods } from "../shell/input-method.ts";
import { MeshApp } from "./mesh-app.ts";
import { MeshHome } from "./mesh-home.ts";
import { MeshKey } from "./mesh-key.ts";
import { MeshPeople } from "./mesh-people.ts";
import { MeshRelays } from "./mesh-relays.ts";
import { MeshStart } from "./mesh-start.ts";
import { MeshTalkPage } from "./mesh-talk-page.ts";
import { OPEN_ANONYMOUS } from "./mesh-tokens.ts";

const ROUTES: Routes = [
  {
    path: "",
    component: MeshHome,
    children: [
      { path: "", pathMatch: "full", component: MeshStart },
      { path: "talk", component: MeshTalkPage },
      { path: "relays", component: MeshRelays },
      { path: "people", component: MeshPeople },
      { path: "key", component: MeshKey },
    ],
  },
  { path: "**", redirectTo: "" },
];

/** The page of the anonymous mode. No part of the one with accounts is in it; links from one to the other load the other. */
export function composeAnonymous(open: () => Promise<Anonymous>): ApplicationConfig {
  return {
    providers: [
      provideZonelessChangeDetection(),
      { provide: APP_BASE_HREF, useValue: "/anonymous/" },
      provideRouter(ROUTES),
      provideLanguages(),
      { provide: OPEN_ANONYMOUS, useValue: open },
      provideAppInitializer(async () => {
        leaveKeysToInputMethods(document);
        inject(Appearance).start();
        await inject(Language).start();
      }),
    ],
  };
}

/** Shows it. */
export function startAnonymous(open: () => Promise<Anonymous>): ReturnType<typeof bootstrapApplication> {
  return bootstrapApplication(MeshApp, composeAnonymous(open));
}
