import { ChangeDetectionStrategy, Component, computed, inject } from "@angular/core";
import { ActivatedRoute } from "@angular/router";
import { ScreenTable } from "./screen-table.ts";
import type { TableScreen } from "./table-screens.ts";
import { SCREENS_WORDS } from "./words/screens-words.ts";
import { PaneHeader } from "../shell/pane-header.ts";

/** A screen as the specification describes it: its tables, and what can be done with their rows. */
@Component({
  selector: "tc-screen-page",
  imports: [PaneHeader, ScreenTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  template: `
    <tc-pane-header back="/settings" [beside]="true" [title]="words().title" />
    <div class="tc-screen">
      <p class="tc-text-muted">{{ words().about }}</p>
      @for (key of tables; track key) {
        <tc-screen-table [screen]="screen" [key]="key" />
      }
    </div>
  `,
})
export class ScreenPage {
  private readonly t = inject(SCREENS_WORDS);
  protected readonly screen = inject(ActivatedRoute).snapshot.data["screen"] as TableScreen;
  protected readonly tables = Object.keys(this.screen.tables);
  protected readonly words = computed(() => this.t().screens[this.screen.path]);
}
