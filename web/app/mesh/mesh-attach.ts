import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from "@angular/core";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { Language } from "../i18n/language.ts";
import { FileSending } from "./file-sending.ts";
import { fileSize } from "./file-size.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

/** Sends a file, once it was said what goes along with it. */
@Component({
  selector: "tc-mesh-attach",
  imports: [Confirm, RoundButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      tcRound
      icon="plus"
      type="button"
      [label]="t().file.send"
      [attr.aria-disabled]="sending.isBusy(conversation()) ? 'true' : null"
      (click)="pick(field)"
    ></button>
    <input #field type="file" hidden (change)="choose(field)" />
    <tc-confirm
      #question
      [question]="t().file.question"
      [confirmLabel]="t().talk.send"
      [cancelLabel]="common().cancel"
      look="primary"
      (confirmed)="send()"
    >
      @if (file(); as it) {
        <p>
          <strong dir="auto">{{ it.name }}</strong> · {{ size(it) }}
        </p>
      }
      <p class="tc-text-muted">{{ t().file.hint }}</p>
    </tc-confirm>
  `,
})
export class MeshAttach {
  readonly conversation = input.required<string>();
  /** The person has said that it goes. */
  readonly confirmed = output();
  readonly sent = output();
  protected readonly sending = inject(FileSending);
  protected readonly t = inject(MESH_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly file = signal<File | null>(null);
  private readonly question = viewChild.required<Confirm>("question");

  protected size({ size }: File): string {
    return fileSize(size, this.common().language);
  }

  protected pick(field: HTMLInputElement): void {
    if (!this.sending.isBusy(this.conversation())) field.click();
  }

  protected choose(field: HTMLInputElement): void {
    const file = field.files?.[0];
    // The same file may be chosen again.
    field.value = "";
    if (file === undefined) return;
    this.file.set(file);
    if (this.sending.accepts(this.conversation(), file)) this.question().open();
  }

  protected async send(): Promise<void> {
    const [file, conversation] = [this.file(), this.conversation()];
    if (file === null) return;
    this.confirmed.emit();
    if ((await this.sending.send(conversation, file)) && conversation === this.conversation()) this.sent.emit();
  }
}
