import { ChangeDetectionStrategy, Component, inject } from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import { TENCHAT } from "./tenchat-token.ts";
import { SHELL_WORDS } from "./words/shell-words.ts";

/** Another tab holds the keys now. */
@Component({
  selector: "tc-other-tab",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="tc-notebook" data-region>
      <span class="tc-notebook-sign"><tc-icon name="device" /></span>
      <h1 class="tc-notebook-title">{{ t().otherTab.title }}</h1>
      <p>{{ t().otherTab.explanation }}</p>
      <div class="tc-notebook-actions">
        <button type="button" class="tc-button" data-look="primary" (click)="tenchat.useHere()">
          {{ t().otherTab.useHere }}
        </button>
      </div>
    </div>
  `,
})
export class OtherTab {
  protected readonly t = inject(SHELL_WORDS);
  protected readonly tenchat = inject(TENCHAT);
}
