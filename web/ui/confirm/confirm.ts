import { ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChild } from "@angular/core";

let dialogs = 0;

/** A question that waits for an answer. The browser keeps the focus inside and returns it afterwards. */
@Component({
  selector: "tc-confirm",
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog class="tc-confirm" [attr.aria-labelledby]="id" (click)="closeOutside($event)">
      <form method="dialog" class="tc-confirm-body">
        <h2 class="tc-confirm-question" [id]="id">{{ question() }}</h2>
        <ng-content />
        <div class="tc-confirm-actions">
          <button class="tc-button" data-look="plain" value="cancel">{{ cancelLabel() }}</button>
          @if (confirmLabel() !== "") {
            <button class="tc-button" [attr.data-look]="look()" value="confirm" (click)="confirmed.emit()">
              {{ confirmLabel() }}
            </button>
          }
        </div>
      </form>
    </dialog>
  `,
})
export class Confirm {
  readonly question = input.required<string>();
  /** Empty: there is nothing to confirm, only something to read. */
  readonly confirmLabel = input("");
  readonly cancelLabel = input.required<string>();
  /** Most questions are asked before something is lost. */
  readonly look = input<"danger" | "primary">("danger");
  readonly confirmed = output();
  protected readonly id = `tc-confirm-${++dialogs}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>("dialog");

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  protected closeOutside(event: MouseEvent): void {
    const dialog = this.dialog().nativeElement;
    if (event.target === dialog) dialog.close();
  }
}
