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
import { Notices } from "../preferences/notices.ts";
import { Tones } from "../preferences/tones.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { ringSound } from "./ring-sound.ts";
import { CALLS_WORDS } from "./words/calls-words.ts";

/**
 * Somebody calls, and is heard where the person lets what comes be heard, and has not muted whoever it is. What one was typing goes nowhere meanwhile: the focus is on the words that say who it is, and neither a
 * blank, Enter nor Escape answers for the person.
 */
@Component({
  selector: "tc-call-ring",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog class="tc-confirm tc-call-ring" aria-labelledby="tc-call-ring" (cancel)="$event.preventDefault()">
      <div class="tc-confirm-body">
        <h2 id="tc-call-ring" class="tc-confirm-question" tabindex="-1" autofocus dir="auto">
          {{ call().video ? t().ringsVideo(name()) : t().rings(name()) }}
        </h2>
        <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
        <div class="tc-confirm-actions">
          <button
            type="button"
            class="tc-button"
            data-look="primary"
            [disabled]="attempt.busy()"
            (click)="accept(false)"
          >
            <tc-icon name="phone" />{{ t().accept }}
          </button>
          @if (call().video) {
            <button
              type="button"
              class="tc-button"
              data-look="outline"
              [disabled]="attempt.busy()"
              (click)="accept(true)"
            >
              <tc-icon name="camera" />{{ t().acceptVideo }}
            </button>
          }
          <button type="button" class="tc-button" data-look="danger" (click)="decline()">{{ t().decline }}</button>
        </div>
      </div>
    </dialog>
  `,
})
export class CallRing {
  readonly call = input.required<Extract<CallState, { kind: "ringing" }>>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(CALLS_WORDS);
  private readonly notices = inject(Notices);
  private readonly tones = inject(Tones);
  private silence: () => void = () => undefined;
  protected readonly attempt = new Attempt();
  protected readonly name = computed(() => this.tenchat.conversations.person(this.call().accountId).displayName);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>("dialog");

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
      if (this.notices.heard() && !this.isMuted()) this.silence = ringSound(this.tones);
    });
    inject(DestroyRef).onDestroy(() => {
      this.silence();
      this.dialog().nativeElement.close();
    });
  }

  protected accept(video: boolean): void {
    this.silence();
    void this.attempt.run(() => this.tenchat.calls.accept(video));
  }

  protected decline(): void {
    this.silence();
    void this.attempt.each(() => this.tenchat.calls.hangUp());
  }

  private isMuted(): boolean {
    const { conversationId } = this.call();
    return this.tenchat.conversations.list.get().some(({ id, muted }) => id === conversationId && muted);
  }
}
