import { ChangeDetectionStrategy, Component, DestroyRef, type OnInit, inject, input, signal } from "@angular/core";
import type { AwayServer } from "../../core/federation/door.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** Others in this conversation have a server that does not answer: says which, and what becomes of what one writes. */
@Component({
  selector: "tc-away-notice",
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // There before it has something to say: a screen reader reads what appears in it.
  host: { class: "tc-hold", role: "status" },
  template: `
    @for (away of servers(); track away.server) {
      <tc-notice icon="clock">{{ t().away[away.outlook](away.server) }}</tc-notice>
    }
  `,
})
export class AwayNotice implements OnInit {
  readonly conversationId = input.required<string>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly servers = signal<readonly AwayServer[]>([]);
  private readonly destroyed = inject(DestroyRef);

  ngOnInit(): void {
    const watch = this.tenchat.federation.watchAway(this.conversationId());
    const show = () => this.servers.set(watch.servers.get());
    this.destroyed.onDestroy(watch.servers.subscribe(show));
    this.destroyed.onDestroy(() => watch.close());
    show();
  }
}
