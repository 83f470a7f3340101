import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { Progress } from "../../ui/progress/progress.ts";
import type { SessionState } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { KEYS_WORDS } from "./words/keys-words.ts";

/** Keys are being made; usually gone before it can be read. */
@Component({
  selector: "tc-setting-up",
  imports: [Avatar, Icon, Notice, Progress],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="tc-notebook" data-region>
      <tc-avatar size="large" [id]="state().account.accountId" [name]="state().account.displayName" />
      <h1 class="tc-notebook-title">{{ t().setup.title(state().account.displayName) }}</h1>
      <tc-progress [value]="state().progress" [label]="step()" />
      <p role="status">{{ step() }}…</p>
      <p class="tc-notebook-small"><tc-icon name="lock" />{{ t().setup.explanation }}</p>
      @if (state().error; as error) {
        <tc-notice tone="warning">{{ language.describe(error) }} {{ t().setup.waiting }}</tc-notice>
      }
    </div>
  `,
})
export class SettingUp {
  readonly state = input.required<Extract<SessionState, { kind: "setting-up" }>>();
  protected readonly language = inject(Language);
  protected readonly t = inject(KEYS_WORDS);
  protected readonly step = computed(() => this.t().setup.steps[this.state().step]);
}
