import { ChangeDetectionStrategy, Component, input } from "@angular/core";
import { Icon, type IconName } from "../icon/icon.ts";

/** Something to know, in place: what happened, what was kept, what to do. */
@Component({
  selector: "tc-notice",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-notice", "[attr.data-tone]": "tone()", "[attr.role]": "tone() === 'danger' ? 'alert' : null" },
  template: `<tc-icon [name]="icon()" />
    <div class="tc-notice-body"><ng-content /></div>`,
})
export class Notice {
  readonly tone = input<"info" | "warning" | "danger">("info");
  readonly icon = input<IconName>("alert");
}
