import { ChangeDetectionStrategy, Component, inject, input } from "@angular/core";
import { Notice } from "../../ui/notice/notice.ts";
import type { KeyChange } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { SafetyNumber } from "./safety-number.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** A contact's keys have changed: says whose and why it may be, and waits for a decision. */
@Component({
  selector: "tc-key-change-hold",
  imports: [Notice, SafetyNumber],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-hold" },
  template: `
    <tc-notice tone="warning" icon="key">
      <h2 class="tc-hold-title">{{ t().keyChange.title(change().person.displayName) }}</h2>
      <p>{{ t().keyChange.explanation(change().person.displayName) }}</p>
      @if (change().wasVerified) {
        <p>
          <strong>{{ t().keyChange.wasVerified(change().person.displayName) }}</strong>
        </p>
      }
      <tc-safety-number [digits]="change().safetyNumber" />
      @if (attempt.problem() !== "") {
        <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
      }
      <button type="button" class="tc-button" data-look="outline" [attr.aria-busy]="attempt.busy()" (click)="accept()">
        {{ t().keyChange.accept }}
      </button>
    </tc-notice>
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
