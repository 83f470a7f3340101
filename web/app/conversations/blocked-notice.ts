import { ChangeDetectionStrategy, Component, inject, input } from "@angular/core";
import { Decision } from "../../ui/notice/decision.ts";
import type { Person } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** In place of the field, where one has blocked whom it is with. */
@Component({
  selector: "tc-blocked-notice",
  imports: [Decision],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-hold", role: "status" },
  template: `
    <tc-decision
      [label]="t().block.unblock(person().displayName)"
      [problem]="attempt.problem()"
      [busy]="attempt.busy()"
      (decided)="unblock()"
    >
      <p>{{ t().block.blocked(person().displayName) }}</p>
    </tc-decision>
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
