import { ChangeDetectionStrategy, Component, computed, inject, input, output } from "@angular/core";
import { type Quote, excerptOf } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** The message that another one answers, in two lines; it leads there. */
@Component({
  selector: "tc-message-quote",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-contents" },
  template: `
    <button type="button" class="tc-quote" tabindex="-1" (click)="jump.emit()">
      <span class="tc-quote-name" dir="auto">{{ name() }}</span>
      <span class="tc-quote-text" dir="auto">{{ text() }}</span>
    </button>
  `,
})
export class MessageQuote {
  readonly quote = input.required<Quote>();
  readonly name = input.required<string>();
  readonly jump = output();
  private readonly t = inject(MESSAGING_WORDS);
  private readonly common = inject(Language).common;
  protected readonly text = computed(() => {
    const { content } = this.quote();
    switch (content?.kind) {
      case "text":
        return excerptOf(content.text) || this.common().invisible;
      case "deleted":
        return this.t().deleted;
      case "unsupported":
        return this.t().unsupported;
      case "held":
        return this.t().held;
      case "undecryptable":
        return this.t().undecryptable[content.reason];
      default:
        return this.t().quoteGone;
    }
  });
}
