import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from "@angular/core";
import { type MenuPlace, placeWithin } from "../../../ui/menu/place-within.ts";
import { Language } from "../../i18n/language.ts";
import { wordsIn } from "../../i18n/words-in.ts";
import { type NamedEmoji, SKIN_TONES, findEmoji, plainEmoji, readCatalog, withTone } from "./emoji-catalog.ts";
import { gridStep } from "./grid-step.ts";
import { loadEmoji } from "./load-emoji.ts";
import { RecentEmoji } from "./recent-emoji.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import type { EmojiWords } from "./words/emoji-words.ts";

/** So many targets of a finger are beside one another on the narrowest screen. */
const COLUMNS = 7;
/** Between it and what it opens beside, in pixels. */
const GAP = 12;
/** What stands for each group, the recent ones first. */
const SIGNS = ["🕘", "😀", "👋", "🐻", "🍎", "🚗", "⚽", "💡", "🔣", "🏁"] as const;

/**
 * All emoji there are: by kind, by name, and those used last. It is there until one is taken or it is closed; the browser
 * keeps the focus inside, and gives it back.
 */
@Component({
  selector: "tc-emoji-picker",
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Each time anew: another may have signed in.
  providers: [RecentEmoji],
  host: { "(window:resize)": "settle()" },
  templateUrl: "./emoji-picker.html",
})
export class EmojiPicker {
  /** Beside what it opens. */
  readonly at = input.required<MenuPlace>();
  /** The one that was taken; null if it was closed without. */
  readonly closed = output<string | null>();
  private readonly language = inject(Language);
  protected readonly recent = inject(RecentEmoji);
  protected readonly t = wordsIn<EmojiWords>({ en, de, ar });
  protected readonly tones = SKIN_TONES;
  protected readonly signs = SIGNS;
  private readonly used = this.recent.read();
  private readonly catalog = signal<readonly (readonly NamedEmoji[])[]>([]);
  protected readonly failed = signal(false);
  protected readonly query = signal("");
  protected readonly searching = computed(() => this.query().trim() !== "");
  /** 0 for those used last, which there are not at first. */
  protected readonly group = signal(this.used.length > 0 ? 0 : 1);
  protected readonly tabs = computed(() => {
    const names = [this.t().recent, ...this.t().names];
    return names.map((name, at) => ({ at, name })).filter(({ at }) => at > 0 || this.used.length > 0);
  });
  private readonly named = computed(
    () => new Map(this.catalog().flatMap((group) => group.map((one) => [plainEmoji(one.emoji), one.name] as const))),
  );
  private readonly shown = computed(() => {
    if (!this.searching() && this.group() === 0) return this.usedLast();
    const shown = this.searching() ? findEmoji(this.catalog(), this.query()) : (this.catalog()[this.group() - 1] ?? []);
    const tone = this.recent.tone();
    return shown.map(({ emoji, name }) => ({ name, emoji: withTone(emoji, tone) }));
  });
  /** What is shown, in words: a kind, or how many were found. */
  protected readonly heading = computed(() => {
    if (!this.searching()) return this.tabs().find(({ at }) => at === this.group())?.name ?? "";
    return this.count() === 0 ? this.t().none : this.t().found(this.count());
  });
  protected readonly rows = computed(() => {
    const shown = this.shown();
    return Array.from({ length: Math.ceil(shown.length / COLUMNS) }, (_, row) =>
      shown.slice(row * COLUMNS, (row + 1) * COLUMNS).map((one, column) => ({ ...one, at: row * COLUMNS + column })),
    );
  });
  protected readonly count = computed(() => this.shown().length);
  /** The one that Tab comes to. */
  protected readonly current = signal(0);
  protected taken: string | null = null;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>("dialog");
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>("field");
  private readonly grid = viewChild<ElementRef<HTMLElement>>("grid");

  constructor() {
    effect(() => void this.load(this.language.common().language));
    effect(() => {
      this.shown();
      this.current.set(0);
    });
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
      this.settle();
      // On a touch screen the keyboard would cover what one came for.
      if (matchMedia("(hover: hover)").matches) this.field().nativeElement.focus();
    });
  }

  private async load(language: string): Promise<void> {
    try {
      this.catalog.set(readCatalog(await loadEmoji(language), language));
      this.failed.set(false);
    } catch (error) {
      console.warn("The list of emoji did not come.", error);
      this.failed.set(true);
    }
  }

  /** Those used last keep the skin that they were used with. */
  private usedLast(): readonly Pick<NamedEmoji, "emoji" | "name">[] {
    return this.used.map((emoji) => ({ emoji, name: this.named().get(plainEmoji(emoji)) ?? emoji }));
  }

  protected settle(): void {
    const dialog = this.dialog().nativeElement;
    const { x, y } = this.at();
    // Above it: what one writes stays in sight.
    placeWithin(dialog, { x, y: y - dialog.getBoundingClientRect().height - GAP });
  }

  /** Shows a kind, whatever one was looking for. */
  protected open(group: number): void {
    this.field().nativeElement.value = "";
    this.query.set("");
    this.group.set(group);
  }

  protected take(emoji: string): void {
    this.taken = emoji;
    this.recent.use(emoji);
    this.dialog().nativeElement.close();
  }

  protected closeOutside(event: MouseEvent): void {
    const dialog = this.dialog().nativeElement;
    if (event.target === dialog) dialog.close();
  }

  protected fieldKey(event: KeyboardEvent): void {
    // Escape empties the field first, as fields for searching do.
    if (event.key === "Escape" && this.query() !== "") {
      event.preventDefault();
      this.open(this.group());
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      this.focusAt(0);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const [first] = this.shown();
      if (first !== undefined && this.searching()) this.take(first.emoji);
    }
  }

  protected tabKey(event: KeyboardEvent): void {
    const tabs = this.tabs();
    const at = tabs.findIndex((tab) => tab.at === this.group());
    const step = { ArrowRight: this.rtl() ? -1 : 1, ArrowLeft: this.rtl() ? 1 : -1 }[event.key];
    if (event.key === "ArrowDown") this.focusAt(0);
    else if (step === undefined) return;
    else {
      const next = tabs.at((at + step) % tabs.length)!;
      this.open(next.at);
      const list = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=tab]");
      list[tabs.indexOf(next)]?.focus();
    }
    event.preventDefault();
  }

  protected gridKey(event: KeyboardEvent): void {
    const shape = { count: this.count(), columns: COLUMNS, rtl: this.rtl() };
    const to = gridStep(event, this.current(), shape);
    if (to === undefined) return;
    event.preventDefault();
    if (to === "out") this.field().nativeElement.focus();
    else this.focusAt(to);
  }

  private focusAt(at: number): void {
    this.current.set(at);
    this.grid()?.nativeElement.querySelectorAll<HTMLElement>("[role=gridcell]")[at]?.focus();
  }

  private rtl(): boolean {
    return getComputedStyle(this.dialog().nativeElement).direction === "rtl";
  }
}
