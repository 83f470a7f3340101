import { ChangeDetectionStrategy, Component, computed, inject } from "@angular/core";
import { ActivatedRoute, Router, RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { Language } from "../i18n/language.ts";
import { ScreenTable } from "./screen-table.ts";
import type { TableScreen } from "./table-screens.ts";
import { SCREENS_WORDS } from "./words/screens-words.ts";

/** A screen as the specification describes it: its tables, and what can be done with their rows. */
@Component({
  selector: "tc-screen-page",
  imports: [Icon, RouterLink, ScreenTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane", "(keydown.escape)": "leave()" },
  template: `
    <header class="tc-pane-header">
      <a
        class="tc-button tc-narrow-only"
        data-look="plain"
        data-shape="round"
        routerLink="/settings"
        [attr.aria-label]="common().goBack"
        ><tc-icon name="back"
      /></a>
      <h1 class="tc-pane-title">{{ words().title }}</h1>
    </header>
    <div class="tc-screen">
      <p class="tc-text-muted">{{ words().about }}</p>
      @for (key of tables; track key) {
        <tc-screen-table [screen]="screen" [key]="key" />
      }
    </div>
  `,
})
export class ScreenPage {
  private readonly router = inject(Router);
  private readonly t = inject(SCREENS_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly screen = inject(ActivatedRoute).snapshot.data["screen"] as TableScreen;
  protected readonly tables = Object.keys(this.screen.tables);
  protected readonly words = computed(() => this.t().screens[this.screen.path]);

  protected leave(): void {
    if (document.querySelector("dialog[open]") === null) void this.router.navigateByUrl("/settings");
  }
}
