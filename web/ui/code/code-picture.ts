import { ChangeDetectionStrategy, Component, computed, input } from "@angular/core";
import { encodeQR } from "qr";

/** A QR code, dark on light whatever the page looks like: cameras read it only so. */
@Component({
  selector: "tc-code-picture",
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg
      class="tc-code-picture"
      role="img"
      shape-rendering="crispEdges"
      [attr.aria-label]="label()"
      [attr.viewBox]="'0 0 ' + size() + ' ' + size()"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path [attr.d]="squares()" fill="#000" />
    </svg>
  `,
})
export class CodePicture {
  readonly code = input.required<string>();
  readonly label = input.required<string>();
  // Four squares of margin, as ISO/IEC 18004 asks.
  private readonly matrix = computed(() => encodeQR(this.code(), "raw", { border: 4 }));
  protected readonly size = computed(() => this.matrix().length);
  protected readonly squares = computed(() =>
    this.matrix()
      .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
      .join(""),
  );
}
