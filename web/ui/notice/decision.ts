import { ChangeDetectionStrategy, Component, input, output } from "@angular/core";
import type { IconName } from "../icon/icon.ts";
import { Notice } from "./notice.ts";

/** A notice that waits for one decision: what happened, the button, and why it did not work where it did not. */
@Component({
  selector: "tc-decision",
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tc-notice [tone]="tone()" [icon]="icon()">
      <ng-content />
      @if (problem() !== "") {
        <p class="tc-field-problem" role="alert">{{ problem() }}</p>
      }
      @if (label() !== "") {
        <button type="button" class="tc-button" data-look="outline" [attr.aria-busy]="busy()" (click)="decided.emit()">
          {{ label() }}
        </button>
      }
      <ng-content select="[tcDecisionOther]" />
    </tc-notice>
  `,
})
export class Decision {
  readonly tone = input<"info" | "warning">("info");
  readonly icon = input<IconName>("alert");
  /** What the button says; without it there is nothing to decide. */
  readonly label = input.required<string>();
  readonly problem = input("");
  readonly busy = input(false);
  readonly decided = output();
}
