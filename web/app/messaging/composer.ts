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
  viewChild,
} from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import { type ConversationView, isVisible, maximumTextBytes } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { type FieldState, UndoHistory } from "./undo-history.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** Nothing typed for so long means not typing. */
const TYPING_MILLISECONDS = 4000;
/** Chromium puts in a text of thousands of lines line by line and stands still for a minute. */
const MUCH_CHARACTERS = 2000;
/** What an input method has taken for itself carries this code, also where `isComposing` is false already (Safari). */
const COMPOSED_KEY = 229;
/** Fewer characters cannot be too long in UTF-8: no need to count bytes at every key. */
const SURELY_SHORT = maximumTextBytes / 4;

/** Where one writes. Enter sends; the text is kept until the core has taken it. */
@Component({
  selector: "tc-composer",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-composer", "data-region": "" },
  template: `
    @if (problem() !== "") {
      <p class="tc-composer-problem" role="alert" id="composer-problem">{{ problem() }}</p>
    }
    <form class="tc-composer-form" (submit)="$event.preventDefault(); send()">
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
        [placeholder]="t().composer"
        [value]="text()"
        (input)="written($event)"
        (beforeinput)="before($event)"
        (keydown)="key($event)"
        (blur)="stopTyping()"
      ></textarea>
      <button
        type="submit"
        class="tc-button"
        data-look="primary"
        data-shape="round"
        [attr.aria-label]="t().send"
        [title]="t().composerHint"
        [attr.aria-disabled]="blank() ? 'true' : null"
      >
        <tc-icon name="send" />
      </button>
    </form>
  `,
})
export class Composer {
  readonly view = input.required<ConversationView>();
  readonly sent = output();
  protected readonly t = inject(MESSAGING_WORDS);
  private readonly attempt = new Attempt();
  protected readonly text = signal("");
  protected readonly blank = computed(() => !isVisible(this.text()));
  private readonly bytes = computed(() =>
    this.text().length <= SURELY_SHORT ? 0 : new TextEncoder().encode(this.text()).length,
  );
  protected readonly problem = computed(() =>
    this.bytes() > maximumTextBytes ? this.t().tooLong(this.bytes(), maximumTextBytes) : this.attempt.problem(),
  );
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>("field");
  /** The kept draft is read from storage; whoever types first wins. */
  private touched = false;
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
    afterNextRender(() => {
      // On a touch screen the keyboard would cover what one came to read.
      if (matchMedia("(hover: hover)").matches) this.field().nativeElement.focus();
    });
  }

  protected write(text: string): void {
    this.touched = true;
    this.text.set(text);
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
    this.insertMuch(data.replaceAll(/\r\n?/gu, "\n"));
  }

  protected key(event: KeyboardEvent): void {
    // While an input method composes, its keys belong to it.
    if (event.isComposing || event.keyCode === COMPOSED_KEY) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey) this.undoKey(event);
  }

  /** The keys as well as the events: a browser whose own history is empty asks nobody. */
  private undoKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (key !== "z" && !(key === "y" && event.ctrlKey)) return;
    event.preventDefault();
    this.show(key === "z" && !event.shiftKey ? this.history.undo() : this.history.redo());
  }

  private insertMuch(text: string): void {
    const field = this.field().nativeElement;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    this.history.change(this.state(), false, 0);
    this.write(field.value);
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
    // The field is empty at once, for the next line; the core keeps the draft until the message is safe.
    this.put("");
    void this.hand(text);
    this.sent.emit();
    this.field().nativeElement.focus();
  }

  private async hand(text: string): Promise<void> {
    const kept = await this.attempt.each(() => this.view().send(text));
    if (!kept) this.put(text + this.text());
    this.view().setDraft(this.text());
  }
}
