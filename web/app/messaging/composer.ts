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
import { type ConversationView, maximumTextBytes } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";

/** Nothing typed for so long means not typing. */
const TYPING_MILLISECONDS = 4000;
const MUCH_CHARACTERS = 2000;
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
        [attr.aria-label]="t().conversation.composer"
        [attr.aria-describedby]="problem() === '' ? null : 'composer-problem'"
        [attr.aria-invalid]="problem() === '' ? null : 'true'"
        [placeholder]="t().conversation.composer"
        [value]="text()"
        (input)="write(field.value)"
        (beforeinput)="insertMuch($event)"
        (keydown)="key($event)"
        (blur)="stopTyping()"
      ></textarea>
      <button
        type="submit"
        class="tc-button"
        data-look="primary"
        data-shape="round"
        [attr.aria-label]="t().conversation.send"
        [title]="t().conversation.composerHint"
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
  protected readonly t = inject(Language).t;
  private readonly attempt = new Attempt();
  protected readonly text = signal("");
  protected readonly blank = computed(() => this.text().trim() === "");
  private readonly bytes = computed(() =>
    this.text().length <= SURELY_SHORT ? 0 : new TextEncoder().encode(this.text()).length,
  );
  protected readonly problem = computed(() =>
    this.bytes() > maximumTextBytes
      ? this.t().conversation.tooLong(this.bytes(), maximumTextBytes)
      : this.attempt.problem(),
  );
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>("field");
  /** The kept draft is read from storage; whoever types first wins. */
  private touched = false;
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect((onCleanup) => {
      const { draft } = this.view();
      const adopt = () => {
        if (!this.touched) this.text.set(draft.get());
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

  /** Chromium puts in a text of thousands of lines line by line and stands still for a minute; this does it at once. */
  protected insertMuch(event: InputEvent): void {
    const { data } = event;
    if (data === null || data.length < MUCH_CHARACTERS || event.isComposing) return;
    event.preventDefault();
    const field = this.field().nativeElement;
    field.setRangeText(data.replaceAll(/\r\n?/gu, "\n"), field.selectionStart, field.selectionEnd, "end");
    this.write(field.value);
  }

  protected key(event: KeyboardEvent): void {
    // While an input method composes, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  protected stopTyping(): void {
    clearTimeout(this.typing);
    this.view().setTyping(false);
  }

  protected send(): void {
    const text = this.text();
    if (this.blank() || this.bytes() > maximumTextBytes) return;
    this.stopTyping();
    this.touched = true;
    // The field is empty at once, for the next line; the core keeps the draft until the message is safe.
    this.text.set("");
    void this.hand(text);
    this.sent.emit();
    this.field().nativeElement.focus();
  }

  private async hand(text: string): Promise<void> {
    const kept = await this.attempt.each(() => this.view().send(text));
    if (!kept) this.text.set(text + this.text());
    this.view().setDraft(this.text());
  }
}
