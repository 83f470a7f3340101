import { ChangeDetectionStrategy, Component, computed, inject } from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import { Language } from "../i18n/language.ts";
import { MissingParts } from "./missing-parts.ts";
import { storeSignal } from "./store-signal.ts";
import { TENCHAT } from "./tenchat-token.ts";
import { SHELL_WORDS } from "./words/shell-words.ts";

/** Says that the server has another version than this page, or that a part of it did not come. Reloads only when asked. */
@Component({
  selector: "tc-update-bar",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (outdated()) {
        <p class="tc-connection-bar tc-update-bar" data-tone="warning">
          <span class="tc-update-text"><tc-icon name="alert" />{{ t().update.outdated }}</span>
          <button type="button" class="tc-button" data-look="outline" (click)="reload()">
            {{ t().update.reload }}
          </button>
        </p>
      } @else if (ending(); as said) {
        <p class="tc-connection-bar tc-update-bar" data-tone="warning">
          <span class="tc-update-text"><tc-icon name="alert" />{{ said }}</span>
          <button type="button" class="tc-button" data-look="outline" (click)="reload()">
            {{ t().update.reload }}
          </button>
        </p>
      } @else if (unreachable()) {
        <p class="tc-connection-bar" data-tone="warning">
          <tc-icon name="offline" /><span>{{ t().update.unreachable }}</span>
        </p>
      }
    </div>
  `,
})
export class UpdateBar {
  protected readonly t = inject(SHELL_WORDS);
  protected readonly outdated = storeSignal(inject(TENCHAT).serverInfo.outdated);
  /** An older page goes on until then; the newer one, which does without, is a reload away. */
  protected readonly ending = computed(() => {
    const at = this.agreement()?.ending?.at;
    return at === undefined ? null : this.t().update.ending(this.dates().date(at));
  });
  private readonly agreement = storeSignal(inject(TENCHAT).serverInfo.agreement);
  private readonly dates = inject(Language).dates;
  protected readonly unreachable = inject(MissingParts).unreachable;

  protected reload(): void {
    location.reload();
  }
}
