import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from "@angular/core";
import type { TalkItem } from "../../core/mesh/door.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { Desk } from "./desk.ts";
import { FileSending } from "./file-sending.ts";
import { MeshAttach } from "./mesh-attach.ts";
import { MeshAttempt } from "./mesh-attempt.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

/** Where one writes. Enter sends; the text is kept until it is stored. */
@Component({
  selector: "tc-mesh-composer",
  imports: [MeshAttach, RoundButton],
  providers: [MeshAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-composer", "data-region": "" },
  template: `
    @if (attempt.problem() !== "") {
      <p class="tc-composer-problem" role="alert" id="mesh-composer-problem">{{ attempt.problem() }}</p>
    }
    @if (changed(); as it) {
      <div class="tc-composer-about">
        <p>
          <strong>{{ t().talk.editing }}</strong>
          <span dir="auto">{{ it.content }}</span>
        </p>
        <button tcRound icon="close" type="button" [label]="t().talk.cancelEdit" (click)="leave()"></button>
      </div>
    }
    @if (files.of(conversation()); as file) {
      @if (file.problem === null) {
        <p class="tc-composer-about" role="status">{{ t().file.preparing }}</p>
      } @else {
        <p class="tc-composer-problem" role="alert">
          <bdi>{{ file.name }}</bdi>: {{ t().problems[file.problem] }}
        </p>
      }
    }
    <div class="tc-composer-form">
      <tc-mesh-attach
        [conversation]="conversation()"
        [hidden]="changed() !== null"
        (confirmed)="focusLater()"
        (sent)="sent.emit()"
      />
      <form class="tc-mesh-write" (submit)="$event.preventDefault(); send()">
        <textarea
          #field
          class="tc-composer-field"
          dir="auto"
          rows="1"
          autocomplete="off"
          data-region-focus
          [attr.aria-label]="t().talk.field"
          [placeholder]="t().talk.field"
          [attr.aria-describedby]="attempt.problem() === '' ? null : 'mesh-composer-problem'"
          [value]="text()"
          (input)="wrote(field.value)"
          (keydown)="key($event)"
        ></textarea>
        <button
          tcRound
          look="primary"
          type="submit"
          [icon]="changed() === null ? 'send' : 'check'"
          [label]="changed() === null ? t().talk.send : t().talk.save"
        ></button>
      </form>
    </div>
  `,
})
export class MeshComposer {
  readonly conversation = input.required<string>();
  /** One's own message that is being changed. */
  readonly changed = input<TalkItem | null>(null);
  readonly sent = output();
  /** Nothing is being changed any more. */
  readonly done = output();
  /** One's last message is to be changed. */
  readonly editLast = output();
  private readonly desk = inject(Desk);
  protected readonly t = inject(MESH_WORDS);
  protected readonly attempt = inject(MeshAttempt);
  protected readonly files = inject(FileSending);
  protected readonly text = signal("");
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>("field");

  constructor() {
    effect(() => {
      const [{ drafts }, conversation, item] = [this.desk, this.conversation(), this.changed()];
      this.put(drafts.of(conversation, item?.id) ?? item?.content ?? "");
    });
  }

  focus(): void {
    this.field().nativeElement.focus();
  }

  /** Once the question is closed, which gives the focus back to what had opened it. */
  protected focusLater(): void {
    setTimeout(() => this.focus());
  }

  protected key(event: KeyboardEvent): void {
    const { value } = this.field().nativeElement;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.changed() !== null) {
      event.preventDefault();
      this.leave();
    } else if (event.key === "ArrowUp" && value === "" && this.changed() === null) {
      event.preventDefault();
      this.editLast.emit();
    }
  }

  protected wrote(text: string): void {
    this.text.set(text);
    this.files.forgetProblem(this.conversation());
    this.desk.drafts.keep(text, this.conversation(), this.changed()?.id);
  }

  protected leave(): void {
    this.desk.drafts.drop(this.conversation(), this.changed()?.id);
    this.done.emit();
  }

  protected async send(): Promise<void> {
    const text = this.field().nativeElement.value;
    const [{ door }, conversation, item] = [this.desk, this.conversation(), this.changed()];
    const kept = await this.attempt.run(() =>
      item === null ? door.send(conversation, text) : door.edit(conversation, item.id, text),
    );
    if (!kept) return;
    // What was typed meanwhile stays, and so does what is being written elsewhere by now.
    const rest = (this.desk.drafts.of(conversation, item?.id) ?? "").slice(text.length);
    if (item === null) this.desk.drafts.keep(rest, conversation);
    else this.desk.drafts.drop(conversation, item.id);
    if (item !== null) this.done.emit();
    else if (this.changed() === null) this.put(rest);
    this.sent.emit();
  }

  private put(text: string): void {
    this.text.set(text);
    const field = this.field().nativeElement;
    field.value = text;
    field.focus();
  }
}
