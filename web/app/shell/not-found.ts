import { ChangeDetectionStrategy, Component, inject } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { SHELL_WORDS } from "./words/shell-words.ts";

/** An address that leads nowhere. */
@Component({
  selector: "tc-not-found",
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="tc-notebook" data-region>
      <span class="tc-notebook-sign"><tc-icon name="search" /></span>
      <h1 class="tc-notebook-title">{{ t().notFound.title }}</h1>
      <p>{{ t().notFound.explanation }}</p>
      <div class="tc-notebook-actions">
        <a class="tc-button" data-look="primary" routerLink="/">{{ t().notFound.goHome }}</a>
      </div>
    </div>
  `,
})
export class NotFound {
  protected readonly t = inject(SHELL_WORDS);
}
