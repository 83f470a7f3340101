import {
  type ApplicationConfig,
  ErrorHandler,
  inject,
  provideAppInitializer,
  provideZonelessChangeDetection,
} from "@angular/core";
import {
  provideRouter,
  withComponentInputBinding,
  withNavigationErrorHandler,
  withRouterConfig,
} from "@angular/router";
import type { TenChat } from "../core/tenchat.ts";
import { APP_ROUTES } from "./app-routes.ts";
import { AVATAR_PICTURES } from "../ui/avatar/avatar-pictures.ts";
import { Language } from "./i18n/language.ts";
import { provideLanguages } from "./languages/provide-languages.ts";
import { Appearance } from "./preferences/appearance.ts";
import { FollowingPreferences } from "./preferences/following-preferences.ts";
import { Profiles } from "./records/profiles.ts";
import { leaveKeysToInputMethods } from "./shell/input-method.ts";
import { PageErrors } from "./shell/page-errors.ts";
import { TENCHAT } from "./shell/tenchat-token.ts";

/** The application around one core. */
export function composeApp(tenchat: TenChat): ApplicationConfig {
  return {
    providers: [
      provideZonelessChangeDetection(),
      provideRouter(
        APP_ROUTES,
        withComponentInputBinding(),
        // What is about a conversation is told which one.
        withRouterConfig({ paramsInheritanceStrategy: "always" }),
        withNavigationErrorHandler(({ error }) => inject(ErrorHandler).handleError(error)),
      ),
      { provide: ErrorHandler, useClass: PageErrors },
      provideLanguages(),
      { provide: TENCHAT, useValue: tenchat },
      {
        provide: AVATAR_PICTURES,
        useFactory: () => {
          const profiles = inject(Profiles);
          return (id: string) => profiles.picture(id);
        },
      },
      provideAppInitializer(async () => {
        leaveKeysToInputMethods(document);
        inject(FollowingPreferences).start(tenchat);
        inject(Appearance).start();
        await inject(Language).start();
      }),
    ],
  };
}
