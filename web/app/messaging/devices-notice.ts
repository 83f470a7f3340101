import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Decision } from "../../ui/notice/decision.ts";
import type { DevicesNotice } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** Somebody has a new device, or the server says of their devices what their own signed list does not bear out. */
@Component({
  selector: "tc-devices-notice",
  imports: [Decision, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-hold" },
  template: `
    <tc-decision
      [tone]="notice().doubts.length > 0 ? 'warning' : 'info'"
      icon="device"
      [label]="decision()"
      [problem]="attempt.problem()"
      [busy]="attempt.busy()"
      (decided)="accept()"
    >
      @if (notice().added.length > 0) {
        <h2 class="tc-hold-title">{{ t().devices.added(name(), names()) }}</h2>
        <p>{{ notice().own ? t().devices.addedOwn : t().devices.addedExplanation(name()) }}</p>
      }
      @for (doubt of notice().doubts; track doubt) {
        <h2 class="tc-hold-title">{{ t().devices.doubts[doubt].title(name()) }}</h2>
        <p>{{ t().devices.doubts[doubt].explanation(name()) }}</p>
      }
      <a
        tcDecisionOther
        class="tc-button"
        data-look="plain"
        [routerLink]="['/conversations', conversationId(), 'security']"
        >{{ t().devices.look }}</a
      >
    </tc-decision>
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
      .added.map(({ name }) => this.t().devices.quoted(name))
      .join(", "),
  );

  protected readonly decision = computed(() => {
    const { added, held } = this.notice();
    if (held) return this.t().devices.sendAnyway;
    return added.length > 0 ? this.t().devices.seen : "";
  });

  protected accept(): void {
    const shown = this.notice();
    void this.attempt.run(() => this.tenchat.keys.acceptDevices(shown));
  }
}
