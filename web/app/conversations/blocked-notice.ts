import { ChangeDetectionStrategy, Component, inject, input } from "@angular/core";
import { Notice } from "../../ui/notice/notice.ts";
import type { Person } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** In place of the field, where one has blocked whom it is with. */
@Component({
  selector: "tc-blocked-notice",
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-hold", role: "status" },
  template: `
    <tc-notice>
      <p>{{ t().block.blocked(person().displayName) }}</p>
      @if (attempt.problem() !== "") {
        <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
      }
      <button type="button" class="tc-button" data-look="outline" [attr.aria-busy]="attempt.busy()" (click)="unblock()">
        {{ t().block.unblock(person().displayName) }}
      </button>
    </tc-notice>
  `,
})
export class BlockedNotice {
  readonly person = input.required<Person>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly attempt = new Attempt();

  protected unblock(): void {
    void this.attempt.run(() => this.tenchat.conversations.unblock(this.person().accountId));
  }
}
