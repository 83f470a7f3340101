import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  Injector,
  type OnInit,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from "@angular/core";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import {
  type ConversationView,
  type Member,
  type MessageItem,
  type Person,
  type Store,
  isVisible,
} from "../../core/tenchat.ts";
import { daysBetween } from "../i18n/dates.ts";
import { groupSentence } from "../conversations/group-sentence.ts";
import { namesOf } from "../conversations/people.ts";
import { CONVERSATIONS_WORDS } from "../conversations/words/conversations-words.ts";
import { Language } from "../i18n/language.ts";
import { Clock } from "../shell/clock.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { Announcer } from "../shell/announcer.ts";
import { Message } from "./message.ts";
import { MessageDoubts } from "./message-doubts.ts";
import { LongPress } from "./actions/long-press.ts";
import { MessageMenu } from "./actions/message-menu.ts";
import { Edge } from "./edge.ts";
import { type DrawnRange, followRange, newestOf, rangeAround, widenDown, widenUp } from "./drawn-range.ts";
import { type MessageSection, groupMessages, keepKeys } from "./message-groups.ts";
import { ScrollKeeper } from "./scroll-keeper.ts";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** So many of the newest are drawn at once; up to `READY_ROWS` follow while nothing else happens, others by scrolling. */
const FIRST_ROWS = 50;
const READY_ROWS = 100;
/** Whom more than so many have come at once for has not read them: the log stays where it is, and does not run to the end. */
const FOLLOWED_ROWS = 50;
const STEP_MILLISECONDS = 30;
/** As wide as the button beside a message is. */
const BUTTON_PIXELS = 44;

interface Beside {
  readonly element: HTMLElement;
  readonly left: number;
  readonly top: number;
}

/** The messages of a conversation, oldest first, kept where the person looks. */
@Component({
  selector: "tc-message-log",
  imports: [Avatar, Edge, Icon, Message, MessageDoubts, MessageMenu, RoundButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-log-frame" },
  templateUrl: "./message-log.html",
})
export class MessageLog implements OnInit {
  readonly view = input.required<ConversationView>();
  /** What stands for the conversation. */
  readonly face = input.required<Person>();
  /** More than two people: each says who they are. */
  readonly several = input.required<boolean>();
  readonly members = input.required<readonly Member[]>();
  /** Whether addresses in messages can be opened. */
  readonly links = input(true);
  /** Whether whoever wrote what cannot be read may be asked for it. */
  readonly asks = input(true);
  /** Whether one may pin messages, and unpin them. */
  readonly pins = input(false);
  /** Whether what one says here is taken. */
  readonly writes = input(true);
  readonly typing = input.required<readonly Person[]>();
  readonly sends = input.required<number>();
  readonly reply = output<MessageItem>();
  readonly edit = output<MessageItem>();
  private readonly destroyed = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private readonly announcer = inject(Announcer);
  private readonly language = inject(Language);
  private readonly tenchat = inject(TENCHAT);
  protected readonly groups = inject(CONVERSATIONS_WORDS);
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly common = this.language.common;
  protected readonly dates = this.language.dates;
  protected readonly messages = signal<readonly MessageItem[]>([]);
  protected readonly hasMore = signal(false);
  protected readonly loaded = signal(false);
  protected readonly loadingOlder = signal(false);
  protected readonly arrivedBelow = signal(0);
  private readonly firstUnreadId = signal<string | null>(null);
  protected readonly range = signal<DrawnRange>({ from: 0, to: 0 });
  protected readonly more = computed(() => this.hasMore() || this.range().from > 0);
  protected readonly sections = linkedSignal<MessageSection[], MessageSection[]>({
    source: () => {
      const { from, to } = this.range();
      return groupMessages(this.messages().slice(from, to), this.firstUnreadId(), (moment) => daysBetween(0, moment));
    },
    computation: (sections, previous) => keepKeys(sections, previous?.value ?? []),
  });
  private readonly names = computed(
    () => new Map(this.members().map(({ accountId, displayName }) => [accountId, displayName])),
  );
  protected readonly nameOfAccount = computed(() => {
    const names = this.names();
    return (accountId: string) => names.get(accountId) ?? accountId;
  });
  /** Whom a mention means: those who are here. */
  protected readonly personOfName = computed(() => {
    const people = new Map(
      this.members().map(({ username, displayName: name, own }) => [username.toLowerCase(), { name, own }]),
    );
    return (username: string) => people.get(username) ?? null;
  });
  protected readonly ownAccountId = computed(() => this.members().find(({ own }) => own)?.accountId ?? "");
  private readonly menu = viewChild.required(MessageMenu);
  /** The message under the pointer, and where the button beside it stands. */
  protected readonly hovered = signal<Beside | null>(null);
  protected readonly press = new LongPress((event) => this.context(event));
  protected readonly today = inject(Clock).now;
  private readonly viewport = viewChild.required<ElementRef<HTMLElement>>("viewport");
  private readonly content = viewChild.required<ElementRef<HTMLElement>>("content");
  protected readonly scroll = new ScrollKeeper(
    () => this.reachedEnd(),
    () => untracked(this.range).to === untracked(this.messages).length,
  );

  constructor() {
    afterNextRender(() => {
      this.destroyed.onDestroy(this.scroll.watch(this.viewport().nativeElement, this.content().nativeElement));
    });
    effect(() => {
      if (this.sends() > 0) untracked(() => this.toNewest());
    });
  }

  ngOnInit(): void {
    const view = this.view();
    this.follow(view.hasMore, (hasMore) => this.hasMore.set(hasMore));
    this.follow(view.firstUnreadId, (id) => this.firstUnreadId.set(id));
    this.follow(view.messages, (messages) => this.receive(messages));
    this.follow(view.loaded, (loaded) => this.loaded.set(loaded));
    const seen = () => this.reachedEnd();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("focus", seen);
    this.destroyed.onDestroy(() => {
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("focus", seen);
    });
    effect(
      () => {
        if (!this.loaded()) return;
        const unread = untracked(this.firstUnreadId);
        if (unread !== null) untracked(() => this.drawAlso(unread));
        afterNextRender(() => this.scroll.begin(unread === null ? null : ".tc-log-unread"), {
          injector: this.injector,
        });
        // Once: not again for what it draws.
        untracked(() => void this.fill());
      },
      { injector: this.injector },
    );
  }

  /** Who is writing, in a sentence; nothing while nobody is. */
  protected writing(): string {
    const people = this.typing();
    return people.length === 0 ? "" : this.t().typing(namesOf(people), people.length > 1);
  }

  /** Up and Down go from message to message, Enter says what can be done with one. */
  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const current = target.closest<HTMLElement>(".tc-message");
    if (target !== current && target !== this.viewport().nativeElement) return;
    const all = [...this.content().nativeElement.querySelectorAll<HTMLElement>(".tc-message")];
    const at = current === null ? all.length : all.indexOf(current);
    if (event.key === "Enter" && current !== null) this.openAt(current);
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      all[event.key === "ArrowUp" ? at - 1 : at + 1]?.focus();
    } else return;
    event.preventDefault();
  }

  /** A right click, the menu key or a long press. On a link, and where text is chosen, the browser's own menu is the better one. */
  protected context(event: Event): void {
    const target = event.target as HTMLElement;
    const element = target.closest<HTMLElement>(".tc-message");
    if (element === null || target.closest("a, .tc-message-failed") !== null) return;
    if (getSelection()?.isCollapsed === false) return;
    const { clientX, clientY } = event as PointerEvent;
    // The menu key has no place.
    const opened = clientX > 0 || clientY > 0 ? this.openAt(element, { x: clientX, y: clientY }) : this.openAt(element);
    if (opened) event.preventDefault();
  }

  protected hover(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    if (event.pointerType === "touch" || target.closest(".tc-message-more") !== null) return;
    const element = target.closest<HTMLElement>(".tc-message");
    const bubble = element?.querySelector(".tc-bubble");
    if (element == null || bubble == null || this.itemOf(element) === undefined) return this.hovered.set(null);
    const box = bubble.getBoundingClientRect();
    const content = this.content().nativeElement.getBoundingClientRect();
    const before = element.classList.contains("tc-message-own") !== (getComputedStyle(element).direction === "rtl");
    const left = (before ? box.left - BUTTON_PIXELS : box.right) - content.left;
    this.hovered.set({ element, left, top: box.top - content.top });
  }

  protected openBeside({ element }: Beside, event: MouseEvent): void {
    this.openAt(element, { x: event.clientX, y: event.clientY });
  }

  private openAt(element: HTMLElement, at?: { x: number; y: number }): boolean {
    const item = this.itemOf(element);
    if (item === undefined) return false;
    const { left, bottom } = (element.querySelector(".tc-bubble") ?? element).getBoundingClientRect();
    this.menu().open(item, at ?? { x: left, y: bottom }, element);
    return true;
  }

  /** Only of what somebody said can anything be done. */
  private itemOf(element: HTMLElement): MessageItem | undefined {
    const item = this.messages().find(({ id }) => id === element.dataset["messageId"]);
    return item?.content.kind === "text" ? item : undefined;
  }

  /** Shows a message, however far back; false if it is not on this device. */
  async jumpTo(id: string): Promise<boolean> {
    if (!(await this.view().reach(id))) return false;
    const at = this.messages().findIndex((item) => item.id === id);
    if (at < 0) return false;
    await this.draw(rangeAround(this.range(), at, this.messages().length));
    const content = this.content().nativeElement;
    const element = content.querySelector<HTMLElement>(`[data-message-id="${CSS.escape(id)}"]`);
    if (element === null) return false;
    this.scroll.to(element);
    for (const marked of content.querySelectorAll(".tc-message-found")) marked.classList.remove("tc-message-found");
    element.classList.add("tc-message-found");
    return true;
  }

  protected nameOf({ senderAccountId }: MessageItem): string {
    return this.nameOfId(senderAccountId);
  }

  /** What happened to a group; null of what somebody has said. */
  protected happened(item: MessageItem): string | null {
    return groupSentence(
      item,
      (id) => this.nameOfId(id),
      this.groups().group,
      (at) => this.dates().full(at),
    );
  }

  private nameOfId(accountId: string): string {
    return this.names().get(accountId) ?? this.tenchat.conversations.person(accountId).displayName;
  }

  protected retry(id: string): void {
    void this.view().retry(id);
  }

  protected readonly askAgain = (id: string) => this.view().askAgain(id);

  protected discard(id: string): void {
    void this.view().discard(id);
  }

  /** The newest, wherever one is. */
  protected toNewest(): void {
    const { length } = this.messages();
    if (this.range().to === length) return this.scroll.toEnd();
    void this.draw(newestOf(length, FIRST_ROWS)).then(() => {
      this.scroll.toEnd();
      return this.fill();
    });
  }

  /** More of what is above; the line that is read stays where it is. */
  protected async showOlder(): Promise<void> {
    if (this.loadingOlder() || !this.loaded() || !this.more()) return;
    this.loadingOlder.set(true);
    try {
      if (this.range().from === 0) await this.view().loadOlder();
      await this.draw(widenUp(this.range()));
    } finally {
      this.loadingOlder.set(false);
    }
  }

  protected showNewer(): void {
    const { length } = this.messages();
    if (this.range().to === length) return;
    void this.draw(widenDown(this.range(), length)).then(() => this.reachedEnd());
  }

  /** Draws others of the messages. What is in sight stays in its place, and the focus in the log. */
  private async draw(range: DrawnRange): Promise<void> {
    const content = this.content().nativeElement;
    const focused = content.contains(document.activeElement);
    this.scroll.hold(".tc-message, .tc-log-line");
    this.range.set(range);
    await new Promise<void>((resolve) => afterNextRender(() => resolve(), { injector: this.injector }));
    this.scroll.release();
    if (focused && !content.contains(document.activeElement)) {
      this.viewport().nativeElement.focus({ preventScroll: true });
    }
  }

  /** Before the first look: it may stand above the newest, or far above them. */
  private drawAlso(id: string): void {
    const at = this.messages().findIndex((item) => item.id === id);
    if (at >= 0) this.range.update((range) => rangeAround(range, at, this.messages().length));
  }

  /** The newest are shown at once; more of them follow step by step without being asked for. */
  private async fill(): Promise<void> {
    const drawn = () => this.range().to - this.range().from;
    while (!this.destroyed.destroyed && this.more() && drawn() < READY_ROWS) {
      const before = drawn();
      await this.showOlder();
      if (drawn() === before) return;
      await new Promise((resolve) => setTimeout(resolve, STEP_MILLISECONDS));
    }
  }

  private receive(messages: readonly MessageItem[]): void {
    const before = untracked(this.messages);
    const loaded = untracked(this.loaded);
    const newestBefore = before.at(-1)?.id;
    const at = messages.findLastIndex(({ id }) => id === newestBefore);
    const below = messages.slice(at < 0 ? before.length : at + 1);
    const arrived = before.length === 0 ? [] : below.filter(({ own, content }) => !own && content.kind !== "aside");
    if (loaded && arrived.length > FOLLOWED_ROWS && untracked(this.scroll.atEnd)) {
      this.scroll.stay();
      this.firstUnreadId.set(arrived[0]!.id);
    }
    const range = loaded
      ? followRange(untracked(this.range), before, messages, untracked(this.scroll.atEnd))
      : newestOf(messages.length, FIRST_ROWS);
    this.messages.set(messages);
    this.range.set(range);
    const newest = arrived.at(-1);
    if (!loaded || newest === undefined) return;
    if (newest.content.kind === "text") {
      const text = isVisible(newest.content.text) ? newest.content.text : this.common().invisible;
      this.announcer.say(
        this.t().announce(
          untracked(() => this.nameOf(newest)),
          text,
        ),
      );
    }
    const happened = untracked(() => this.happened(newest));
    if (happened !== null) this.announcer.say(happened);
    if (this.scroll.atEnd()) this.reachedEnd();
    else this.arrivedBelow.update((count) => count + arrived.length);
  }

  private reachedEnd(): void {
    if (!this.scroll.atEnd() || untracked(this.range).to < untracked(this.messages).length) return;
    this.arrivedBelow.set(0);
    if (document.visibilityState === "visible" && untracked(this.messages).length > 0) this.view().markRead();
  }

  private follow<T>(store: Store<T>, use: (value: T) => void): void {
    use(store.get());
    this.destroyed.onDestroy(store.subscribe(() => use(store.get())));
  }
}
