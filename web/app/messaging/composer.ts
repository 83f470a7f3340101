import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from "@angular/core";
import type { MenuPlace } from "../../ui/menu/place-within.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import {
  type ConversationView,
  type Member,
  type MessageItem,
  excerptOf,
  isVisible,
  maximumTextBytes,
} from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { EmojiPicker } from "./emoji/emoji-picker.ts";
import { MentionList, type TakenMention } from "./mentions/mention-list.ts";
import { type FieldState, UndoHistory } from "./undo-history.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** Nothing typed for so long means not typing. */
const TYPING_MILLISECONDS = 4000;
/** Chromium puts in a text of thousands of lines line by line and stands still for a minute. */
const MUCH_CHARACTERS = 2000;
/** Fewer characters cannot be too long in UTF-8: no need to count bytes at every key. */
const SURELY_SHORT = maximumTextBytes / 4;

/** What is being written is about another message. */
export interface About {
  readonly kind: "reply" | "edit";
  readonly item: MessageItem;
}

/** Where one writes. Enter sends; the text is kept until the core has taken it. */
@Component({
  selector: "tc-composer",
  imports: [EmojiPicker, MentionList, RoundButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-composer", "data-region": "" },
  template: `
    @if (problem() !== "") {
      <p class="tc-composer-problem" role="alert" id="composer-problem">{{ problem() }}</p>
    }
    @if (about(); as it) {
      <div class="tc-composer-about">
        <p>
          <strong>{{ it.kind === "edit" ? t().actions.editing : t().actions.replyingTo(aboutName()) }}</strong>
          @if (it.item.content.kind === "text") {
            <span dir="auto">{{ excerptOf(it.item.content.text) }}</span>
          }
        </p>
        <button
          tcRound
          icon="close"
          [label]="it.kind === 'edit' ? t().actions.cancelEdit : t().actions.cancelReply"
          type="button"
          (click)="leaveAbout()"
        ></button>
      </div>
    }
    <tc-mention-list #mentions [members]="mentionable()" (taken)="mention($event)" />
    <form class="tc-composer-form" (submit)="$event.preventDefault(); send()">
      <button
        #emoji
        tcRound
        icon="smile"
        type="button"
        aria-haspopup="dialog"
        [label]="t().emoji"
        (click)="pickBeside(emoji.element)"
      ></button>
      <textarea
        #field
        class="tc-composer-field"
        dir="auto"
        rows="1"
        enterkeyhint="send"
        data-region-focus
        [attr.aria-label]="t().composer"
        [attr.aria-describedby]="problem() === '' ? null : 'composer-problem'"
        [attr.aria-invalid]="problem() === '' ? null : 'true'"
        aria-autocomplete="list"
        [attr.aria-controls]="mentions.list()"
        [attr.aria-activedescendant]="mentions.option()"
        [placeholder]="t().composer"
        [value]="text()"
        (input)="written($event)"
        (beforeinput)="before($event)"
        (keydown)="mentions.key($event) || key($event)"
        (keyup)="mentions.look(field)"
        (click)="mentions.look(field)"
        (blur)="stopTyping(); mentions.close()"
      ></textarea>
      <button
        tcRound
        look="primary"
        [icon]="about()?.kind === 'edit' ? 'check' : 'send'"
        [label]="about()?.kind === 'edit' ? t().actions.save : t().send"
        [hint]="t().composerHint"
        type="submit"
        [attr.aria-disabled]="blank() ? 'true' : null"
      ></button>
    </form>
    @defer (when picking() !== null) {
      @if (picking(); as at) {
        <tc-emoji-picker [at]="at" (closed)="picked($event)" />
      }
    }
  `,
})
export class Composer {
  readonly view = input.required<ConversationView>();
  readonly about = input.required<About | null>();
  /** Of whom the message is that one is answering. */
  readonly aboutName = input.required<string>();
  /** Who is suggested where a mention is begun. */
  readonly mentionable = input<readonly Member[]>([]);
  readonly sent = output();
  /** What it was about is done, or given up. */
  readonly done = output();
  /** Up in an empty field. */
  readonly editLast = output();
  protected readonly t = inject(MESSAGING_WORDS);
  private readonly attempt = new Attempt();
  protected readonly text = signal("");
  protected readonly excerptOf = excerptOf;
  protected readonly blank = computed(() => !isVisible(this.text()));
  private readonly bytes = computed(() =>
    this.text().length <= SURELY_SHORT ? 0 : new TextEncoder().encode(this.text()).length,
  );
  protected readonly problem = computed(() =>
    this.bytes() > maximumTextBytes ? this.t().tooLong(this.bytes(), maximumTextBytes) : this.attempt.problem(),
  );
  /** Where one looks for an emoji. */
  protected readonly picking = signal<MenuPlace | null>(null);
  private readonly mentions = viewChild.required(MentionList);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>("field");
  /** The kept draft is read from storage; whoever types first wins. */
  private touched = false;
  /** What was begun before a message was to be changed. */
  private aside: string | undefined;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly history = new UndoHistory();

  constructor() {
    effect((onCleanup) => {
      const { draft } = this.view();
      const adopt = () => {
        if (this.touched) return;
        this.text.set(draft.get());
        this.history.reset(draft.get());
      };
      adopt();
      onCleanup(draft.subscribe(adopt));
    });
    let before: About | null = null;
    effect(() => {
      const about = this.about();
      if (about === before) return;
      before = about;
      untracked(() => this.takeUp(about));
    });
    afterNextRender(() => {
      // On a touch screen the keyboard would cover what one came to read.
      if (matchMedia("(hover: hover)").matches) this.field().nativeElement.focus();
    });
  }

  /** To change a message its text comes into the field; what was begun there is kept aside meanwhile. */
  private takeUp(about: About | null): void {
    if (this.aside !== undefined) {
      this.put(this.aside);
      this.aside = undefined;
    }
    if (about === null) return;
    if (about.kind === "edit" && about.item.content.kind === "text") {
      this.aside = this.text();
      this.touched = true;
      this.put(about.item.content.text);
    }
    this.field().nativeElement.focus();
  }

  protected leaveAbout(): void {
    this.done.emit();
    this.field().nativeElement.focus();
  }

  protected write(text: string): void {
    this.touched = true;
    this.text.set(text);
    // A change of a message is no draft: left behind, it would be sent as one.
    if (this.about()?.kind === "edit") return;
    this.view().setDraft(text);
    clearTimeout(this.typing);
    if (this.blank()) this.view().setTyping(false);
    else {
      this.view().setTyping(true);
      this.typing = setTimeout(() => this.view().setTyping(false), TYPING_MILLISECONDS);
    }
  }

  protected written(event: Event): void {
    const stroke = /^(insertText|insertLineBreak|deleteContent|insertComposition)/u.test(
      (event as InputEvent).inputType,
    );
    this.history.change(this.state(), stroke, event.timeStamp);
    this.write(this.field().nativeElement.value);
    this.mentions().look(this.field().nativeElement);
  }

  protected before(event: InputEvent): void {
    const { data, inputType } = event;
    if (inputType === "historyUndo" || inputType === "historyRedo") {
      event.preventDefault();
      this.show(inputType === "historyUndo" ? this.history.undo() : this.history.redo());
      return;
    }
    const { selectionStart, selectionEnd } = this.field().nativeElement;
    this.history.select(selectionStart, selectionEnd);
    if (data === null || data.length < MUCH_CHARACTERS || event.isComposing) return;
    event.preventDefault();
    this.insert(data.replaceAll(/\r\n?/gu, "\n"));
  }

  protected key(event: KeyboardEvent): void {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.about() !== null) {
      event.preventDefault();
      this.leaveAbout();
    } else if (event.key === "ArrowUp" && this.field().nativeElement.value === "" && this.about() === null) {
      event.preventDefault();
      this.editLast.emit();
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey) this.undoKey(event);
  }

  /** The keys as well as the events: a browser whose own history is empty asks nobody. */
  private undoKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (key !== "z" && !(key === "y" && event.ctrlKey)) return;
    event.preventDefault();
    this.show(key === "z" && !event.shiftKey ? this.history.undo() : this.history.redo());
  }

  protected pickBeside(button: HTMLElement): void {
    const { left, top } = button.getBoundingClientRect();
    this.picking.set({ x: left, y: top });
  }

  protected picked(emoji: string | null): void {
    this.picking.set(null);
    if (emoji === null) return;
    const field = this.field().nativeElement;
    this.history.select(field.selectionStart, field.selectionEnd);
    this.insert(emoji);
    field.focus();
  }

  /** What no key wrote, in the place of what is selected. */
  private insert(text: string): void {
    const field = this.field().nativeElement;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    this.history.change(this.state(), false, 0);
    this.write(field.value);
    this.reveal();
  }

  /** With a blank behind it, for the next word. */
  protected mention({ at, username }: TakenMention): void {
    const field = this.field().nativeElement;
    const blank = /^\s/u.test(field.value.slice(field.selectionEnd)) ? "" : " ";
    field.setRangeText(`@${username}${blank}`, at, field.selectionEnd, "end");
    this.history.change(this.state(), false, 0);
    this.write(field.value);
    field.focus();
    this.reveal();
  }

  private show(state: FieldState | undefined): void {
    if (state === undefined) return;
    const field = this.field().nativeElement;
    field.value = state.text;
    field.setSelectionRange(state.start, state.end);
    this.write(state.text);
    this.reveal();
  }

  private state(): FieldState {
    const { value, selectionStart, selectionEnd } = this.field().nativeElement;
    return { text: value, start: selectionStart, end: selectionEnd };
  }

  /** What a script writes, a browser does not scroll to. */
  private reveal(): void {
    const field = this.field().nativeElement;
    if (field.selectionEnd === field.value.length) field.scrollTop = field.scrollHeight;
  }

  /**
   * Empties the field or gives it a text back. The element is written to as well: when a key and Enter come within one
   * frame, the binding has never seen the text, and so would not take it away.
   */
  private put(text: string): void {
    this.text.set(text);
    this.history.reset(text);
    const field = this.field().nativeElement;
    if (field.value !== text) field.value = text;
  }

  protected stopTyping(): void {
    clearTimeout(this.typing);
    this.view().setTyping(false);
  }

  protected send(): void {
    // What is in the field counts, whatever put it there.
    this.text.set(this.field().nativeElement.value);
    const text = this.text();
    if (this.blank() || this.bytes() > maximumTextBytes) return;
    this.stopTyping();
    this.touched = true;
    const about = this.about();
    if (about?.kind === "edit") return void this.change(about.item, text);
    // The field is empty at once, for the next line; the core keeps the draft until the message is safe.
    this.put("");
    void this.hand(text, about?.item);
    this.done.emit();
    this.sent.emit();
    this.field().nativeElement.focus();
  }

  private async change(item: MessageItem, text: string): Promise<void> {
    const same = item.content.kind === "text" && item.content.text === text;
    if (same || (await this.attempt.each(() => this.view().edit(item.id, text)))) this.leaveAbout();
  }

  private async hand(text: string, answered: MessageItem | undefined): Promise<void> {
    const replyTo = answered === undefined ? undefined : { id: answered.id, by: answered.senderAccountId };
    const kept = await this.attempt.each(() => this.view().send(text, replyTo));
    if (!kept) this.put(text + this.text());
    this.view().setDraft(this.text());
  }
}
