import { ChangeDetectionStrategy, Component, computed, inject } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** The right side before anything is chosen; with no conversations at all, an invitation. */
@Component({
  selector: "tc-nothing-chosen",
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane tc-empty" },
  template: `
    <span class="tc-notebook-sign"><tc-icon [name]="none() ? 'people' : 'lock'" /></span>
    @if (none()) {
      <h2 class="tc-empty-title">{{ t().list.emptyTitle }}</h2>
      <p>{{ t().list.emptyText }}</p>
      <a class="tc-button" data-look="primary" routerLink="/conversations/new">{{ t().list.emptyAction }}</a>
    } @else {
      <p>{{ t().list.choose }}</p>
    }
  `,
})
export class NothingChosen {
  protected readonly t = inject(CONVERSATIONS_WORDS);
  private readonly conversations = storeSignal(inject(TENCHAT).conversations.list);
  protected readonly none = computed(() => this.conversations().length === 0);
}
