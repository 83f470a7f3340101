import { ChangeDetectionStrategy, Component, inject } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { Language } from "../i18n/language.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";

/** Which server this is, whether it takes new people, and what it was built from. */
@Component({
  selector: "tc-server-card",
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tc-server-card" [attr.aria-label]="t().welcome.serverHeading">
      <tc-icon name="server" />
      @if (server(); as known) {
        <p>
          <strong dir="auto">{{ known.name }}</strong><span>
            · {{ known.registrationMode === "open" ? t().welcome.openToAll : t().welcome.closedToNew }}</span
          >
          <br />
          <a class="tc-audit-link" routerLink="/audit" [title]="t().welcome.specificationHint">
            {{ t().welcome.specification }} <code>{{ known.specificationRoot.slice(0, 16) }}</code>
          </a>
        </p>
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
