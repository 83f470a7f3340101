import { ChangeDetectionStrategy, Component, inject } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { Language } from "../i18n/language.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";

/** Which server this is and whether it takes new people; what it was built from, for those who ask. */
@Component({
  selector: "tc-server-card",
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tc-server-card" [attr.aria-label]="t().welcome.serverHeading">
      <tc-icon name="server" />
      @if (server(); as known) {
        <div>
          <p>
            <strong dir="auto">{{ known.name }}</strong><span>
              · {{ known.registrationMode === "open" ? t().welcome.openToAll : t().welcome.closedToNew }}</span
            >
          </p>
          <details class="tc-server-about">
            <summary>{{ t().welcome.aboutServer }}</summary>
            <p>{{ t().welcome.specificationHint }}</p>
            <p>
              {{ t().welcome.specification }}
              <code dir="ltr">{{ known.specificationRoot }}</code>
            </p>
            <a class="tc-audit-link" routerLink="/audit">{{ t().settings.audit }}</a>
          </details>
        </div>
      } @else {
        <p>{{ t().welcome.serverUnknown }}</p>
      }
    </section>
  `,
})
export class ServerCard {
  protected readonly t = inject(Language).t;
  protected readonly server = storeSignal(inject(TENCHAT).serverInfo.description);
}
