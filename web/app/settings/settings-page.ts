import { ChangeDetectionStrategy, Component, inject, signal } from "@angular/core";
import { Router, RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { LANGUAGES, Language, type LanguageChoice } from "../i18n/language.ts";
import { DeviceList } from "../identity/device-list.ts";
import { LinkDevice } from "../keys/link-device.ts";
import { WaysIn } from "../identity/ways-in.ts";
import { IDENTITY_WORDS } from "../identity/words/identity-words.ts";
import { Appearance, type ThemeChoice } from "../preferences/appearance.ts";
import { ProfileForm } from "../records/profile-form.ts";
import { ScreenLinks } from "../screens/screen-links.ts";
import { AgreementFacts } from "../server-info/agreement-facts.ts";
import { OperatorLinks } from "../server-info/operator-links.ts";
import { SERVER_INFO_WORDS } from "../server-info/words/server-info-words.ts";
import { Attempt } from "../shell/attempt.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { BlockedCard } from "./blocked-card.ts";
import { PrivacyCard } from "./privacy-card.ts";
import { SETTINGS_WORDS } from "./words/settings-words.ts";

/** Who one is here, how one gets in, on which devices, how it looks, and what the server is. */
@Component({
  selector: "tc-settings-page",
  imports: [
    AgreementFacts,
    BlockedCard,
    DeviceList,
    Icon,
    LinkDevice,
    Notice,
    OperatorLinks,
    PaneHeader,
    PrivacyCard,
    ProfileForm,
    RouterLink,
    ScreenLinks,
    WaysIn,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  templateUrl: "./settings-page.html",
})
export class SettingsPage {
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  protected readonly language = inject(Language);
  protected readonly appearance = inject(Appearance);
  protected readonly t = inject(SETTINGS_WORDS);
  protected readonly identity = inject(IDENTITY_WORDS);
  protected readonly aboutServer = inject(SERVER_INFO_WORDS);
  protected readonly common = this.language.common;
  protected readonly session = storeSignal(this.tenchat.session);
  protected readonly server = storeSignal(this.tenchat.serverInfo.description);
  protected readonly attempt = new Attempt();
  protected readonly asking = new Attempt();
  protected readonly choosing = new Attempt();
  protected readonly themes: readonly ThemeChoice[] = ["system", "light", "dark"];
  protected readonly languages = Object.entries(LANGUAGES).map(([code, name]) => ({ code, name }));

  protected readonly kept = storeSignal(this.tenchat.storage.kept);
  protected readonly refused = signal(false);

  protected keep(): void {
    void this.asking.run(async () => {
      this.refused.set(false);
      await this.tenchat.storage.keep();
      this.refused.set(this.kept() === false);
    });
  }

  protected chooseTheme(theme: ThemeChoice): void {
    void this.choosing.each(() => this.appearance.choose(theme));
  }

  protected chooseLanguage(choice: string): void {
    void this.language.choose(choice as LanguageChoice);
  }

  protected signOut(): void {
    void this.attempt.run(async () => {
      await this.tenchat.identity.signOut();
      await this.router.navigateByUrl("/");
    });
  }
}
