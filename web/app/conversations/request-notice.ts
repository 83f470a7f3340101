import { ChangeDetectionStrategy, Component, inject, input } from "@angular/core";
import { Router } from "@angular/router";
import { Notice } from "../../ui/notice/notice.ts";
import type { ConversationSummary, Person } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { RemoveQuestion } from "./remove-question.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** In place of the field, as long as a conversation is a request of somebody whom one does not know. */
@Component({
  selector: "tc-request-notice",
  imports: [Notice, RemoveQuestion],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-hold", role: "group", "[attr.aria-label]": "said()" },
  template: `
    <tc-notice icon="people">
      <p>
        <strong>{{ said() }}</strong>
      </p>
      <p>{{ t().request.quiet }} {{ t().request.answering }}</p>
      @if (attempt.problem() !== "") {
        <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
      }
      <div class="tc-hold-actions" [attr.aria-busy]="attempt.busy()">
        <button type="button" class="tc-button" data-look="primary" (click)="accept()">{{ t().request.accept }}</button>
        @if (conversation().kind === "group") {
          <button type="button" class="tc-button" data-look="outline" (click)="leave()">{{ t().request.leave }}</button>
        } @else {
          <button type="button" class="tc-button" data-look="outline" (click)="block()">
            {{ t().block.block(by().displayName) }}
          </button>
          <button type="button" class="tc-button" data-look="plain" (click)="removal.open()">
            {{ t().remove.remove }}
          </button>
        }
      </div>
    </tc-notice>
    <tc-remove-question #removal [conversationId]="conversation().id" />
  `,
})
export class RequestNotice {
  readonly conversation = input.required<ConversationSummary>();
  /** Who has begun it, or has put one into it. */
  readonly by = input.required<Person>();
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly attempt = new Attempt();

  protected said(): string {
    const { request } = this.t();
    const { displayName } = this.by();
    return this.conversation().kind === "group" ? request.group(displayName) : request.direct(displayName);
  }

  protected accept(): void {
    void this.attempt.run(() => this.tenchat.conversations.accept(this.conversation().id));
  }

  protected block(): void {
    void this.attempt.run(() => this.tenchat.conversations.block(this.by().accountId));
  }

  /** Out of the group, and off the list: nobody asks to keep what they did not ask for. */
  protected async leave(): Promise<void> {
    const { id } = this.conversation();
    const left = await this.attempt.run(async () => {
      await this.tenchat.conversations.leaveGroup(id);
      await this.tenchat.conversations.remove(id);
    });
    if (left) await this.router.navigateByUrl("/");
  }
}
