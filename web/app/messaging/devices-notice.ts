import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Notice } from "../../ui/notice/notice.ts";
import type { DevicesNotice } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** Somebody has a new device, or the server says of their devices what their own signed list does not bear out. */
@Component({
  selector: "tc-devices-notice",
  imports: [Notice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-hold" },
  template: `
    <tc-notice [tone]="notice().doubts.length > 0 ? 'warning' : 'info'" icon="device">
      @if (notice().added.length > 0) {
        <h2 class="tc-hold-title">{{ t().devices.added(name(), names()) }}</h2>
        <p>{{ notice().own ? t().devices.addedOwn : t().devices.addedExplanation(name()) }}</p>
      }
      @for (doubt of notice().doubts; track doubt) {
        <h2 class="tc-hold-title">{{ t().devices.doubts[doubt].title(name()) }}</h2>
        <p>{{ t().devices.doubts[doubt].explanation(name()) }}</p>
      }
      @if (attempt.problem() !== "") {
        <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
      }
      @if (notice().added.length > 0 || notice().held) {
        <button
          type="button"
          class="tc-button"
          data-look="outline"
          [attr.aria-busy]="attempt.busy()"
          (click)="accept()"
        >
          {{ notice().held ? t().devices.sendAnyway : t().devices.seen }}
        </button>
      }
      <a class="tc-button" data-look="plain" [routerLink]="['/conversations', conversationId(), 'security']">{{
        t().devices.look
      }}</a>
    </tc-notice>
  `,
})
export class DevicesNoticeView {
  readonly notice = input.required<DevicesNotice>();
  readonly conversationId = input.required<string>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly attempt = new Attempt();
  protected readonly name = computed(() => (this.notice().own ? null : this.notice().person.displayName));
  protected readonly names = computed(() =>
    this.notice()
      .added.map(({ name }) => `“${name}”`)
      .join(", "),
  );

  protected accept(): void {
    const { accountId } = this.notice().person;
    void this.attempt.run(() => this.tenchat.keys.acceptDevices(accountId));
  }
}
