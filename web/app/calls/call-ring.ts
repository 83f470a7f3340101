import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  viewChild,
} from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import type { CallState } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CALLS_WORDS } from "./words/calls-words.ts";

/**
 * Somebody calls. What one was typing goes nowhere meanwhile: the focus is on the words that say who it is, and neither a
 * blank, Enter nor Escape answers for the person.
 */
@Component({
  selector: "tc-call-ring",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog class="tc-confirm" aria-labelledby="tc-call-ring" (cancel)="$event.preventDefault()">
      <div class="tc-confirm-body">
        <h2 id="tc-call-ring" class="tc-confirm-question" tabindex="-1" autofocus dir="auto">
          {{ call().video ? t().ringsVideo(name()) : t().rings(name()) }}
        </h2>
        <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
        <div class="tc-confirm-actions">
          <button type="button" class="tc-button" data-look="danger" (click)="decline()">{{ t().decline }}</button>
          @if (call().video) {
            <button
              type="button"
              class="tc-button"
              data-look="plain"
              [disabled]="attempt.busy()"
              (click)="accept(true)"
            >
              <tc-icon name="camera" />{{ t().acceptVideo }}
            </button>
          }
          <button
            type="button"
            class="tc-button"
            data-look="primary"
            [disabled]="attempt.busy()"
            (click)="accept(false)"
          >
            <tc-icon name="phone" />{{ t().accept }}
          </button>
        </div>
      </div>
    </dialog>
  `,
})
export class CallRing {
  readonly call = input.required<Extract<CallState, { kind: "ringing" }>>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(CALLS_WORDS);
  protected readonly attempt = new Attempt();
  protected readonly name = computed(() => this.tenchat.conversations.person(this.call().accountId).displayName);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>("dialog");

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
    inject(DestroyRef).onDestroy(() => this.dialog().nativeElement.close());
  }

  protected accept(video: boolean): void {
    void this.attempt.run(() => this.tenchat.calls.accept(video));
  }

  protected decline(): void {
    void this.attempt.each(() => this.tenchat.calls.hangUp());
  }
}
