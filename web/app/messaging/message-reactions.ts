import { ChangeDetectionStrategy, Component, computed, inject, input, output } from "@angular/core";
import type { Reaction } from "../../core/tenchat.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** Somebody's program may put any number of them to a message. */
const MOST_REACTIONS = 20;

/** The emoji that people have put to a message; a press adds one's own, or takes it away. */
@Component({
  selector: "tc-message-reactions",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-reactions" },
  template: `
    @for (reaction of most(); track reaction.emoji) {
      <button
        type="button"
        class="tc-reaction"
        [attr.aria-pressed]="reaction.accountIds.includes(ownAccountId())"
        [attr.aria-label]="label(reaction)"
        [title]="label(reaction)"
        (click)="toggled.emit(reaction.emoji)"
      >
        <span class="tc-reaction-pill">{{ shown(reaction) }}</span>
      </button>
    }
  `,
})
export class MessageReactions {
  readonly reactions = input.required<readonly Reaction[]>();
  readonly ownAccountId = input.required<string>();
  readonly nameOf = input.required<(accountId: string) => string>();
  readonly toggled = output<string>();
  private readonly t = inject(MESSAGING_WORDS);
  protected readonly most = computed(() => this.reactions().slice(0, MOST_REACTIONS));

  protected shown({ emoji, accountIds }: Reaction): string {
    return accountIds.length > 1 ? `${emoji} ${accountIds.length}` : emoji;
  }

  /** Begins with what is seen, so that it can be said to what hears (WCAG 2.5.3). */
  protected label(reaction: Reaction): string {
    const { accountIds } = reaction;
    const own = this.ownAccountId();
    const names = accountIds.map((id) => (id === own ? this.t().own : this.nameOf()(id)));
    return this.t().actions.reaction(this.shown(reaction), names.join(", "));
  }
}
