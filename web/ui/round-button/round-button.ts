import { ChangeDetectionStrategy, Component, ElementRef, inject, input } from "@angular/core";
import { Icon, type IconName } from "../icon/icon.ts";

/** A button or a link that shows an icon alone: its name is said to whoever listens, and shown to whoever points at it. */
@Component({
  selector: "button[tcRound], a[tcRound]",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: "tc-button",
    "data-shape": "round",
    "[attr.data-look]": "look()",
    "[attr.aria-label]": "label()",
    "[attr.title]": "hint() || label()",
  },
  template: `<tc-icon [name]="icon()" />`,
})
export class RoundButton {
  readonly icon = input.required<IconName>();
  readonly label = input.required<string>();
  /** What is shown to whoever points at it, where that is more than its name. */
  readonly hint = input("");
  readonly look = input<"plain" | "primary">("plain");
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  focus(): void {
    this.element.focus();
  }
}
