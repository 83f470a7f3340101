import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from "@angular/core";
import type { TalkItem } from "../../core/mesh/door.ts";
import { Progress } from "../../ui/progress/progress.ts";
import { Language } from "../i18n/language.ts";
import { Desk } from "./desk.ts";
import { fileSize } from "./file-size.ts";
import { MeshAttempt } from "./mesh-attempt.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";
import { saveFile } from "./save-file.ts";

/** The file that a message is about: what it is called, and a way to have it. It is saved, and opened by nothing here. */
@Component({
  selector: "tc-mesh-file",
  imports: [Progress],
  providers: [MeshAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-mesh-attached" },
  template: `
    @if (item().file; as it) {
      <strong dir="auto">{{ it.name }}</strong>
      <span>{{ size() }}</span>
      @if (it.waiting === 0) {
        <button
          type="button"
          class="tc-button"
          data-look="outline"
          [attr.aria-label]="t().file.saveNamed(it.name)"
          [attr.aria-disabled]="attempt.busy() ? 'true' : null"
          (click)="save(it.name)"
        >
          {{ t().file.save }}
        </button>
      }
      @if (progress(); as far) {
        <!-- It stands in a log, which would read out each part. -->
        <div class="tc-mesh-parts" aria-live="off">
          <tc-progress [value]="far.parts / it.parts" [label]="far.label" />
          <span>{{ far.label }}: {{ far.told }}</span>
        </div>
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
  private readonly there = signal(0);
  protected readonly size = computed(() => fileSize(this.item().file?.size ?? 0, this.common().language));
  /** How far its parts are, on their way to relays or from there. */
  protected readonly progress = computed(() => {
    const [{ file }, words] = [this.item(), this.t().file];
    const leaves = file !== null && file.waiting > 0;
    if (file === null || !(leaves || this.attempt.busy())) return null;
    const parts = leaves ? file.parts - file.waiting : this.there();
    const number = new Intl.NumberFormat(this.common().language);
    const told = words.of(number.format(parts), number.format(file.parts));
    return { parts, told, label: leaves ? words.atRelays : words.here };
  });

  protected async save(name: string): Promise<void> {
    await this.attempt.run(async () => {
      this.there.set(0);
      const told = (parts: number) => this.there.set(parts);
      const bytes = await this.desk.door.fetchFile(this.conversation(), this.item(), told);
      saveFile(name, bytes, "application/octet-stream");
    });
  }
}
