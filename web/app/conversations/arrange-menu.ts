import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from "@angular/core";
import { Router } from "@angular/router";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Menu } from "../../ui/menu/menu.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import type { Arrangement, ConversationSummary } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { othersIn } from "./people.ts";
import { RemoveQuestion } from "./remove-question.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/**
 * Mutes, pins, archives and deletes a conversation: for oneself, on this device. And leaves a group, or blocks whom
 * it is with, on all of them.
 */
@Component({
  selector: "tc-arrange-menu",
  imports: [Confirm, Icon, Menu, RemoveQuestion, RoundButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      #button
      tcRound
      icon="more"
      [label]="t().arrange.label"
      type="button"
      aria-haspopup="menu"
      (click)="open()"
    ></button>
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
      <button type="button" class="tc-menu-item" role="menuitem" (click)="show('timer')">
        <tc-icon name="timer" />{{ t().timer.title }}
      </button>
      @if (other(); as person) {
        <button type="button" class="tc-menu-item" role="menuitem" (click)="show('report')">
          <tc-icon name="alert" />{{ t().report(person.displayName) }}
        </button>
      }
      @if (blockable(); as person) {
        <button type="button" class="tc-menu-item" role="menuitem" (click)="ask()">
          <tc-icon name="close" />{{ t().block.block(person.displayName) }}
        </button>
      } @else if (canLeave()) {
        <button type="button" class="tc-menu-item" role="menuitem" (click)="ask()">
          <tc-icon name="leave" />{{ t().group.leave }}
        </button>
      }
      @if (!canLeave()) {
        <button type="button" class="tc-menu-item" data-look="danger" role="menuitem" (click)="askRemoval()">
          <tc-icon name="trash" />{{ t().remove.remove }}
        </button>
      }
    </tc-menu>
    <tc-remove-question #removal [conversationId]="conversation().id" />
    @if (blockable(); as person) {
      <tc-confirm
        #question
        [question]="t().block.question(person.displayName)"
        [confirmLabel]="t().block.block(person.displayName)"
        [cancelLabel]="common().cancel"
        (confirmed)="block(person.accountId)"
      >
        <p>{{ t().block.effect }}</p>
        <p>{{ t().block.groups }}</p>
        @if (attempt.problem() !== "") {
          <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
        }
      </tc-confirm>
    } @else if (canLeave()) {
      <tc-confirm
        #question
        [question]="t().group.leaveQuestion"
        [confirmLabel]="t().group.leave"
        [cancelLabel]="common().cancel"
        (confirmed)="leave()"
      >
        @if (attempt.problem() !== "") {
          <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
        }
      </tc-confirm>
    }
  `,
})
export class ArrangeMenu {
  readonly conversation = input.required<ConversationSummary>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  private readonly router = inject(Router);
  protected readonly common = inject(Language).common;
  protected readonly attempt = new Attempt();
  protected readonly ways = [
    { name: "muted", icon: "mute" },
    { name: "pinned", icon: "pin" },
    { name: "archived", icon: "archive" },
  ] as const;
  /** Whom it is with: nobody of a group. */
  protected readonly other = computed(() =>
    this.conversation().kind === "direct" ? othersIn(this.conversation())[0] : undefined,
  );
  /** Nor who is blocked, where the conversation itself offers the way back. */
  protected readonly blockable = computed(() => (this.conversation().blocked ? undefined : this.other()));
  protected readonly canLeave = computed(() => this.conversation().kind === "group" && !this.conversation().ended);
  private readonly confirm = viewChild<Confirm>("question");
  private readonly removal = viewChild.required(RemoveQuestion);
  private readonly button = viewChild.required<RoundButton>("button");
  private readonly menu = viewChild.required<Menu>("menu");

  protected open(): void {
    const button = this.button().element;
    const { left, bottom } = button.getBoundingClientRect();
    this.menu().open({ x: left, y: bottom }, button);
  }

  protected ask(): void {
    this.menu().close();
    this.confirm()?.open();
  }

  protected askRemoval(): void {
    this.menu().close();
    this.removal().open();
  }

  protected show(page: "timer" | "report"): void {
    this.menu().close();
    void this.router.navigate(["/conversations", this.conversation().id, page]);
  }

  protected leave(): Promise<void> {
    return this.dare(() => this.tenchat.conversations.leaveGroup(this.conversation().id));
  }

  protected block(accountId: string): Promise<void> {
    return this.dare(() => this.tenchat.conversations.block(accountId));
  }

  /** Why not is said where it was asked for. */
  private async dare(work: () => Promise<void>): Promise<void> {
    if (!(await this.attempt.run(work))) this.confirm()?.open();
  }

  protected toggle(name: keyof Arrangement): void {
    const { id, [name]: before } = this.conversation();
    this.menu().close();
    void this.attempt.each(() => this.tenchat.conversations.arrange(id, { [name]: !before }));
  }
}
