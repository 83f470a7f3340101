import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  input,
  model,
  signal,
  viewChild,
} from "@angular/core";

let fields = 0;

/** A labelled line of text with a hint and, when there is one, the problem with it. */
@Component({
  selector: "tc-field",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-field" },
  template: `
    <label class="tc-field-label" [for]="id">{{ label() }}</label>
    <div class="tc-field-box" [class.tc-field-wrong]="problem() !== ''">
      <ng-content />
      <input
        #input
        class="tc-field-input"
        dir="auto"
        [id]="id"
        [type]="shownType()"
        [name]="name()"
        [value]="value()"
        [attr.autocomplete]="autocomplete()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="problem() === '' ? null : 'true'"
        autocapitalize="none"
        spellcheck="false"
        (input)="value.set(input.value)"
      />
      @if (type() === "password") {
        <button
          type="button"
          class="tc-field-reveal"
          [attr.aria-pressed]="revealed()"
          (click)="revealed.set(!revealed())"
        >
          {{ revealed() ? hideLabel() : showLabel() }}<span class="tc-hidden">{{ revealDetail() }}</span>
        </button>
      }
    </div>
    @if (problem() !== "") {
      <p class="tc-field-problem" [id]="id + '-problem'">{{ problem() }}</p>
    } @else if (hint() !== "") {
      <p class="tc-field-hint" [id]="id + '-hint'">{{ hint() }}</p>
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly value = model("");
  readonly name = input("");
  readonly type = input<"text" | "password" | "search">("text");
  readonly autocomplete = input("off");
  readonly hint = input("");
  readonly problem = input("");
  /** The words of the button that uncovers a password. */
  readonly showLabel = input("");
  readonly hideLabel = input("");
  readonly revealDetail = input("");
  protected readonly id = `tc-field-${++fields}`;
  protected readonly revealed = signal(false);
  protected readonly shownType = computed(() => (this.type() === "password" && this.revealed() ? "text" : this.type()));
  protected readonly describedBy = computed(() => {
    if (this.problem() !== "") return `${this.id}-problem`;
    return this.hint() === "" ? null : `${this.id}-hint`;
  });
  private readonly input = viewChild.required<ElementRef<HTMLInputElement>>("input");

  /** What is in the field now, whatever put it there: a filler may have told nobody, or by another event than typing. */
  read(): string {
    const { value } = this.input().nativeElement;
    this.value.set(value);
    return value;
  }

  focus(): void {
    this.input().nativeElement.focus();
  }
}
