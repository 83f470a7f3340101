import { ChangeDetectionStrategy, Component, inject } from "@angular/core";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { CONVERSATIONS_WORDS } from "../conversations/words/conversations-words.ts";
import { Attempt } from "../shell/attempt.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { SETTINGS_WORDS } from "./words/settings-words.ts";

/** Whom one has blocked, and where one takes it back. */
@Component({
  selector: "tc-blocked-card",
  imports: [Avatar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tc-card" aria-labelledby="settings-blocked">
      <h2 id="settings-blocked" class="tc-card-title">{{ t().blocked.title }}</h2>
      <p class="tc-text-muted">{{ blocked().length === 0 ? t().blocked.none : t().blocked.hint }}</p>
      <ul class="tc-plain-list">
        @for (person of blocked(); track person.accountId) {
          <li class="tc-group-member">
            <tc-avatar [id]="person.accountId" [name]="person.displayName" />
            <span class="tc-row-body">
              <span class="tc-row-name" dir="auto">{{ person.displayName }}</span>
            </span>
            <button type="button" class="tc-button" data-look="outline" (click)="unblock(person.accountId)">
              {{ words().block.unblock(person.displayName) }}
            </button>
          </li>
        }
      </ul>
      @if (attempt.problem() !== "") {
        <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
      }
    </section>
  `,
})
export class BlockedCard {
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(SETTINGS_WORDS);
  protected readonly words = inject(CONVERSATIONS_WORDS);
  protected readonly attempt = new Attempt();
  protected readonly blocked = storeSignal(this.tenchat.conversations.blocked);

  protected unblock(accountId: string): void {
    void this.attempt.run(() => this.tenchat.conversations.unblock(accountId));
  }
}
