import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type OnInit,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from "@angular/core";
import { RouterLink } from "@angular/router";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import type { ConversationView, MessageItem, Quote } from "../../core/tenchat.ts";
import { CallMenu } from "../calls/call-menu.ts";
import { DirectBar } from "../calls/direct-bar.ts";
import { ArrangeMenu } from "../conversations/arrange-menu.ts";
import { BlockedNotice } from "../conversations/blocked-notice.ts";
import { mayDecide } from "../conversations/may-decide.ts";
import { faceOf, titleOf } from "../conversations/people.ts";
import { RequestNotice } from "../conversations/request-notice.ts";
import { CONVERSATIONS_WORDS } from "../conversations/words/conversations-words.ts";
import { Language } from "../i18n/language.ts";
import { Clock } from "../shell/clock.ts";
import { GivenName } from "../records/given-name.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { Tip } from "../tips/tip.ts";
import { Tips } from "../tips/tips.ts";
import { isChangeable } from "./actions/is-changeable.ts";
import { AwayNotice } from "./away-notice.ts";
import { type About, Composer } from "./composer.ts";
import { DevicesNoticeView } from "./devices-notice.ts";
import { FindBar } from "./search/find-bar.ts";
import { KeyChangeHold } from "./key-change-hold.ts";
import { MessageLog } from "./message-log.ts";
import { PinnedBar } from "./pins/pinned-bar.ts";
import { NameChangeNotice } from "./name-change-notice.ts";
import { RewindNotice } from "./rewind-notice.ts";
import { NotFound } from "../shell/not-found.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** One conversation: who it is with, what was said, what one is about to say. */
@Component({
  selector: "tc-conversation",
  imports: [
    ArrangeMenu,
    Avatar,
    AwayNotice,
    BlockedNotice,
    CallMenu,
    Composer,
    DevicesNoticeView,
    DirectBar,
    FindBar,
    GivenName,
    Icon,
    KeyChangeHold,
    MessageLog,
    NameChangeNotice,
    NotFound,
    Notice,
    PaneHeader,
    PinnedBar,
    RequestNotice,
    RewindNotice,
    RoundButton,
    RouterLink,
    Tip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane tc-conversation" },
  templateUrl: "./conversation.html",
})
export class Conversation implements OnInit {
  readonly conversationId = input.required<string>();
  private readonly tenchat = inject(TENCHAT);
  private readonly destroyed = inject(DestroyRef);
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly groups = inject(CONVERSATIONS_WORDS);
  protected readonly common = inject(Language).common;
  private readonly conversations = storeSignal(this.tenchat.conversations.list);
  protected readonly summary = computed(() => this.conversations().find(({ id }) => id === this.conversationId()));
  protected readonly face = computed(() => faceOf(this.summary(), this.groups().group.untitled));
  protected readonly title = computed(() => titleOf(this.summary(), this.groups().group.untitled));
  private readonly ended = storeSignal(this.tenchat.conversations.ended);
  /** It was there, and came to its end. */
  protected readonly isOver = computed(() => this.ended().some(({ id }) => id === this.conversationId()));
  protected readonly dates = inject(Language).dates;
  protected readonly now = inject(Clock).now;
  protected readonly mayPin = computed(() => mayDecide(this.summary()));
  protected readonly pinned = signal<readonly Quote[]>([]);
  protected readonly view = signal<ConversationView | null>(null);
  /** Grows by one when the person sends: the log then shows its end. */
  protected readonly sends = signal(0);
  /** What the next line is about: a message that it answers or changes. */
  protected readonly about = signal<About | null>(null);
  protected readonly finding = signal(false);
  /** The person is about to ask for a direct connection. */
  protected readonly directing = signal(false);
  protected readonly direct = storeSignal(this.tenchat.direct.states);
  protected readonly callMenu = viewChild(CallMenu);

  protected readonly tips = inject(Tips);
  /** Somebody with whom one talks and has not compared keys: there is somebody to compare with. */
  protected readonly verifiable = computed(() => {
    const summary = this.summary();
    if (summary === undefined || summary.kind !== "direct" || summary.verified || summary.last === null) return false;
    // What has happened comes first: on a phone there is room for one of the two.
    const { keyChanges, nameChanges, devicesNotices } = summary;
    if (keyChanges.length + nameChanges.length + devicesNotices.length > 0) return false;
    if (this.directing() || this.direct().has(this.conversationId())) return false;
    return summary.request === null && !summary.blocked && !summary.deserted;
  });

  /** Two who talk with each other, in a browser that can. */
  protected readonly callable = computed(() => {
    const summary = this.summary();
    if (summary?.kind !== "direct" || summary.request !== null || summary.blocked || summary.deserted) return false;
    return this.tenchat.calls.possible;
  });

  ngOnInit(): void {
    // When it is opened, and not later: what one reads does not move.
    if (this.verifiable()) this.tips.show("verify");
    const view = this.tenchat.messaging.open(this.conversationId());
    this.destroyed.onDestroy(() => view.close());
    const showPinned = () => this.pinned.set(view.pinned.get());
    showPinned();
    this.destroyed.onDestroy(view.pinned.subscribe(showPinned));
    this.view.set(view);
  }

  protected readonly nameOfAccount = (id: string): string => this.tenchat.conversations.person(id).displayName;

  protected nameOf(item: MessageItem | undefined): string {
    return this.summary()?.members.find(({ accountId }) => accountId === item?.senderAccountId)?.displayName ?? "";
  }

  /** One's newest text, as long as it can be changed. */
  protected editLast(): void {
    const item = this.view()?.messages.get().findLast(isChangeable);
    if (item !== undefined) this.about.set({ kind: "edit", item });
  }
}
