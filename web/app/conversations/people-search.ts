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
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { addressIn } from "./address.ts";
import { PersonElsewhere } from "./person-elsewhere.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

const LONGEST_ADDRESS = 400;

/** A pause in typing after which the server is asked. */
const PAUSE_MILLISECONDS = 300;

/** Finding people by the beginning of their names; whoever is chosen is somebody else's affair. */
@Component({
  selector: "tc-people-search",
  imports: [ArrowKeys, Avatar, Icon, Notice, PersonElsewhere],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-contents" },
  templateUrl: "./people-search.html",
})
export class PeopleSearch {
  /** Those who are not to be found: they are chosen already. */
  readonly without = input<readonly string[]>([]);
  /** Whether somebody at another server may be found as well, by their address. */
  readonly elsewhere = input(false);
  /** What is being done with whom was chosen. */
  readonly doing = input("");
  readonly chosen = output<Person>();
  private readonly tenchat = inject(TENCHAT);
  private readonly announcer = inject(Announcer);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly search = new Attempt();
  /** What the server searches for is what one can type; an address may be longer. */
  protected readonly longest = computed(() =>
    this.home() ? LONGEST_ADDRESS : PEOPLE_SCREEN.forms.searchPeople.fields.query.maxLength,
  );
  protected readonly query = signal("");
  /** What the last finished search was for, and whom it found. */
  protected readonly answer = signal<{ query: string; people: readonly Person[] }>({ query: "", people: [] });
  protected readonly found = computed(() => {
    const without = this.without();
    return this.answer().people.filter(({ accountId }) => !without.includes(accountId));
  });
  private readonly typed = computed(() => (this.elsewhere() ? addressIn(this.query()) : undefined));
  /** What is typed as an address at another server. */
  protected readonly address = computed(() => {
    const typed = this.typed();
    return typed?.server === this.home() ? undefined : typed;
  });
  /** What is searched for here: of an address at this server the name, of one at another nothing. */
  private readonly wanted = computed(() => {
    if (this.address() !== undefined) return "";
    return this.typed()?.username ?? this.query().trim();
  });
  /** What this server is called among others; null: it meets none. Undefined until it has said so. */
  protected readonly home = signal<string | null | undefined>(undefined);
  protected readonly meeting = new Attempt();
  private readonly session = storeSignal(this.tenchat.session);
  /** Where others find whoever looks here. */
  protected readonly ownAddress = computed(() => {
    const state = this.session();
    const home = this.home();
    return home && state.kind === "signed-in" ? `${state.account.username}@${home}` : "";
  });
  private readonly person = viewChild(PersonElsewhere);
  /** Counts how often the server asked for patience: the same is asked again then. */
  private readonly putOff = signal(0);
  /** By the page's own clock, when the server may be asked again. */
  private notBefore = 0;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>("field");

  constructor() {
    effect(() => {
      if (this.elsewhere()) void this.meeting.each(async () => this.home.set(await this.tenchat.federation.nameHere()));
    });
    effect((onCleanup) => {
      const query = this.wanted();
      this.putOff();
      const wait = Math.max(PAUSE_MILLISECONDS, this.notBefore - performance.now());
      const timer = setTimeout(() => void this.find(query), wait);
      onCleanup(() => clearTimeout(timer));
    });
  }

  focus(): void {
    this.field().nativeElement.focus();
  }

  /** Enter is for the only thing that is not looked for by itself. */
  protected enter(event: Event): void {
    if (!(event as KeyboardEvent).isComposing) void this.person()?.look();
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
