import { Injectable, effect, inject, untracked } from "@angular/core";
import { Router } from "@angular/router";
import type { ConversationSummary } from "../../core/tenchat.ts";
import { Notices } from "../preferences/notices.ts";
import { Tones } from "../preferences/tones.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { newlyUnread } from "./newly-unread.ts";
import { titleOf } from "./people.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

const TONE_HERTZ = 660;
const TONE_SECONDS = 0.18;

/** Says that something has come while one looks elsewhere: who wrote, and never what. Muted ones say nothing but that one is mentioned. */
@Injectable({ providedIn: "root" })
export class Notifier {
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly words = inject(CONVERSATIONS_WORDS);
  private readonly conversations = storeSignal(inject(TENCHAT).conversations.list);
  private readonly tones = inject(Tones);

  constructor() {
    let before: readonly ConversationSummary[] | undefined;
    effect(() => {
      const now = this.conversations();
      const news = before === undefined ? [] : newlyUnread(before, now);
      before = now;
      if (news.length > 0 && !document.hasFocus()) untracked(() => this.tell(news));
    });
  }

  private tell(news: ReturnType<typeof newlyUnread<ConversationSummary>>): void {
    if (this.notices.heard()) this.tones.play(TONE_HERTZ, TONE_SECONDS);
    if (!this.notices.shown()) return;
    for (const { conversation, mentioned } of news) {
      // One for each conversation, however much is written there.
      const { id } = conversation;
      const { list, group } = this.words();
      const title = titleOf(conversation, group.untitled);
      const notice = new Notification(mentioned ? list.mentionedIn(title) : list.wroteTo(title), {
        tag: id,
        silent: true,
      });
      notice.onclick = () => {
        window.focus();
        void this.router.navigate(["/conversations", id]);
        notice.close();
      };
    }
  }
}
