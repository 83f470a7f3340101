import { ChangeDetectionStrategy, Component, inject, input } from "@angular/core";
import { RouterLink } from "@angular/router";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { Language } from "../i18n/language.ts";

/** What stands above a pane: the way back, its title, and what else it is given: a face, a second line, buttons. */
@Component({
  selector: "tc-pane-header",
  imports: [RoundButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header class="tc-pane-header">
      <a tcRound icon="back" [class.tc-narrow-only]="beside()" [label]="common().goBack" [routerLink]="back()"></a>
      <ng-content select="tc-avatar" />
      <div class="tc-pane-heading">
        <h1 class="tc-pane-title">
          <bdi>{{ title() }}</bdi>
        </h1>
        <ng-content select=".tc-pane-subtitle" />
      </div>
      <ng-content />
    </header>
  `,
})
export class PaneHeader {
  readonly title = input.required<string>();
  readonly back = input.required<string | readonly string[]>();
  /** Whether the list that one came from stands beside it where there is room, so that nobody has to go back. */
  readonly beside = input(false);
  protected readonly common = inject(Language).common;
}
