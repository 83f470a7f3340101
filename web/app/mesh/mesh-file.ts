import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from "@angular/core";
import type { TalkItem } from "../../core/mesh/door.ts";
import { Language } from "../i18n/language.ts";
import { Desk } from "./desk.ts";
import { fileSize } from "./file-size.ts";
import { MeshAttempt } from "./mesh-attempt.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";
import { saveFile } from "./save-file.ts";

/** The file that a message is about: what it is called, and a way to have it. It is saved, and opened by nothing here. */
@Component({
  selector: "tc-mesh-file",
  providers: [MeshAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-mesh-attached" },
  template: `
    @if (item().file; as it) {
      <strong dir="auto">{{ it.name }}</strong>
      <span>{{ size() }}</span>
      @if (it.waiting > 0) {
        <span role="status">{{ t().file.leaving(it.parts - it.waiting, it.parts) }}</span>
      } @else {
        <button
          type="button"
          class="tc-button"
          data-look="outline"
          [attr.aria-label]="t().file.saveNamed(it.name)"
          [disabled]="attempt.busy()"
          (click)="save(it.name)"
        >
          {{ t().file.save }}
        </button>
        <span role="status">{{ attempt.busy() ? t().file.coming(there(), it.parts) : "" }}</span>
      }
      @if (attempt.problem() !== "") {
        <span role="alert">{{ attempt.problem() }}</span>
      }
    }
  `,
})
export class MeshFile {
  readonly conversation = input.required<string>();
  readonly item = input.required<TalkItem>();
  private readonly desk = inject(Desk);
  private readonly common = inject(Language).common;
  protected readonly t = inject(MESH_WORDS);
  protected readonly attempt = inject(MeshAttempt);
  /** How many parts came. */
  protected readonly there = signal(0);
  protected readonly size = computed(() => fileSize(this.item().file?.size ?? 0, this.common().language));

  protected async save(name: string): Promise<void> {
    this.there.set(0);
    await this.attempt.run(async () => {
      const told = (parts: number) => this.there.set(parts);
      const bytes = await this.desk.door.fetchFile(this.conversation(), this.item(), told);
      saveFile(name, bytes, "application/octet-stream");
    });
  }
}
