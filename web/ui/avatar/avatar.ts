import { ChangeDetectionStrategy, Component, computed, input } from "@angular/core";
import { colourIndex, initials } from "./initials.ts";

const COLOURS = 8;

/** Somebody's initials on a colour of their own. Decoration: the name stands beside it. */
@Component({
  selector: "tc-avatar",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-avatar", "aria-hidden": "true", "[attr.data-colour]": "colour()", "[attr.data-size]": "size()" },
  template: `<svg viewBox="0 0 40 40" focusable="false">
    <text x="20" y="20" dy="0.36em">{{ letters() }}</text>
  </svg>`,
})
export class Avatar {
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  readonly size = input<"small" | "medium" | "large">("medium");
  protected readonly letters = computed(() => initials(this.name()));
  protected readonly colour = computed(() => colourIndex(this.id(), COLOURS));
}
