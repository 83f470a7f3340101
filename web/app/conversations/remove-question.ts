import { ChangeDetectionStrategy, Component, inject, input, viewChild } from "@angular/core";
import { Router } from "@angular/router";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** Whether a conversation is to be deleted on this device, and what that means. */
@Component({
  selector: "tc-remove-question",
  imports: [Confirm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tc-confirm
      [question]="t().remove.question"
      [confirmLabel]="t().remove.remove"
      [cancelLabel]="common().cancel"
      (confirmed)="remove()"
    >
      <p>{{ t().remove.effect }}</p>
      <p>{{ t().remove.back }}</p>
      @if (attempt.problem() !== "") {
        <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
      }
    </tc-confirm>
  `,
})
export class RemoveQuestion {
  readonly conversationId = input.required<string>();
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly attempt = new Attempt();
  private readonly confirm = viewChild.required(Confirm);

  open(): void {
    this.confirm().open();
  }

  /** Why not is said where it was asked for. */
  protected async remove(): Promise<void> {
    if (await this.attempt.run(() => this.tenchat.conversations.remove(this.conversationId())))
      await this.router.navigateByUrl("/");
    else this.confirm().open();
  }
}
