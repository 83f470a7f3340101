import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  effect,
  inject,
  signal,
  viewChild,
} from "@angular/core";
import { Router, RouterLink } from "@angular/router";
import { PEOPLE_SCREEN } from "../../../generated/ui/blueprint.ts";
import { ArrowKeys } from "../../ui/arrow-keys/arrow-keys.ts";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { TenChatError, type Person } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** A pause in typing after which the server is asked. */
const PAUSE_MILLISECONDS = 300;

/** Finding somebody to write to. */
@Component({
  selector: "tc-new-conversation",
  imports: [ArrowKeys, Avatar, Icon, Notice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane", "(keydown.escape)": "leave()" },
  templateUrl: "./new-conversation.html",
})
export class NewConversation {
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly search = new Attempt();
  protected readonly opening = new Attempt();
  /** What the server searches for is what one can type. */
  protected readonly bounds = PEOPLE_SCREEN.forms.searchPeople.fields.query;
  protected readonly query = signal("");
  /** What the last finished search was for, and whom it found. */
  protected readonly answer = signal<{ query: string; people: readonly Person[] }>({ query: "", people: [] });
  /** Counts how often the server asked for patience: the same is asked again then. */
  private readonly putOff = signal(0);
  /** By the page's own clock, when the server may be asked again. */
  private notBefore = 0;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>("field");

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
    effect((onCleanup) => {
      const query = this.query().trim();
      this.putOff();
      const wait = Math.max(PAUSE_MILLISECONDS, this.notBefore - performance.now());
      const timer = setTimeout(() => void this.find(query), wait);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async choose(person: Person): Promise<void> {
    await this.opening.run(async () => {
      const id = await this.tenchat.conversations.start(person.accountId);
      await this.router.navigateByUrl(`/conversations/${id}`);
    });
  }

  protected leave(): void {
    void this.router.navigateByUrl("/");
  }

  private async ask(query: string): Promise<readonly Person[]> {
    try {
      return await this.tenchat.identity.searchPeople(query);
    } catch (error) {
      if (error instanceof TenChatError && error.retryAfter !== undefined) {
        this.notBefore = performance.now() + error.retryAfter * 1000;
        this.putOff.update((times) => times + 1);
      }
      throw error;
    }
  }

  private async find(query: string): Promise<void> {
    const people = await this.search.latest(() => this.ask(query));
    if (people === undefined) return;
    this.answer.set({ query, people });
    if (query === "") return;
    this.announcer.say(people.length === 0 ? this.t().people.none(query) : this.t().people.found(people.length));
  }
}
