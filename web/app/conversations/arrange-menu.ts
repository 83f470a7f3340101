import { ChangeDetectionStrategy, Component, type ElementRef, inject, input, viewChild } from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import { Menu } from "../../ui/menu/menu.ts";
import type { Arrangement, ConversationSummary } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** Mutes, pins and archives a conversation: for oneself, on this device. */
@Component({
  selector: "tc-arrange-menu",
  imports: [Icon, Menu],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      #button
      type="button"
      class="tc-button"
      data-look="plain"
      data-shape="round"
      aria-haspopup="menu"
      [attr.aria-label]="t().arrange.label"
      [title]="t().arrange.label"
      (click)="open()"
    >
      <tc-icon name="more" />
    </button>
    <tc-menu #menu [label]="t().arrange.label">
      @for (way of ways; track way.name) {
        <button
          type="button"
          class="tc-menu-item"
          role="menuitemcheckbox"
          [attr.aria-checked]="conversation()[way.name]"
          (click)="toggle(way.name)"
        >
          <tc-icon [name]="conversation()[way.name] ? 'check' : way.icon" />{{ t().arrange[way.name] }}
        </button>
      }
      <p class="tc-menu-hint">{{ t().arrange.hint }}</p>
    </tc-menu>
  `,
})
export class ArrangeMenu {
  readonly conversation = input.required<ConversationSummary>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  private readonly attempt = new Attempt();
  protected readonly ways = [
    { name: "muted", icon: "mute" },
    { name: "pinned", icon: "pin" },
    { name: "archived", icon: "archive" },
  ] as const;
  private readonly button = viewChild.required<ElementRef<HTMLElement>>("button");
  private readonly menu = viewChild.required<Menu>("menu");

  protected open(): void {
    const button = this.button().nativeElement;
    const { left, bottom } = button.getBoundingClientRect();
    this.menu().open({ x: left, y: bottom }, button);
  }

  protected toggle(name: keyof Arrangement): void {
    const { id, [name]: before } = this.conversation();
    this.menu().close();
    void this.attempt.each(() => this.tenchat.conversations.arrange(id, { [name]: !before }));
  }
}
