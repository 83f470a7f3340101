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
import { AVATAR_PICTURES, avatarSide } from "./avatar-pictures.ts";
import { colourIndex, initials } from "./initials.ts";

const COLOURS = 8;

/** Somebody's picture, or their initials on a colour of their own. Decoration: the name stands beside it. */
@Component({
  selector: "tc-avatar",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-avatar", "aria-hidden": "true", "[attr.data-colour]": "colour()", "[attr.data-size]": "size()" },
  template: `
    @if (pixels() !== null) {
      <canvas #canvas [attr.width]="side" [attr.height]="side"></canvas>
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
  protected readonly side = avatarSide;
  protected readonly letters = computed(() => initials(this.name()));
  protected readonly colour = computed(() => colourIndex(this.id(), COLOURS));
  protected readonly pixels = computed(() => {
    const picture = this.picture();
    return picture === undefined ? this.pictures(this.id()) : picture;
  });

  constructor() {
    effect(() => {
      const [canvas, pixels] = [this.canvas()?.nativeElement, this.pixels()];
      if (canvas !== undefined && pixels !== null) paint(canvas, pixels);
    });
  }
}

/** Pixels as they are: no decoder of the browser is given what a stranger has made. */
function paint(canvas: HTMLCanvasElement, pixels: Uint8Array): void {
  const image = new ImageData(avatarSide, avatarSide);
  for (let at = 0; at < avatarSide * avatarSide; at++) {
    image.data.set(pixels.subarray(at * 3, at * 3 + 3), at * 4);
    image.data[at * 4 + 3] = 255;
  }
  canvas.getContext("2d")?.putImageData(image, 0, 0);
}
