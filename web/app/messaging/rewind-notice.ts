import { ChangeDetectionStrategy, Component, DestroyRef, type OnInit, inject, input, signal } from "@angular/core";
import type { ConversationView } from "../../core/tenchat.ts";
import { Decision } from "../../ui/notice/decision.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** The server has forgotten a part of this conversation: says what was kept and what happens, until that was read. */
@Component({
  selector: "tc-rewind-notice",
  imports: [Decision],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // There before it has something to say: a screen reader reads what appears in it.
  host: { class: "tc-hold", role: "status" },
  template: `
    @if (rewoundAt() !== null) {
      <tc-decision [label]="t().rewind.seen" (decided)="view().markRewindSeen()">
        <h2 class="tc-hold-title">{{ t().rewind.title }}</h2>
        <p>{{ t().rewind.explanation }}</p>
      </tc-decision>
    }
  `,
})
export class RewindNotice implements OnInit {
  readonly view = input.required<ConversationView>();
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly rewoundAt = signal<number | null>(null);
  private readonly destroyed = inject(DestroyRef);

  ngOnInit(): void {
    const { rewoundAt } = this.view();
    const show = () => this.rewoundAt.set(rewoundAt.get());
    this.destroyed.onDestroy(rewoundAt.subscribe(show));
    show();
  }
}
