import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from "@angular/core";
import { largestFile, MeshProblem } from "../../core/mesh/door.ts";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { Language } from "../i18n/language.ts";
import { Desk } from "./desk.ts";
import { fileSize } from "./file-size.ts";
import { MeshAttempt } from "./mesh-attempt.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

/** Sends a file, once it was said what goes along with it. What does not work is told by whoever has the attempt. */
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
      [disabled]="attempt.busy()"
      (click)="field.click()"
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
  readonly sent = output();
  /** Whether a file is being read and sealed. */
  readonly sealing = output<boolean>();
  private readonly desk = inject(Desk);
  protected readonly t = inject(MESH_WORDS);
  protected readonly common = inject(Language).common;
  /** Of the composer around it. */
  protected readonly attempt = inject(MeshAttempt);
  protected readonly file = signal<File | null>(null);
  private readonly question = viewChild.required<Confirm>("question");

  protected size({ size }: File): string {
    return fileSize(size, this.common().language);
  }

  /** One that is too large is told at once, before anything of it is read. */
  protected async choose(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    // The same file may be chosen again.
    field.value = "";
    if (file === undefined) return;
    this.file.set(file);
    const fits = await this.attempt.run(async () => {
      if (file.size > largestFile) throw new MeshProblem("file-too-large");
      if (file.size === 0) throw new MeshProblem("file-empty");
    });
    if (fits) this.question().open();
  }

  protected async send(): Promise<void> {
    const file = this.file();
    if (file === null) return;
    this.sealing.emit(true);
    const kept = await this.attempt.run(async () => {
      const bytes = await file.arrayBuffer().catch((cause: unknown) => {
        throw new MeshProblem("file-unread", { cause });
      });
      await this.desk.door.sendFile(this.conversation(), file.name, new Uint8Array(bytes));
    });
    this.sealing.emit(false);
    if (kept) this.sent.emit();
  }
}
