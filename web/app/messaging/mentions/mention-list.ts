import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from "@angular/core";
import { Avatar } from "../../../ui/avatar/avatar.ts";
import type { Member } from "../../../core/tenchat.ts";
import { Announcer } from "../../shell/announcer.ts";
import { MESSAGING_WORDS } from "../words/messaging-words.ts";
import { type BegunMention, begunMention, suggestedFor } from "./begun-mention.ts";

/** What takes the place of what was begun: from there, up to the caret. */
export interface TakenMention {
  readonly at: number;
  readonly username: string;
}

/**
 * Whom a mention that is being written may become. The focus stays in the field: its keys choose, and it names the option
 * that is chosen as its active one (WAI-ARIA, combobox with a list).
 */
@Component({
  selector: "tc-mention-list",
  imports: [Avatar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-contents" },
  template: `
    @if (suggested().length > 0) {
      <ul class="tc-mentions" role="listbox" [id]="id" [attr.aria-label]="t().mentions.label">
        @for (member of suggested(); track member.accountId; let at = $index) {
          <li
            class="tc-mentions-choice"
            role="option"
            [id]="id + '-' + at"
            [attr.aria-selected]="at === chosen()"
            (pointerdown)="$event.preventDefault()"
            (click)="take(member)"
          >
            <tc-avatar size="small" [id]="member.accountId" [name]="member.displayName" />
            <bdi class="tc-mentions-name">{{ member.displayName }}</bdi>
            <bdi class="tc-row-last" dir="ltr">&#64;{{ member.username }}</bdi>
          </li>
        }
      </ul>
    }
  `,
})
export class MentionList {
  /** Who can be mentioned. */
  readonly members = input.required<readonly Member[]>();
  readonly taken = output<TakenMention>();
  protected readonly t = inject(MESSAGING_WORDS);
  private readonly announcer = inject(Announcer);
  protected readonly id = "tc-mentions";
  private readonly begun = signal<BegunMention | null>(null);
  protected readonly suggested = computed(() => {
    const begun = this.begun();
    return begun === null ? [] : suggestedFor(begun, this.members());
  });
  protected readonly chosen = signal(0);
  /** What the field controls while there is something to choose, and which of it is chosen. */
  readonly list = computed(() => (this.suggested().length === 0 ? null : this.id));
  readonly option = computed(() => (this.suggested().length === 0 ? null : `${this.id}-${this.chosen()}`));
  /** Where the sign stands of the mention for which nobody shall be suggested any more. */
  private closedAt = -1;

  /** The text or the caret is another. */
  look({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): void {
    const found = selectionStart === selectionEnd ? begunMention(value, selectionStart) : null;
    const before = this.begun();
    if (found?.at !== this.closedAt) this.closedAt = -1;
    const begun = found !== null && found.at === this.closedAt ? null : found;
    if (begun?.at === before?.at && begun?.letters === before?.letters) return;
    const open = this.suggested().length > 0;
    this.begun.set(begun);
    this.chosen.set(0);
    const { length } = this.suggested();
    if (!open && length > 0) this.announcer.say(this.t().mentions.found(length));
  }

  close(): void {
    this.begun.set(null);
  }

  /** Whether the key was for the list. */
  key(event: KeyboardEvent): boolean {
    const suggested = this.suggested();
    if (suggested.length === 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    const { length } = suggested;
    if (event.key === "ArrowDown") this.chosen.update((at) => (at + 1) % length);
    else if (event.key === "ArrowUp") this.chosen.update((at) => (at + length - 1) % length);
    else if (event.key === "Enter" || event.key === "Tab") this.take(suggested[this.chosen()]!);
    else if (event.key === "Escape") {
      this.closedAt = this.begun()?.at ?? -1;
      this.close();
    } else return false;
    event.preventDefault();
    return true;
  }

  protected take({ username }: Member): void {
    const begun = this.begun();
    this.close();
    if (begun !== null) this.taken.emit({ at: begun.at, username });
  }
}
