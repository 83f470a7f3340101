import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from "@angular/core";
import { Field } from "../../ui/field/field.ts";
import { isDisplayName } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { IDENTITY_WORDS } from "./words/identity-words.ts";

/** Gives something in a list another name, in the place of its row. */
@Component({
  selector: "tc-name-form",
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-ways-rename" },
  template: `
    <form class="tc-ways-name" (submit)="$event.preventDefault(); submit()">
      <tc-field
        [name]="field()"
        [label]="label()"
        [hint]="hint()"
        [problem]="mistake() || problem()"
        [(value)]="value"
      />
      <button type="submit" class="tc-button" data-look="outline" [attr.aria-busy]="busy()">{{ save() }}</button>
      <button type="button" class="tc-button" data-look="plain" (click)="cancelled.emit()">
        {{ common().cancel }}
      </button>
    </form>
  `,
})
export class NameForm {
  /** What it is called so far. */
  readonly before = input.required<string>();
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input("");
  readonly save = input.required<string>();
  /** What is said where nothing was typed. */
  readonly missing = input.required<string>();
  /** Why the last name was not taken. */
  readonly problem = input("");
  readonly busy = input(false);
  readonly named = output<string>();
  readonly cancelled = output();
  protected readonly common = inject(Language).common;
  private readonly t = inject(IDENTITY_WORDS);
  protected readonly value = linkedSignal(() => this.before());
  /** Why what was typed is no name; that of the server is another. */
  protected readonly mistake = signal("");
  private readonly typed = viewChild.required(Field);

  constructor() {
    afterNextRender(() => this.typed().focus());
    effect(() => {
      if (this.problem() !== "") this.typed().focus();
    });
  }

  protected submit(): void {
    const name = this.typed().read().trim();
    const { nameUnusable } = this.t().devices;
    this.mistake.set(name === "" ? this.missing() : isDisplayName(name) ? "" : nameUnusable);
    if (this.mistake() === "") this.named.emit(name);
    else this.typed().focus();
  }
}
