import { ChangeDetectionStrategy, Component, input, output, signal } from "@angular/core";

/** A button that takes the text of a file; null where the browser cannot read it. */
@Component({
  selector: "tc-pick-file",
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="tc-button tc-mesh-file" data-look="outline"
      >{{ label()
      }}<input #file type="file" accept=".json,.txt,application/json" class="tc-hidden" (change)="read(file)"
    /></label>
    <span class="tc-text-muted" dir="auto">{{ name() || hint() }}</span>
  `,
  host: { class: "tc-mesh-pick" },
})
export class PickFile {
  readonly label = input.required<string>();
  /** Said while none is chosen. */
  readonly hint = input("");
  readonly picked = output<string | null>();
  protected readonly name = signal("");

  protected async read(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (file === undefined) return;
    this.name.set(file.name);
    const text = await file.text().catch(() => null); // A file that went away or may not be read.
    // The same file may be chosen again.
    field.value = "";
    this.picked.emit(text);
  }
}
