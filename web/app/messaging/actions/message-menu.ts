import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from "@angular/core";
import { Router } from "@angular/router";
import { Confirm } from "../../../ui/confirm/confirm.ts";
import { Icon } from "../../../ui/icon/icon.ts";
import { Menu } from "../../../ui/menu/menu.ts";
import type { MenuPlace } from "../../../ui/menu/place-within.ts";
import type { ConversationView, MessageItem } from "../../../core/tenchat.ts";
import { Language } from "../../i18n/language.ts";
import { Announcer } from "../../shell/announcer.ts";
import { Attempt } from "../../shell/attempt.ts";
import { EmojiPicker } from "../emoji/emoji-picker.ts";
import { ForwardDialog } from "../forwarding/forward-dialog.ts";
import { MESSAGING_WORDS } from "../words/messaging-words.ts";
import { QUICK_EMOJI } from "./emoji.ts";
import { isChangeable } from "./is-changeable.ts";

/** What one can do with a message: the same by mouse, by keyboard and by a long press. */
@Component({
  selector: "tc-message-menu",
  imports: [Confirm, EmojiPicker, ForwardDialog, Icon, Menu],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tc-menu #menu [label]="t().actions.menu">
      <div class="tc-emoji" role="group" [attr.aria-label]="t().actions.react">
        @for (emoji of quick; track emoji) {
          <button
            type="button"
            class="tc-emoji-choice"
            role="menuitemcheckbox"
            [attr.aria-checked]="has(emoji)"
            (click)="react(emoji)"
          >
            {{ emoji }}
          </button>
        }
        <button
          type="button"
          class="tc-emoji-choice"
          role="menuitem"
          [attr.aria-label]="t().actions.moreEmoji"
          [title]="t().actions.moreEmoji"
          (click)="more()"
        >
          <tc-icon name="plus" />
        </button>
      </div>
      @if (writes()) {
        <button type="button" class="tc-menu-item" role="menuitem" (click)="choose('reply')">
          <tc-icon name="reply" />{{ t().actions.reply }}
        </button>
      }
      <button type="button" class="tc-menu-item" role="menuitem" (click)="forward()">
        <tc-icon name="forward" />{{ t().actions.forward }}
      </button>
      @if (pinnable()) {
        <button type="button" class="tc-menu-item" role="menuitem" (click)="pin()">
          <tc-icon name="pin" />{{ item()?.pinned ? t().pins.unpin : t().pins.pin }}
        </button>
      }
      <button type="button" class="tc-menu-item" role="menuitem" (click)="copy()">
        <tc-icon name="copy" />{{ t().actions.copy }}
      </button>
      @if (item()?.own) {
        @if (writes() && changeable()) {
          <button type="button" class="tc-menu-item" role="menuitem" (click)="choose('edit')">
            <tc-icon name="edit" />{{ t().actions.edit }}
          </button>
        }
        <button type="button" class="tc-menu-item" data-look="danger" role="menuitem" (click)="ask()">
          <tc-icon name="trash" />{{ t().actions.delete }}
        </button>
      } @else if (item()?.content?.kind === "text") {
        <button type="button" class="tc-menu-item" role="menuitem" (click)="report()">
          <tc-icon name="alert" />{{ t().actions.report }}
        </button>
      }
    </tc-menu>
    <tc-confirm
      #question
      [question]="t().actions.deleteQuestion"
      [confirmLabel]="t().actions.delete"
      [cancelLabel]="common().cancel"
      (confirmed)="remove()"
    >
      <p class="tc-text-muted">{{ t().actions.deleteHint }}</p>
    </tc-confirm>
    @defer (when picking() !== null) {
      @if (picking() !== null) {
        <tc-emoji-picker [at]="place.at" (closed)="picked($event)" />
      }
    }
    @defer (when forwarding() !== null) {
      @if (forwarding(); as forwarded) {
        <tc-forward-dialog [view]="view()" [item]="forwarded" (closed)="forwardedTo($event)" />
      }
    }
    @if (told() !== "") {
      <p class="tc-log-told" role="status">{{ told() }}</p>
    }
    @if (attempt.problem() !== "") {
      <p class="tc-log-problem" role="alert">{{ attempt.problem() }}</p>
    }
  `,
})
export class MessageMenu {
  readonly view = input.required<ConversationView>();
  readonly ownAccountId = input.required<string>();
  /** Whether one may pin messages, and unpin them. */
  readonly pins = input(false);
  /** Whether what one says here is taken. */
  readonly writes = input(true);
  readonly reply = output<MessageItem>();
  readonly edit = output<MessageItem>();
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly common = inject(Language).common;
  private readonly announcer = inject(Announcer);
  private readonly router = inject(Router);
  protected readonly attempt = new Attempt();
  protected readonly item = signal<MessageItem | null>(null);
  /** What is being forwarded. */
  protected readonly forwarding = signal<MessageItem | null>(null);
  /** What came of it, until something else is done with a message. */
  protected readonly told = signal("");
  /** What has no place yet stands at no top. */
  protected readonly pinnable = computed(
    () => this.pins() && !["queued", "failed"].includes(this.item()?.state ?? "failed"),
  );
  protected readonly changeable = computed(() => isChangeable(this.item()));
  protected readonly quick = QUICK_EMOJI;
  /** To which one looks for an emoji among all. */
  protected readonly picking = signal<MessageItem | null>(null);
  private readonly menu = viewChild.required<Menu>("menu");
  private readonly question = viewChild.required<Confirm>("question");
  protected place: { at: MenuPlace; focused: HTMLElement | null } = { at: { x: 0, y: 0 }, focused: null };

  open(item: MessageItem, at: MenuPlace, focused: HTMLElement | null): void {
    this.place = { at, focused };
    this.item.set(item);
    this.told.set("");
    this.attempt.clear();
    // What there is to choose is drawn first: where it fits depends on its size.
    setTimeout(() => this.menu().open(this.place.at, this.place.focused));
  }

  protected more(): void {
    this.menu().close();
    this.picking.set(this.item());
  }

  protected picked(emoji: string | null): void {
    const item = this.picking();
    this.picking.set(null);
    if (item !== null && emoji !== null) this.toggle(item, emoji);
  }

  protected has(emoji: string): boolean {
    return this.saying(this.item(), emoji);
  }

  protected react(emoji: string): void {
    const item = this.item();
    this.menu().close();
    if (item !== null) this.toggle(item, emoji);
  }

  /** Puts one's emoji to a message, or takes it away. */
  toggle(item: MessageItem, emoji: string): void {
    void this.attempt.each(() => this.view().react(item.id, emoji, !this.saying(item, emoji)));
  }

  private saying(item: MessageItem | null, emoji: string): boolean {
    const reaction = item?.reactions.find((one) => one.emoji === emoji);
    return reaction?.accountIds.includes(this.ownAccountId()) ?? false;
  }

  protected choose(what: "reply" | "edit"): void {
    const item = this.item();
    this.menu().close();
    if (item !== null) this[what].emit(item);
  }

  protected pin(): void {
    const item = this.item();
    this.menu().close();
    if (item === null) return;
    const on = item.pinned !== true;
    void this.attempt.each(async () => {
      await this.view().pin(item.id, on);
      this.announcer.say(on ? this.t().pins.pinned : this.t().pins.unpinned);
    });
  }

  protected forward(): void {
    this.menu().close();
    this.forwarding.set(this.item());
  }

  protected forwardedTo(count: number): void {
    this.forwarding.set(null);
    if (count > 0) this.told.set(this.t().actions.forwardedTo(count));
    this.place.focused?.focus({ preventScroll: true });
  }

  protected copy(): void {
    const content = this.item()?.content;
    this.menu().close();
    if (content?.kind !== "text") return;
    void this.attempt.each(async () => {
      await navigator.clipboard.writeText(content.text);
      this.announcer.say(this.t().actions.copied);
    });
  }

  protected report(): void {
    const message = this.item()?.id;
    this.menu().close();
    void this.router.navigate(["/conversations", this.view().id, "report"], { queryParams: { message } });
  }

  protected ask(): void {
    this.menu().close();
    this.question().open();
  }

  protected remove(): void {
    const item = this.item();
    if (item !== null) void this.attempt.each(() => this.view().remove(item.id));
  }
}
