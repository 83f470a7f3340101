import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  signal,
  viewChild,
} from "@angular/core";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { Person, TenChatError, WaitingLink } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { WaitingLinkCode } from "./waiting-link.ts";
import { KEYS_WORDS } from "./words/keys-words.ts";

/** The account has its master key on another device: start over here, or go back. */
@Component({
  selector: "tc-keys-elsewhere",
  imports: [Confirm, Icon, Notice, WaitingLinkCode],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="tc-notebook" data-region>
      <span class="tc-notebook-sign"><tc-icon name="key" /></span>
      <h1 class="tc-notebook-title">{{ replaced() ? t().elsewhere.replacedTitle : t().elsewhere.title }}</h1>
      <p>
        {{
          replaced()
            ? t().elsewhere.replacedExplanation(account().displayName)
            : t().elsewhere.explanation(account().displayName)
        }}
      </p>
      @if (attempt.problem() || linking.problem() || refusal(); as problem) {
        <tc-notice tone="danger">{{ problem }}</tc-notice>
      }
      @if (waiting(); as link) {
        @defer (on immediate) {
          <tc-waiting-link [code]="link.code" />
        }
      }
      <div class="tc-notebook-actions">
        @if (waiting() === null) {
          <button
            type="button"
            class="tc-button"
            data-look="primary"
            [attr.aria-busy]="linking.busy()"
            (click)="link()"
          >
            {{ t().link.here }}
          </button>
        } @else {
          <button type="button" class="tc-button" data-look="outline" (click)="giveUp()">{{ common().cancel }}</button>
        }
        <button type="button" class="tc-button" data-look="outline" (click)="leave()">
          {{ t().elsewhere.signOut }}
        </button>
        <button
          type="button"
          class="tc-button"
          data-look="danger"
          [attr.aria-busy]="attempt.busy()"
          (click)="confirm().open()"
        >
          {{ t().elsewhere.startOver }}
        </button>
      </div>
    </div>
    <tc-confirm
      [question]="t().elsewhere.question"
      [confirmLabel]="t().elsewhere.startOver"
      [cancelLabel]="common().cancel"
      (confirmed)="startOver()"
    >
      <ul class="tc-notebook-list">
        @for (consequence of t().elsewhere.consequences; track consequence) {
          <li>{{ consequence }}</li>
        }
      </ul>
    </tc-confirm>
  `,
})
export class KeysElsewhere {
  readonly account = input.required<Person>();
  /** Whether this browser has keys of the account that no longer count. */
  readonly replaced = input(false);
  /** Why letting this device in came to nothing. */
  readonly error = input<TenChatError>();
  protected readonly confirm = viewChild.required(Confirm);
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(KEYS_WORDS);
  private readonly language = inject(Language);
  protected readonly common = this.language.common;
  protected readonly refusal = computed(() => {
    const error = this.error();
    return error === undefined || this.waiting() !== null ? "" : this.language.describe(error);
  });
  protected readonly attempt = inject(Attempt);

  protected readonly linking = new Attempt();
  protected readonly waiting = signal<WaitingLink | null>(null);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.waiting()?.giveUp());
  }

  /** Waits until the other device lets this one in; then the session goes on, and this page with it. */
  protected link(): void {
    void this.linking.run(async () => {
      const link = await this.tenchat.keys.linkThisDevice();
      this.waiting.set(link);
      void this.linking.each(async () => {
        let isIn = false;
        try {
          isIn = await link.accepted;
        } finally {
          // Under this code nobody comes any more.
          if (!isIn && this.waiting() === link) this.waiting.set(null);
        }
      });
    });
  }

  protected giveUp(): void {
    this.waiting()?.giveUp();
    this.waiting.set(null);
  }

  protected startOver(): void {
    void this.attempt.run(() => this.tenchat.keys.startOverOnThisDevice());
  }

  protected leave(): void {
    void this.attempt.run(() => this.tenchat.identity.signOut());
  }
}
