import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, signal } from "@angular/core";
import { Title } from "@angular/platform-browser";
import { NavigationEnd, Router, RouterOutlet } from "@angular/router";
import { CallPanel } from "./calls/call-panel.ts";
import { KeysElsewhere } from "./keys/keys-elsewhere.ts";
import { SettingUp } from "./keys/setting-up.ts";
import { Welcome } from "./identity/welcome.ts";
import { Announcer } from "./shell/announcer.ts";
import { Attendance } from "./shell/attendance.ts";
import { MissingParts } from "./shell/missing-parts.ts";
import { Mark } from "./shell/mark.ts";
import { OtherTab } from "./shell/other-tab.ts";
import { Regions } from "./shell/regions.ts";
import { StorageUnusable } from "./shell/storage-unusable.ts";
import { UpdateBar } from "./shell/update-bar.ts";
import { storeSignal } from "./shell/store-signal.ts";
import { TENCHAT } from "./shell/tenchat-token.ts";

/** Shows the page that fits the session. The address stays: it is where one goes on after signing in. */
@Component({
  selector: "tc-app",
  imports: [CallPanel, KeysElsewhere, Mark, OtherTab, RouterOutlet, SettingUp, StorageUnusable, UpdateBar, Welcome],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { "(document:keydown)": "shortcut($event)" },
  template: `
    @let state = session();
    <main class="tc-main">
      <tc-update-bar />
      @if (auditing() || state.kind === "signed-in") {
        <router-outlet />
        @defer (when call().kind !== "none") {
          <tc-call-panel />
        }
      } @else {
        @switch (state.kind) {
          @case ("restoring") {
            <div class="tc-splash">
              <h1 class="tc-side-title"><tc-mark /></h1>
            </div>
          }
          @case ("storage-unusable") {
            <tc-storage-unusable [error]="state.error" />
          }
          @case ("open-elsewhere") {
            <tc-other-tab />
          }
          @case ("signed-out") {
            <tc-welcome />
          }
          @case ("setting-up") {
            <tc-setting-up [state]="state" />
          }
          @case ("keys-elsewhere") {
            <tc-keys-elsewhere [account]="state.account" [replaced]="state.replaced" [error]="state.error" />
          }
        }
      }
    </main>
    <div class="tc-hidden" aria-live="polite">{{ announcer.words() }}</div>
  `,
})
export class App {
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  private readonly regions = inject(Regions);
  protected readonly attendance = inject(Attendance);
  private readonly parts = inject(MissingParts);
  protected readonly announcer = inject(Announcer);
  protected readonly session = storeSignal(this.tenchat.session);
  protected readonly call = storeSignal(this.tenchat.calls.state);

  /** What the server was built from is for everybody, signed in or not. */
  protected readonly auditing = signal(false);

  constructor() {
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.parts.came();
      if (event instanceof NavigationEnd) this.auditing.set(/^\/audit(?![^?#])/.test(event.urlAfterRedirects));
    });
    const title = inject(Title);
    const conversations = storeSignal(this.tenchat.conversations.list);
    effect(() => {
      const unread = conversations().reduce((sum, one) => sum + (one.request === null ? one.unread : 0), 0);
      title.setTitle(unread === 0 ? "TenChat" : `(${unread}) TenChat`);
    });
    inject(DestroyRef).onDestroy(() => void this.tenchat.stop());
  }

  protected shortcut(event: KeyboardEvent): void {
    if (event.key === "F6") {
      event.preventDefault();
      this.regions.move(event.shiftKey);
    } else if (
      (event.ctrlKey || event.metaKey) &&
      event.key.toLowerCase() === "k" &&
      this.session().kind === "signed-in"
    ) {
      event.preventDefault();
      void this.router.navigateByUrl("/conversations/new");
    }
  }
}
