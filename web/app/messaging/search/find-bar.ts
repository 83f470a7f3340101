import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  type OnInit,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from "@angular/core";
import { RoundButton } from "../../../ui/round-button/round-button.ts";
import type { ConversationView, MessageItem } from "../../../core/tenchat.ts";
import { Language } from "../../i18n/language.ts";
import { Attempt } from "../../shell/attempt.ts";
import { MESSAGING_WORDS } from "../words/messaging-words.ts";
import { findMatches } from "./find-matches.ts";

/** Finds words in what is loaded of a conversation, and goes to a day or to the first unread message. */
@Component({
  selector: "tc-find-bar",
  imports: [RoundButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-find", role: "search", "(keydown.escape)": "leave($event)" },
  template: `
    <input
      #field
      type="search"
      class="tc-find-field"
      dir="auto"
      [attr.aria-label]="t().search.label"
      [placeholder]="t().search.label"
      [value]="sought()"
      (input)="search(field.value)"
      (keydown.enter)="step(-1)"
      (keydown.shift.enter)="step(1)"
    />
    <button
      tcRound
      icon="up"
      [label]="t().search.previous"
      type="button"
      [attr.aria-disabled]="matches().length === 0 ? 'true' : null"
      (click)="step(-1)"
    ></button>
    <button
      tcRound
      icon="down"
      [label]="t().search.next"
      type="button"
      [attr.aria-disabled]="matches().length === 0 ? 'true' : null"
      (click)="step(1)"
    ></button>
    <input
      #day
      type="date"
      class="tc-find-field tc-find-date"
      [attr.aria-label]="t().search.date"
      [title]="t().search.date"
      (change)="toDay(day.value)"
    />
    @if (firstUnreadId() !== null) {
      <button type="button" class="tc-button" data-look="plain" (click)="jump.emit(firstUnreadId()!)">
        {{ t().search.unread }}
      </button>
    }
    <button tcRound icon="close" [label]="common().close" type="button" (click)="closed.emit()"></button>
    <p class="tc-find-found" role="status">{{ attempt.problem() || status() }}</p>
    @if (sought() !== "" && hasMore()) {
      <button type="button" class="tc-button" data-look="plain" [attr.aria-busy]="attempt.busy()" (click)="further()">
        {{ t().search.further }}
      </button>
    }
  `,
})
export class FindBar implements OnInit {
  readonly view = input.required<ConversationView>();
  readonly jump = output<string>();
  readonly closed = output();
  protected readonly t = inject(MESSAGING_WORDS);
  private readonly language = inject(Language);
  private readonly destroyed = inject(DestroyRef);
  protected readonly common = this.language.common;
  protected readonly attempt = new Attempt();
  protected readonly sought = signal("");
  private readonly messages = signal<readonly MessageItem[]>([]);
  protected readonly hasMore = signal(false);
  protected readonly firstUnreadId = signal<string | null>(null);
  /** The match that is shown; the newest of what was found first. */
  private readonly chosen = signal<string | null>(null);
  private readonly noDay = signal(false);
  protected readonly matches = computed(() => findMatches(this.messages(), this.sought()));
  protected readonly status = computed(() => {
    const words = this.t().search;
    if (this.noDay()) return words.noDate;
    if (this.sought() === "") return "";
    const matches = this.matches();
    const at = matches.indexOf(this.chosen() ?? "") + 1;
    const found = matches.length === 0 ? words.none : words.found(at, matches.length);
    const oldest = this.messages()[0];
    if (oldest === undefined || !this.hasMore()) return found;
    return `${found} · ${words.lookedBack(this.language.dates().full(oldest.sentAt))}`;
  });
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>("field");

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
  }

  ngOnInit(): void {
    const { messages, hasMore, firstUnreadId } = this.view();
    for (const [store, use] of [
      [messages, () => this.messages.set(messages.get())],
      [hasMore, () => this.hasMore.set(hasMore.get())],
      [firstUnreadId, () => this.firstUnreadId.set(firstUnreadId.get())],
    ] as const) {
      use();
      this.destroyed.onDestroy(store.subscribe(use));
    }
  }

  protected search(sought: string): void {
    this.noDay.set(false);
    this.sought.set(sought);
    this.show(this.matches().at(-1));
  }

  protected step(by: 1 | -1): void {
    const matches = this.matches();
    if (matches.length === 0) return;
    const at = matches.indexOf(this.chosen() ?? "");
    this.show(matches.at((Math.max(at, 0) + by) % matches.length));
  }

  protected further(): void {
    void this.attempt.run(async () => {
      for (let page = 0; page < 8 && this.view().hasMore.get(); page++) await this.view().loadOlder();
      if (this.chosen() === null) this.show(this.matches().at(-1));
    });
  }

  protected toDay(value: string): void {
    const [year, month, day] = value.split("-").map(Number);
    if (year === undefined || month === undefined || day === undefined) return;
    void this.attempt.run(async () => {
      // By the calendar of this device, as the headings of the days are.
      const id = await this.view().reachMoment(new Date(year, month - 1, day).getTime());
      this.noDay.set(id === null);
      if (id !== null) this.jump.emit(id);
    });
  }

  protected leave(event: Event): void {
    event.preventDefault();
    this.closed.emit();
  }

  private show(id: string | undefined): void {
    this.chosen.set(id ?? null);
    if (id !== undefined) this.jump.emit(id);
  }
}
