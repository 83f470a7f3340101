import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from "@angular/core";
import { Icon, type IconName } from "../../ui/icon/icon.ts";
import { type MessageItem, isVisible } from "../../core/tenchat.ts";
import type { Dates } from "../i18n/dates.ts";
import { Language } from "../i18n/language.ts";
import { FormattedText } from "./formatting/formatted-text.ts";
import { GivenName } from "../records/given-name.ts";
import { MessageDoubts } from "./message-doubts.ts";
import { MessageQuote } from "./message-quote.ts";
import { MessageReactions } from "./message-reactions.ts";
import { Unreadable } from "./unreadable.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** Longer texts begin folded: the whole text is there, only not its whole height. */
const FOLD_CHARACTERS = 3000;
const FOLD_LINES = 40;

const STATE_ICONS: Record<MessageItem["state"], IconName> = {
  queued: "clock",
  sent: "check",
  delivered: "checks",
  read: "eye",
  failed: "alert",
};

/** One message: its text as it was written, when, and how far it has come. */
@Component({
  selector: "tc-message",
  imports: [FormattedText, GivenName, Icon, MessageDoubts, MessageQuote, MessageReactions, Unreadable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: "tc-message",
    role: "listitem",
    "[class.tc-message-own]": "item().own",
    "[class.tc-message-first]": "first()",
    "[class.tc-message-last]": "last()",
    "[attr.data-state]": "item().own ? item().state : null",
    "[attr.data-message-id]": "item().id",
    tabindex: "-1",
  },
  template: `
    @let it = item();
    @if (missing().length > 0) {
      <tc-message-doubts [doubts]="missing()" [senderName]="senderName()" [dates]="dates()" />
    }
    <div class="tc-bubble">
      @if (named() && first() && !it.own) {
        <span class="tc-message-sender" dir="auto"
          >{{ senderName() }} <tc-given-name [id]="it.senderAccountId" [beside]="senderName()"
        /></span>
      } @else {
        <span class="tc-hidden">{{ it.own ? t().own + ":" : t().says(senderName()) }} </span>
      }
      @if (it.replyTo; as quote) {
        <tc-message-quote [quote]="quote" [name]="nameOf()(quote.senderAccountId)" (jump)="jump.emit(quote.id)" />
      }
      @switch (it.content.kind) {
        @case ("text") {
          @if (it.content.forwarded) {
            <p class="tc-message-forwarded"><tc-icon name="forward" />{{ t().forwarded }}</p>
          }
          <div
            class="tc-message-text"
            dir="auto"
            [tcFormattedText]="it.content.text"
            [links]="links()"
            [person]="it.content.forwarded ? nobody : person()"
            [class.tc-message-folded]="folded()"
          ></div>
          @if (invisible()) {
            <p class="tc-message-other"><tc-icon name="alert" />{{ common().invisible }}</p>
          }
          @if (long()) {
            <button
              type="button"
              class="tc-message-fold"
              [attr.aria-expanded]="!folded()"
              (click)="opened.set(!opened())"
            >
              {{ folded() ? t().showAll : t().showLess }}
            </button>
          }
        }
        @case ("deleted") {
          <p class="tc-message-other"><tc-icon name="trash" />{{ t().deleted }}</p>
        }
        @case ("unsupported") {
          <p class="tc-message-other"><tc-icon name="alert" />{{ t().unsupported }}</p>
        }
        @case ("undecryptable") {
          <tc-unreadable [item]="it" [ask]="asked()" />
        }
        @case ("held") {
          <p class="tc-message-other"><tc-icon name="key" />{{ t().held }}</p>
        }
      }
      <span class="tc-message-foot">
        @if (it.editedAt; as at) {
          <span [title]="dates().full(at)">{{ t().edited }}</span>
        }
        @if (it.resent) {
          <span [title]="t().asking.resentTitle">{{ t().asking.resent }}</span>
        }
        @if (it.pinned) {
          <span [title]="t().pins.pinned"
            ><tc-icon name="pin" /><span class="tc-hidden">{{ t().pins.pinned }}</span></span
          >
        }
        @if (it.pending?.state === "queued") {
          <tc-icon name="clock" /><span class="tc-hidden">{{ t().changeQueued }}</span>
        }
        @if (it.expiresAt; as at) {
          <span class="tc-message-timer" [title]="t().disappears(dates().full(at))">
            <tc-icon name="timer" /><span class="tc-hidden">{{ t().disappears(dates().full(at)) }}</span>
          </span>
        }
        <time [attr.datetime]="iso()" [title]="fullTime()">{{ dates().time(it.sentAt) }}</time>
        @if (it.timeBy === "server") {
          <span class="tc-hidden">{{ t().serverTime }}</span>
        }
        @if (it.direct) {
          <span class="tc-message-state tc-message-direct" [title]="it.own ? t().direct.handed : t().direct.came">
            <tc-icon name="direct" /><span [class.tc-hidden]="!it.own">{{ t().direct.sign }}</span>
            <span class="tc-hidden">{{ it.own ? t().direct.handed : t().direct.came }}</span>
          </span>
        } @else if (it.own) {
          <span class="tc-message-state" [title]="t().states[it.state]">
            <tc-icon [name]="stateIcon()" />
            <span [class.tc-hidden]="['sent', 'delivered', 'read'].includes(it.state)">{{ t().states[it.state] }}</span>
          </span>
        }
      </span>
    </div>
    @if (otherDoubts().length > 0) {
      <tc-message-doubts [doubts]="otherDoubts()" [senderName]="senderName()" [dates]="dates()" />
    }
    @if (it.reactions.length > 0) {
      <tc-message-reactions
        [reactions]="it.reactions"
        [ownAccountId]="ownAccountId()"
        [nameOf]="nameOf()"
        (toggled)="toggled.emit($event)"
      />
    }
    @if (it.state === "failed" || it.pending?.state === "failed") {
      <div class="tc-message-failed">
        <p>{{ failure() }}</p>
        @if (it.cameThere) {
          <p>{{ t().direct.refused }}</p>
        }
        <button type="button" class="tc-button" data-look="outline" (click)="retry.emit()">
          {{ t().retry }}
        </button>
        <button type="button" class="tc-button" data-look="plain" (click)="discard.emit()">
          {{ t().discard }}
        </button>
      </div>
    }
  `,
})
export class Message {
  readonly item = input.required<MessageItem>();
  readonly first = input.required<boolean>();
  readonly last = input.required<boolean>();
  readonly senderName = input.required<string>();
  /** Whether others are told apart by their names. */
  readonly named = input(false);
  readonly dates = input.required<Dates>();
  /** Whether addresses in it can be opened. */
  readonly links = input(true);
  readonly ownAccountId = input.required<string>();
  /** What somebody is called here. */
  readonly nameOf = input.required<(accountId: string) => string>();
  /** Whom a mention means. */
  readonly person = input.required<(username: string) => { readonly name: string; readonly own: boolean } | null>();
  /** Asks the sender for what cannot be read here; null where nobody can be asked. */
  readonly ask = input<((messageId: string) => Promise<void>) | null>(null);
  readonly retry = output();
  readonly discard = output();
  /** To the message that it answers. */
  readonly jump = output<string>();
  /** One's emoji is put to it, or taken away. */
  readonly toggled = output<string>();
  private readonly language = inject(Language);
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly common = this.language.common;
  /** Whom what is forwarded mentions is not known here. */
  protected readonly nobody = () => null;
  protected readonly asked = computed(() => {
    const ask = this.ask();
    const { id } = this.item();
    return ask === null ? null : () => ask(id);
  });
  protected readonly opened = signal(false);
  protected readonly long = computed(() => {
    const { content } = this.item();
    if (content.kind !== "text") return false;
    const { text } = content;
    // Marks that are piled on a letter need no room of their own.
    if (text.length > FOLD_CHARACTERS && text.replaceAll(/\p{M}/gu, "").length > FOLD_CHARACTERS) return true;
    return (text.match(/\n/gu)?.length ?? 0) > FOLD_LINES;
  });
  /** Another program may have sent what the composer would not. */
  protected readonly invisible = computed(() => {
    const { content } = this.item();
    return content.kind === "text" && !isVisible(content.text);
  });
  protected readonly folded = computed(() => this.long() && !this.opened());
  protected readonly stateIcon = computed(() => STATE_ICONS[this.item().state]);
  /** Said where the gap is: before the message that shows it. */
  protected readonly missing = computed(() => this.item().doubts.filter(({ kind }) => kind === "missing"));
  protected readonly otherDoubts = computed(() => this.item().doubts.filter(({ kind }) => kind !== "missing"));
  protected readonly fullTime = computed(() => {
    const { sentAt, timeBy } = this.item();
    const time = this.dates().full(sentAt);
    return timeBy === "server" ? `${time}, ${this.t().serverTime}` : time;
  });
  protected readonly iso = computed(() => new Date(this.item().sentAt).toISOString());
  protected readonly failure = computed(() => {
    const { failure, pending, state } = this.item();
    const reason = failure ?? pending?.failure;
    const what = state === "failed" ? "" : `${this.t().changeFailed} `;
    return what + (reason === undefined ? this.t().states.failed : this.language.describe(reason));
  });
}
