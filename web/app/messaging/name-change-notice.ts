import { ChangeDetectionStrategy, Component, inject, input } from "@angular/core";
import { Decision } from "../../ui/notice/decision.ts";
import type { NameChange } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** The server calls a contact by another name: says which, and keeps the one that is known until the person decides. */
@Component({
  selector: "tc-name-change-notice",
  imports: [Decision],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-hold" },
  template: `
    <tc-decision
      tone="warning"
      icon="alert"
      [label]="t().nameChange.accept(now())"
      [problem]="attempt.problem()"
      [busy]="attempt.busy()"
      (decided)="accept()"
    >
      <h2 class="tc-hold-title">{{ t().nameChange.title(change().person.displayName, now()) }}</h2>
      <p>{{ t().nameChange.explanation(change().person.displayName) }}</p>
    </tc-decision>
  `,
})
export class NameChangeNotice {
  readonly change = input.required<NameChange>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly attempt = new Attempt();

  /** Both names: the same display name may stand for another username. */
  protected now(): string {
    const { displayName, username } = this.change();
    return displayName === username ? username : `${displayName} (@${username})`;
  }

  protected accept(): void {
    const shown = this.change();
    void this.attempt.run(() => this.tenchat.keys.acceptName(shown));
  }
}
