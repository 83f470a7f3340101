import { ChangeDetectionStrategy, Component, inject } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { Language } from "../i18n/language.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { OperatorLinks } from "./operator-links.ts";
import { SERVER_INFO_WORDS } from "./words/server-info-words.ts";

/** Which server this is and whether it takes new people; what it was built from is on a page of its own. */
@Component({
  selector: "tc-server-card",
  imports: [Icon, OperatorLinks, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tc-server-card" [attr.aria-label]="t().heading">
      <tc-icon name="server" />
      @if (server(); as known) {
        <div>
          <p>
            <strong dir="auto">{{ known.name }}</strong><span>
              · {{ known.registrationMode === "open" ? t().openToAll : t().closedToNew }}</span
            >
          </p>
          <div class="tc-server-links">
            <a class="tc-audit-link" routerLink="/audit">{{ common().aboutServer }}</a>
            <!-- A page of its own, which no route of this one leads to. -->
            <a class="tc-audit-link" href="/anonymous">{{ t().anonymous }}</a>
            <tc-operator-links class="tc-contents" [server]="known" />
          </div>
        </div>
      } @else {
        <p>{{ t().unknown }}</p>
      }
    </section>
  `,
})
export class ServerCard {
  protected readonly t = inject(SERVER_INFO_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly server = storeSignal(inject(TENCHAT).serverInfo.description);
}
