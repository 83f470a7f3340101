import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { ConversationSummary, Senders } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** Who writes in a group; its owner and admins say so. */
@Component({
  selector: "tc-group-senders",
  imports: [Icon, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="tc-card-title">{{ t().title }}</h2>
    @if (attempt.problem() !== "") {
      <tc-notice tone="danger">{{ attempt.problem() }}</tc-notice>
    }
    @if (may()) {
      <form class="tc-group-rename" (submit)="set($event, senders.value)">
        <select #senders class="tc-select" [attr.aria-label]="t().title">
          @for (choice of choices; track choice) {
            <option [value]="choice" [selected]="choice === group().senders">{{ t()[choice] }}</option>
          }
        </select>
        <button class="tc-button" data-look="outline" [disabled]="attempt.busy()">
          <tc-icon name="edit" />{{ t().set }}
        </button>
      </form>
    } @else {
      <p>{{ t()[group().senders] }}</p>
    }
    <p class="tc-field-hint">{{ t().hint }}</p>
  `,
})
export class GroupSenders {
  readonly group = input.required<ConversationSummary>();
  readonly may = input(false);
  private readonly tenchat = inject(TENCHAT);
  private readonly words = inject(CONVERSATIONS_WORDS);
  protected readonly t = computed(() => this.words().group.senders);
  protected readonly attempt = new Attempt();
  protected readonly choices: readonly Senders[] = ["everybody", "managers"];

  protected set(event: Event, chosen: string): void {
    event.preventDefault();
    const senders = this.choices.find((choice) => choice === chosen) ?? "everybody";
    void this.attempt.run(() => this.tenchat.conversations.setSenders(this.group().id, senders));
  }
}
