import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from "@angular/core";
import { Icon } from "../../../ui/icon/icon.ts";
import { type Quote, excerptOf } from "../../../core/tenchat.ts";
import { Language } from "../../i18n/language.ts";
import { MESSAGING_WORDS } from "../words/messaging-words.ts";

/** What is pinned in a conversation, the last first: one line, or all of them; each leads to its place. */
@Component({
  selector: "tc-pinned-bar",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-contents" },
  template: `
    @if (pinned().length > 0) {
      <section class="tc-pinned" [attr.aria-label]="t().pins.label">
        <ul class="tc-plain-list tc-pinned-list">
          @for (quote of shown(); track quote.id) {
            <li>
              <button type="button" class="tc-pinned-one" (click)="jump.emit(quote.id)">
                <tc-icon name="pin" />
                <span class="tc-pinned-name" dir="auto">{{ nameOf()(quote.senderAccountId) }}</span>
                <span class="tc-pinned-text" dir="auto">{{ textOf(quote) }}</span>
              </button>
            </li>
          }
        </ul>
        @if (pinned().length > 1) {
          <button
            type="button"
            class="tc-button"
            data-look="plain"
            [attr.aria-expanded]="opened()"
            (click)="opened.set(!opened())"
          >
            {{ opened() ? t().pins.fewer : t().pins.all(pinned().length) }}
          </button>
        }
      </section>
    }
  `,
})
export class PinnedBar {
  readonly pinned = input.required<readonly Quote[]>();
  /** What somebody is called here. */
  readonly nameOf = input.required<(accountId: string) => string>();
  readonly jump = output<string>();
  protected readonly t = inject(MESSAGING_WORDS);
  private readonly common = inject(Language).common;
  protected readonly opened = signal(false);
  protected readonly shown = computed(() => {
    const latest = this.pinned().toReversed();
    return this.opened() ? latest : latest.slice(0, 1);
  });

  protected textOf({ content }: Quote): string {
    return (content?.kind === "text" && excerptOf(content.text)) || this.common().invisible;
  }
}
