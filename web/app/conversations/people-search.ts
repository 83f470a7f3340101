import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from "@angular/core";
import { PEOPLE_SCREEN } from "../../../generated/ui/blueprint.ts";
import { ArrowKeys } from "../../ui/arrow-keys/arrow-keys.ts";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { TenChatError, type Person } from "../../core/tenchat.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** A pause in typing after which the server is asked. */
const PAUSE_MILLISECONDS = 300;

/** Finding people by the beginning of their names; whoever is chosen is somebody else's affair. */
@Component({
  selector: "tc-people-search",
  imports: [ArrowKeys, Avatar, Icon, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-contents" },
  templateUrl: "./people-search.html",
})
export class PeopleSearch {
  /** Those who are not to be found: they are chosen already. */
  readonly without = input<readonly string[]>([]);
  /** What is being done with whom was chosen. */
  readonly doing = input("");
  readonly chosen = output<Person>();
  private readonly tenchat = inject(TENCHAT);
  private readonly announcer = inject(Announcer);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly search = new Attempt();
  /** What the server searches for is what one can type. */
  protected readonly bounds = PEOPLE_SCREEN.forms.searchPeople.fields.query;
  protected readonly query = signal("");
  /** What the last finished search was for, and whom it found. */
  protected readonly answer = signal<{ query: string; people: readonly Person[] }>({ query: "", people: [] });
  protected readonly found = computed(() => {
    const without = this.without();
    return this.answer().people.filter(({ accountId }) => !without.includes(accountId));
  });
  /** Counts how often the server asked for patience: the same is asked again then. */
  private readonly putOff = signal(0);
  /** By the page's own clock, when the server may be asked again. */
  private notBefore = 0;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>("field");

  constructor() {
    effect((onCleanup) => {
      const query = this.query().trim();
      this.putOff();
      const wait = Math.max(PAUSE_MILLISECONDS, this.notBefore - performance.now());
      const timer = setTimeout(() => void this.find(query), wait);
      onCleanup(() => clearTimeout(timer));
    });
  }

  focus(): void {
    this.field().nativeElement.focus();
  }

  /** For the next one, after somebody was chosen. */
  clear(): void {
    this.query.set("");
    this.answer.set({ query: "", people: [] });
    this.focus();
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
