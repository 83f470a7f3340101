import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from "@angular/core";
import { toSignal } from "@angular/core/rxjs-interop";
import { ActivatedRoute, Router, RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** What a link into a group opens: one asks, and waits until somebody's device lets one in. */
@Component({
  selector: "tc-join-page",
  imports: [Icon, Notice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  template: `
    <header class="tc-pane-header">
      <a class="tc-button" data-look="plain" data-shape="round" routerLink="/" [attr.aria-label]="common().goBack"
        ><tc-icon name="back"
      /></a>
      <h1 class="tc-pane-title">{{ t().join.title }}</h1>
    </header>
    <div class="tc-scrolls">
      <div class="tc-group-form">
        @if (asking.problem() !== "") {
          <tc-notice tone="danger">{{ asking.problem() }}</tc-notice>
        }
        @if (waitingFor() === null) {
          <p>{{ t().join.text }}</p>
          <button type="button" class="tc-button" data-look="primary" [disabled]="asking.busy()" (click)="ask()">
            {{ t().join.ask }}
          </button>
        } @else {
          <p role="status">{{ t().join.waiting }}</p>
        }
      </div>
    </div>
  `,
})
export class JoinPage {
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly asking = new Attempt();
  private readonly code = toSignal(inject(ActivatedRoute).fragment);
  private readonly conversations = storeSignal(this.tenchat.conversations.list);
  /** The group that one has asked to be let into. */
  protected readonly waitingFor = signal<string | null>(null);
  private readonly joined = computed(() =>
    this.conversations().some(({ id, ended }) => id === this.waitingFor() && !ended),
  );

  constructor() {
    effect(() => {
      if (this.joined()) void this.router.navigateByUrl(`/conversations/${this.waitingFor()}`);
    });
  }

  protected async ask(): Promise<void> {
    await this.asking.run(async () => {
      const { conversationId } = await this.tenchat.conversations.join(this.code() ?? "");
      this.waitingFor.set(conversationId);
    });
  }
}
