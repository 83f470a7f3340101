import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from "@angular/core";
import { CodePicture } from "../../ui/code/code-picture.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { GroupLink } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { Clock } from "../shell/clock.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

const HOUR = 3_600_000;

/** Links by which people may ask to be let into a group: made, shown, copied and ended by its owner and admins. */
@Component({
  selector: "tc-group-links",
  imports: [CodePicture, Icon, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="tc-card-title">{{ t().links.title }}</h2>
    <p class="tc-text-muted">{{ t().links.hint }}</p>
    @if (attempt.problem() !== "") {
      <tc-notice tone="danger">{{ attempt.problem() }}</tc-notice>
    }
    <form class="tc-group-rename" (submit)="make($event, +uses.value, +hours.value)">
      <label class="tc-group-choice"
        >{{ t().links.lasts }}
        <select #hours class="tc-select">
          @for (choice of durations; track choice.hours) {
            <option [value]="choice.hours">{{ t().links[choice.name] }}</option>
          }
        </select>
      </label>
      <label class="tc-group-choice"
        >{{ t().links.lets }}
        <select #uses class="tc-select">
          @for (count of counts; track count) {
            <option [value]="count">{{ t().group.chosen(count) }}</option>
          }
        </select>
      </label>
      <button class="tc-button" data-look="outline" [disabled]="attempt.busy()">
        <tc-icon name="plus" />{{ t().links.make }}
      </button>
    </form>
    <ul class="tc-plain-list tc-group-links">
      @for (link of links(); track link.id) {
        <li class="tc-group-link">
          <p>
            {{ link.used < link.uses ? t().links.left(link.uses - link.used) : t().links.spent }}
            <span class="tc-text-muted">{{ t().links.until(language.dates().near(link.until, now())) }}</span>
          </p>
          @if (link.code === null && link.used < link.uses) {
            <p class="tc-field-hint">{{ t().links.elsewhere }}</p>
          } @else if (link.used < link.uses) {
            <button type="button" class="tc-button" data-look="plain" (click)="copy(link)">
              <tc-icon name="copy" />{{ t().links.copy }}
            </button>
            <button
              type="button"
              class="tc-button"
              data-look="plain"
              [attr.aria-expanded]="shown() === link.id"
              (click)="shown.set(shown() === link.id ? '' : link.id)"
            >
              <tc-icon name="eye" />{{ t().links.picture }}
            </button>
          }
          <button type="button" class="tc-button" data-look="plain" (click)="end(link)">
            <tc-icon name="close" />{{ t().links.end }}
          </button>
          @if (shown() === link.id) {
            <tc-code-picture class="tc-group-code" [code]="address(link)" [label]="t().links.picture" />
          }
        </li>
      } @empty {
        <li class="tc-field-hint">{{ t().links.none }}</li>
      }
    </ul>
  `,
})
export class GroupLinks {
  readonly conversationId = input.required<string>();
  private readonly tenchat = inject(TENCHAT);
  private readonly announcer = inject(Announcer);
  protected readonly language = inject(Language);
  protected readonly now = inject(Clock).now;
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly attempt = new Attempt();
  /** Whose picture is on the screen. */
  protected readonly shown = signal("");
  protected readonly durations = [
    { name: "day", hours: 24 },
    { name: "hour", hours: 1 },
    { name: "week", hours: 7 * 24 },
  ] as const;
  protected readonly counts = [1, 5, 25];
  private readonly conversations = storeSignal(this.tenchat.conversations.list);
  protected readonly links = computed(() => {
    // With every change of the group the list is another one.
    this.conversations();
    return this.tenchat.conversations.links(this.conversationId());
  });

  protected make(event: Event, uses: number, hours: number): void {
    event.preventDefault();
    const until = Date.now() + hours * HOUR;
    void this.attempt.run(() => this.tenchat.conversations.makeLink(this.conversationId(), { uses, until }));
  }

  protected end(link: GroupLink): void {
    void this.attempt.run(() => this.tenchat.conversations.endLink(this.conversationId(), link.id));
  }

  protected copy(link: GroupLink): void {
    void this.attempt.run(async () => {
      await navigator.clipboard.writeText(this.address(link));
      this.announcer.say(this.t().links.copied);
    });
  }

  /** Behind the sign that no browser sends to a server. */
  protected address({ code }: GroupLink): string {
    return `${location.origin}/join#${code}`;
  }
}
