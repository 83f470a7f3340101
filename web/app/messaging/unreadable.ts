import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import type { MessageItem } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** A message that cannot be read here: why, and what can be done about it. */
@Component({
  selector: "tc-unreadable",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-unreadable" },
  template: `
    <p class="tc-message-other"><tc-icon name="lock" />{{ t().undecryptable[reason()] }}</p>
    @if (asking() === "refused") {
      <p class="tc-message-next">{{ t().asking.refused }}</p>
    } @else if (asking() === "asked") {
      <p class="tc-message-next" role="status">{{ t().asking.asked }}</p>
    } @else if (item().askable && ask() !== null) {
      <p class="tc-message-next">{{ t().asking.what }}</p>
    }
    @if (item().askable && asking() !== "refused" && ask(); as again) {
      <button
        type="button"
        class="tc-button"
        data-look="outline"
        [attr.aria-busy]="attempt.busy()"
        (click)="attempt.run(again)"
      >
        {{ asking() === "asked" ? t().asking.askOnceMore : t().asking.ask }}
      </button>
    }
    @if (attempt.problem(); as problem) {
      <p class="tc-message-next" role="alert">{{ problem }}</p>
    }
  `,
})
export class Unreadable {
  readonly item = input.required<MessageItem>();
  /** Null where nobody can be asked here. */
  readonly ask = input.required<(() => Promise<void>) | null>();
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly attempt = new Attempt();
  private readonly content = computed(() => {
    const { content } = this.item();
    return content.kind === "undecryptable" ? content : null;
  });
  /** What can be asked for was said when this device was there: it was meant for it, and came without its key. */
  protected readonly reason = computed(() => (this.item().askable ? "damaged" : (this.content()?.reason ?? "damaged")));
  protected readonly asking = computed(() => this.content()?.asking);
}
