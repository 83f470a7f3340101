import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from "@angular/core";
import { toSignal } from "@angular/core/rxjs-interop";
import { ActivatedRoute, Router } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { Attempt } from "../shell/attempt.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** What a link into a group opens: one asks, and waits until somebody's device lets one in. */
@Component({
  selector: "tc-join-page",
  imports: [Icon, Notice, PaneHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  template: `
    <tc-pane-header back="/" [title]="t().join.title" />
    <div class="tc-notebook-frame">
      <div class="tc-notebook">
        <span class="tc-notebook-sign"><tc-icon name="people" /></span>
        @if (asking.problem() !== "") {
          <tc-notice tone="danger">{{ asking.problem() }}</tc-notice>
        }
        @if (waitingFor() === null) {
          <p>{{ t().join.text }}</p>
          <div class="tc-notebook-actions">
            <button type="button" class="tc-button" data-look="primary" [disabled]="asking.busy()" (click)="ask()">
              {{ t().join.ask }}
            </button>
          </div>
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
