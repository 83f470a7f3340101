import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import type { Doubt } from "../../core/tenchat.ts";
import type { Dates } from "../i18n/dates.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** What does not fit together about a message's order and time, in a sentence each. */
@Component({
  selector: "tc-message-doubts",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-doubts" },
  template: `
    @for (doubt of doubts(); track doubt.kind) {
      <p class="tc-doubt" [attr.data-doubt]="doubt.kind">
        <tc-icon [name]="doubt.kind === 'delayed' ? 'clock' : 'alert'" /><span>{{ sentence(doubt) }}</span>
      </p>
    }
  `,
})
export class MessageDoubts {
  readonly doubts = input.required<readonly Doubt[]>();
  readonly senderName = input.required<string>();
  readonly dates = input.required<Dates>();
  private readonly t = inject(MESSAGING_WORDS);
  private readonly words = computed(() => this.t().doubts);

  protected sentence(doubt: Doubt): string {
    const name = this.senderName();
    const words = this.words();
    switch (doubt.kind) {
      case "missing":
        return words.missing(name, doubt.count);
      case "redated":
        return words.redated(name, this.dates().full(doubt.claimed));
      case "ahead":
      case "delayed":
        return words[doubt.kind](name, this.dates().full(doubt.acceptedAt));
      default:
        return words[doubt.kind](name);
    }
  }
}
