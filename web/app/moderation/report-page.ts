import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type OnInit,
  computed,
  inject,
  input,
  signal,
} from "@angular/core";
import { RouterLink } from "@angular/router";
import { longestReport } from "../../core/moderation/door.ts";
import type { OwnReport } from "../../core/moderation/door.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { othersIn } from "../conversations/people.ts";
import { wordsIn } from "../i18n/words-in.ts";
import { Attempt } from "../shell/attempt.ts";
import { NotFound } from "../shell/not-found.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import type { ReportWords } from "./words/report-words.ts";

/** Tells whoever runs the server about somebody, and says before what they will read. */
@Component({
  selector: "tc-report-page",
  imports: [Notice, NotFound, PaneHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  templateUrl: "./report-page.html",
})
export class ReportPage implements OnInit {
  readonly conversationId = input.required<string>();
  /** The message that it is about, or the member of a group; without either, it is about whom one talks with. */
  readonly message = input<string>();
  readonly member = input<string>();
  private readonly tenchat = inject(TENCHAT);
  private readonly destroyed = inject(DestroyRef);
  protected readonly t = wordsIn<ReportWords>({ en, de, ar });
  protected readonly attempt = new Attempt();
  protected readonly done = signal(false);
  /** Nothing of a message leaves the encryption unless one says so. */
  protected readonly shown = signal(false);
  protected readonly reasons = ["spam", "harassment", "illegal", "other"] as const;
  protected readonly most = longestReport;
  private readonly conversations = storeSignal(this.tenchat.conversations.list);
  private readonly conversation = computed(() => this.conversations().find(({ id }) => id === this.conversationId()));
  /** As it is on this device. */
  private readonly about = signal<{ readonly senderAccountId: string; readonly text: string } | null>(null);
  protected readonly quoted = computed(() => this.about()?.text ?? null);
  protected readonly long = computed(() => [...(this.quoted() ?? "")].length > longestReport.quoted);
  protected readonly person = computed(() => {
    const conversation = this.conversation();
    const sender = this.about()?.senderAccountId;
    if (sender !== undefined) return this.tenchat.conversations.person(sender);
    if (conversation === undefined || this.message() !== undefined) return undefined;
    const [other, ...more] = othersIn(conversation).filter(
      ({ accountId }) => accountId === (this.member() ?? accountId),
    );
    return more.length === 0 && (conversation.kind === "direct" || this.member() !== undefined) ? other : undefined;
  });

  async ngOnInit(): Promise<void> {
    const message = this.message();
    if (message === undefined) return;
    const view = this.tenchat.messaging.open(this.conversationId());
    this.destroyed.onDestroy(() => view.close());
    await this.attempt.each(async () => {
      await view.reach(message);
      const item = view.messages.get().find(({ id }) => id === message);
      if (item?.content.kind === "text" && !item.own)
        this.about.set({ senderAccountId: item.senderAccountId, text: item.content.text });
    });
  }

  protected async send(event: Event, reason: string, words: string): Promise<void> {
    event.preventDefault();
    const accountId = this.person()?.accountId;
    if (accountId === undefined) return;
    const report = {
      accountId,
      reason: reason as OwnReport["reason"],
      words,
      quoted: this.shown() ? this.quoted() : null,
    };
    this.done.set(await this.attempt.run(() => this.tenchat.moderation.report(report)));
  }
}
