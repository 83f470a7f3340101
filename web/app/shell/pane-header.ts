import { ChangeDetectionStrategy, Component, ElementRef, inject, input } from "@angular/core";
import { Router, RouterLink } from "@angular/router";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { Language } from "../i18n/language.ts";

/**
 * What stands above a pane: the way back, its title, and what else it is given: a face, a second line, buttons. Escape
 * goes back too, wherever the focus is: it may have gone with what was pressed. Of two panes it is the last that is left.
 */
@Component({
  selector: "tc-pane-header",
  imports: [RoundButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { "(document:keydown.escape)": "escape($event)" },
  template: `
    <header class="tc-pane-header">
      <a tcRound icon="back" [class.tc-narrow-only]="beside()" [label]="common().goBack" [routerLink]="back()"></a>
      <ng-content select="tc-avatar" />
      <div class="tc-pane-heading">
        <h1 class="tc-pane-title" dir="auto">{{ title() }}</h1>
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
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Not when something nearer is closed by it: what is open above the page, a search. */
  protected escape(event: Event): void {
    if (event.defaultPrevented) return;
    if (document.querySelector("dialog[open], [popover]:popover-open") !== null) return;
    if ([...document.querySelectorAll("tc-pane-header")].at(-1) !== this.host) return;
    // The pane may be gone before the header of the one beside it hears of the same key.
    event.preventDefault();
    const back = this.back();
    void this.router.navigate(typeof back === "string" ? [back] : [...back]);
  }
}
