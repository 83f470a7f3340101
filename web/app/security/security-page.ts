import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { ConversationSecurity, PersonSecurity } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { MESSAGING_WORDS } from "../messaging/words/messaging-words.ts";
import { Attempt } from "../shell/attempt.ts";
import { Clock } from "../shell/clock.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { CompareKeys } from "./compare-keys.ts";
import { wordsOfSecurity } from "./words/words-of-security.ts";

/** What the privacy of one conversation stands on: how it is encrypted, whose keys were compared, and what can read it. */
@Component({
  selector: "tc-security-page",
  imports: [CompareKeys, Icon, Notice, PaneHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  templateUrl: "./security-page.html",
})
export class SecurityPage {
  readonly conversationId = input.required<string>();
  private readonly tenchat = inject(TENCHAT);
  private readonly language = inject(Language);
  protected readonly t = wordsOfSecurity();
  protected readonly messaging = inject(MESSAGING_WORDS);
  protected readonly common = this.language.common;
  protected readonly dates = this.language.dates;
  protected readonly now = inject(Clock).now;
  protected readonly attempt = new Attempt();
  protected readonly security = signal<ConversationSecurity | null>(null);
  protected readonly others = computed(() => this.security()?.people.filter(({ own }) => !own) ?? []);
  private readonly conversations = storeSignal(this.tenchat.conversations.list);
  protected readonly changed = computed(
    () => this.conversations().find(({ id }) => id === this.conversationId())?.keyChanges ?? [],
  );

  constructor() {
    effect(() => {
      this.conversationId();
      this.changed();
      untracked(() => this.load());
    });
  }

  protected load(): void {
    void this.attempt.latest(async () => this.security.set(await this.tenchat.keys.security(this.conversationId())));
  }

  protected hasChanged({ person }: PersonSecurity): boolean {
    return this.changed().some((change) => change.person.accountId === person.accountId);
  }
}
