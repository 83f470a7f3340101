import { ChangeDetectionStrategy, Component, inject, signal } from "@angular/core";
import type { PresenceChoice } from "../../core/tenchat.ts";
import { CALLS_WORDS } from "../calls/words/calls-words.ts";
import { Notices } from "../preferences/notices.ts";
import { Attempt } from "../shell/attempt.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { SETTINGS_WORDS } from "./words/settings-words.ts";

/** What others learn of oneself, and how one learns of them. */
@Component({
  selector: "tc-privacy-card",
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tc-card" aria-labelledby="settings-privacy">
      <h2 id="settings-privacy" class="tc-card-title">{{ t().privacy.title }}</h2>
      <p class="tc-text-muted">{{ t().privacy.hint }}</p>
      @for (choice of told; track choice) {
        <label class="tc-switch">
          <input type="checkbox" [checked]="choices()[choice]" (change)="choose(choice, $any($event.target).checked)" />
          <span>{{ t().privacy[choice] }}</span>
        </label>
      }
      <label class="tc-field-label" for="settings-presence">{{ t().privacy.presence }}</label>
      <select
        #presence
        id="settings-presence"
        class="tc-select"
        aria-describedby="settings-presence-hint"
        (change)="see(presence.value)"
      >
        @for (way of ways; track way) {
          <option [value]="way" [selected]="choices().presence === way">{{ t().presences[way] }}</option>
        }
      </select>
      <p id="settings-presence-hint" class="tc-field-hint">{{ t().privacy.presenceHint }}</p>
      @if (calls.possible) {
        <label class="tc-switch">
          <input
            type="checkbox"
            aria-describedby="settings-relay-hint"
            [checked]="relayOnly()"
            (change)="hide($any($event.target).checked)"
          />
          <span>{{ called().relayOnly }}</span>
        </label>
        <p id="settings-relay-hint" class="tc-field-hint">{{ called().relayOnlyHint }}</p>
      }
      <label class="tc-switch">
        <input
          #shown
          type="checkbox"
          [checked]="notices.shown()"
          (change)="show(shown.checked).then((done) => (shown.checked = done))"
        />
        <span>{{ t().privacy.notifications }}</span>
      </label>
      <label class="tc-switch">
        <input type="checkbox" [checked]="notices.heard()" (change)="hear($any($event.target).checked)" />
        <span>{{ t().privacy.sounds }}</span>
      </label>
      <p class="tc-field-hint" role="status">{{ refused() ? t().privacy.refused : attempt.problem() }}</p>
    </section>
  `,
})
export class PrivacyCard {
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(SETTINGS_WORDS);
  protected readonly called = inject(CALLS_WORDS);
  protected readonly calls = this.tenchat.calls;
  protected readonly relayOnly = storeSignal(this.calls.relayOnly);
  protected readonly notices = inject(Notices);
  protected readonly attempt = new Attempt();
  protected readonly told = ["receipts", "typing"] as const;
  protected readonly ways: readonly PresenceChoice[] = ["off", "exact", "bucketed"];
  protected readonly choices = storeSignal(this.tenchat.messaging.choices);
  protected readonly refused = signal(false);

  protected choose(choice: (typeof this.told)[number], on: boolean): void {
    void this.attempt.each(() => this.tenchat.messaging.choose({ [choice]: on }));
  }

  protected hide(on: boolean): void {
    void this.attempt.each(() => this.calls.chooseRelayOnly(on));
  }

  protected see(presence: string): void {
    const way = this.ways.find((each) => each === presence);
    if (way !== undefined) void this.attempt.each(() => this.tenchat.messaging.choose({ presence: way }));
  }

  protected hear(wanted: boolean): void {
    void this.attempt.each(() => this.notices.hear(wanted));
  }

  /** Answers how it stands now. */
  protected async show(wanted: boolean): Promise<boolean> {
    this.refused.set(!(await this.notices.show(wanted)));
    return this.notices.shown();
  }
}
