import { ChangeDetectionStrategy, Component, computed, input } from "@angular/core";

/** How far a long work is, from 0 to 1. */
@Component({
  selector: "tc-progress",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: "tc-progress",
    role: "progressbar",
    "[attr.aria-label]": "label()",
    "[attr.aria-valuenow]": "percent()",
    "aria-valuemin": "0",
    "aria-valuemax": "100",
  },
  template: `<div class="tc-progress-bar" [style.inline-size.%]="percent()"></div>`,
})
export class Progress {
  readonly value = input.required<number>();
  readonly label = input.required<string>();
  protected readonly percent = computed(() => Math.round(Math.min(1, Math.max(0, this.value())) * 100));
}
