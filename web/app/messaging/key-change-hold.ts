import { ChangeDetectionStrategy, Component, inject, input } from "@angular/core";
import { Decision } from "../../ui/notice/decision.ts";
import type { KeyChange } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { SafetyNumber } from "./safety-number.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** A contact's keys have changed: says whose and why it may be, and waits for a decision. */
@Component({
  selector: "tc-key-change-hold",
  imports: [Decision, SafetyNumber],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-hold" },
  template: `
    <tc-decision
      tone="warning"
      icon="key"
      [label]="t().keyChange.accept"
      [problem]="attempt.problem()"
      [busy]="attempt.busy()"
      (decided)="accept()"
    >
      <h2 class="tc-hold-title">{{ t().keyChange.title(change().person.displayName) }}</h2>
      <p>{{ t().keyChange.explanation(change().person.displayName) }}</p>
      @if (change().wasVerified) {
        <p>
          <strong>{{ t().keyChange.wasVerified(change().person.displayName) }}</strong>
        </p>
      }
      <tc-safety-number [digits]="change().safetyNumber" />
    </tc-decision>
  `,
})
export class KeyChangeHold {
  readonly change = input.required<KeyChange>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly attempt = new Attempt();

  protected accept(): void {
    const { person, safetyNumber } = this.change();
    void this.attempt.run(() => this.tenchat.keys.acceptChange(person.accountId, safetyNumber));
  }
}
