import { ChangeDetectionStrategy, Component, computed, inject, signal } from "@angular/core";
import { toSignal } from "@angular/core/rxjs-interop";
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from "@angular/router";
import { filter, map } from "rxjs";
import { ArrowKeys } from "../../ui/arrow-keys/arrow-keys.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Decision } from "../../ui/notice/decision.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { Language } from "../i18n/language.ts";
import { ConnectionBar } from "../shell/connection-bar.ts";
import { Mark } from "../shell/mark.ts";
import { Clock } from "../shell/clock.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { Profiles } from "../records/profiles.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { Tip } from "../tips/tip.ts";
import { Tips } from "../tips/tips.ts";
import { ConversationRow } from "./conversation-row.ts";
import { isCalled } from "./is-called.ts";
import { Notifier } from "./notifier.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** Home: the list on the left, what was chosen on the right; on a narrow screen one of the two. */
@Component({
  selector: "tc-conversations-page",
  imports: [
    ArrowKeys,
    ConnectionBar,
    ConversationRow,
    Decision,
    Icon,
    Mark,
    RoundButton,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    Tip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: "./conversations-page.html",
})
export class ConversationsPage {
  private readonly router = inject(Router);
  protected readonly language = inject(Language);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  private readonly tenchat = inject(TENCHAT);
  private readonly all = storeSignal(this.tenchat.conversations.list);
  /** Who is blocked or unknown and has said nothing before does not get into the list by opening a conversation. */
  protected readonly conversations = computed(() =>
    this.all().filter(({ blocked, request, last }) => (!blocked && request === null) || last !== null),
  );
  protected readonly ended = storeSignal(this.tenchat.conversations.ended);
  protected readonly notifier = inject(Notifier);
  private readonly profiles = inject(Profiles);
  protected readonly query = signal("");
  protected readonly shown = computed(() => {
    const query = this.query();
    if (query.trim() === "") return this.conversations();
    const { untitled } = this.t().group;
    return this.conversations().filter((conversation) =>
      isCalled(conversation, query, untitled, (accountId) => this.profiles.name(accountId)),
    );
  });
  protected readonly inFront = computed(() =>
    this.shown().filter(({ archived, request }) => !archived && request === null),
  );
  protected readonly archived = computed(() =>
    this.shown().filter(({ archived, request }) => archived && request === null),
  );
  /** Of somebody whom one does not know: apart from the others until one has decided. */
  protected readonly requests = computed(() =>
    this.shown().filter(({ request, blocked, last }) => request !== null && !blocked && last !== null),
  );
  protected readonly now = inject(Clock).now;
  protected readonly dates = this.language.dates;
  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  protected noteEndsSeen(): void {
    void this.tenchat.conversations.noteEndsSeen();
  }

  /** Whether the list is what a narrow screen shows. */
  protected readonly listInFront = computed(() => this.address().split(/[?#]/u)[0] === "/");

  protected readonly tips = inject(Tips);

  constructor() {
    // Once, and only of whoever already has something to lose.
    if (this.conversations().length > 0 && this.tips.isDue("second-device")) void this.tellOfSecondDevice();
  }

  private async tellOfSecondDevice(): Promise<void> {
    try {
      if ((await this.tenchat.identity.devices()).length === 1) this.tips.show("second-device");
    } catch (error) {
      // Without a network nobody knows how many there are: the tip can wait.
      console.debug("Whether there is a second device is not known now.", error);
    }
  }

  /**
   * Escape empties the search; where there is nothing to empty, it is for the pane beside. The field by itself: of what was
   * typed and taken back within one frame Angular sees no change.
   */
  protected clear(event: Event, field: HTMLInputElement): void {
    if (this.query() === "") return;
    event.preventDefault();
    field.value = "";
    this.query.set("");
  }
}
