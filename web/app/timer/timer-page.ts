import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { Router } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { wordsIn } from "../i18n/words-in.ts";
import { Attempt } from "../shell/attempt.ts";
import { NotFound } from "../shell/not-found.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { mayDecide } from "../conversations/may-decide.ts";
import { titleOf } from "../conversations/people.ts";
import { CONVERSATIONS_WORDS } from "../conversations/words/conversations-words.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import type { TimerWords } from "./words/timer-words.ts";

const HOUR = 3_600;
const DAY = 24 * HOUR;
const CHOICES = [HOUR, 8 * HOUR, DAY, 7 * DAY, 28 * DAY] as const;

/** After how long what is said in a conversation disappears, and what that can do and what not. */
@Component({
  selector: "tc-timer-page",
  imports: [Icon, Notice, NotFound, PaneHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  template: `
    @let it = conversation();
    @if (it === undefined) {
      <tc-not-found />
    } @else {
      <tc-pane-header [back]="['/conversations', it.id]" [title]="t().title">
        <p class="tc-pane-subtitle" dir="auto">{{ title() }}</p>
      </tc-pane-header>
      <div class="tc-settings">
        <section class="tc-card">
          @if (attempt.problem() !== "") {
            <tc-notice tone="danger">{{ attempt.problem() }}</tc-notice>
          }
          @if (may()) {
            <form class="tc-group-rename" (submit)="set($event, +seconds.value)">
              <label class="tc-group-choice"
                >{{ t().after }}
                <select #seconds class="tc-select">
                  @for (choice of choices(); track choice) {
                    <option [value]="choice" [selected]="choice === it.timer">
                      {{ choice === 0 ? t().never : t().span(choice) }}
                    </option>
                  }
                </select>
              </label>
              <button class="tc-button" data-look="outline" [disabled]="attempt.busy()">
                <tc-icon name="clock" />{{ t().set }}
              </button>
            </form>
          } @else {
            <p>{{ t().after }}: {{ it.timer === 0 ? t().never : t().span(it.timer) }}</p>
            @if (!it.ended) {
              <p class="tc-field-hint">{{ t().notYours }}</p>
            }
          }
        </section>
        <section class="tc-card">
          <p>{{ t().from }}</p>
          <p>{{ t().everywhere }}</p>
          <p>{{ t().server }}</p>
          <tc-notice>{{ t().copies }}</tc-notice>
        </section>
      </div>
    }
  `,
})
export class TimerPage {
  readonly conversationId = input.required<string>();
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  protected readonly t = wordsIn<TimerWords>({ en, de, ar });
  private readonly words = inject(CONVERSATIONS_WORDS);
  protected readonly attempt = new Attempt();
  private readonly conversations = storeSignal(this.tenchat.conversations.list);
  protected readonly conversation = computed(() => this.conversations().find(({ id }) => id === this.conversationId()));
  protected readonly title = computed(() => titleOf(this.conversation(), this.words().group.untitled));
  protected readonly may = computed(() => mayDecide(this.conversation()));
  /** Another program may have chosen a time that is none of these. */
  protected readonly choices = computed(() => {
    const timer = this.conversation()?.timer ?? 0;
    return [...new Set<number>([0, ...CHOICES, timer])].sort((one, other) => one - other);
  });

  protected async set(event: Event, seconds: number): Promise<void> {
    event.preventDefault();
    const { id, timer } = this.conversation() ?? {};
    if (id === undefined) return;
    const work = () => this.tenchat.conversations.setTimer(id, seconds);
    if (seconds === timer || (await this.attempt.run(work))) await this.router.navigateByUrl(`/conversations/${id}`);
  }
}
