import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  viewChild,
} from "@angular/core";
import { AVATAR_PICTURES } from "./avatar-pictures.ts";
import { colourIndex, initials } from "./initials.ts";

const COLOURS = 8;

/** Somebody's picture, or their initials on a colour of their own. Decoration: the name stands beside it. */
@Component({
  selector: "tc-avatar",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-avatar", "aria-hidden": "true", "[attr.data-colour]": "colour()", "[attr.data-size]": "size()" },
  template: `
    @if (pixels(); as square) {
      <canvas #canvas [attr.width]="sideOf(square)" [attr.height]="sideOf(square)"></canvas>
    } @else {
      <svg viewBox="0 0 40 40" focusable="false">
        <text x="20" y="20" dy="0.36em">{{ letters() }}</text>
      </svg>
    }
  `,
})
export class Avatar {
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  readonly size = input<"small" | "medium" | "large">("medium");
  /** Another picture than the one that is known of them; null for none. */
  readonly picture = input<Uint8Array | null | undefined>(undefined);
  private readonly pictures = inject(AVATAR_PICTURES);
  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>("canvas");
  protected readonly letters = computed(() => initials(this.name()));
  protected readonly colour = computed(() => colourIndex(this.id(), COLOURS));
  protected readonly pixels = computed(() => {
    const picture = this.picture();
    return picture === undefined ? this.pictures(this.id()) : picture;
  });

  protected readonly sideOf = sideOf;

  constructor() {
    effect(() => {
      const [canvas, pixels] = [this.canvas()?.nativeElement, this.pixels()];
      if (canvas !== undefined && pixels !== null) paint(canvas, pixels);
    });
  }
}

/** How many pixels a square is wide: each has three bytes. */
function sideOf(pixels: Uint8Array): number {
  return Math.sqrt(pixels.length / 3);
}

/** Pixels as they are: no decoder of the browser is given what a stranger has made. */
function paint(canvas: HTMLCanvasElement, pixels: Uint8Array): void {
  const side = sideOf(pixels);
  const image = new ImageData(side, side);
  for (let at = 0; at < side * side; at++) {
    image.data.set(pixels.subarray(at * 3, at * 3 + 3), at * 4);
    image.data[at * 4 + 3] = 255;
  }
  canvas.getContext("2d")?.putImageData(image, 0, 0);
}
