import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Notice } from "../../ui/notice/notice.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { wordsIn } from "../i18n/words-in.ts";
import { Announcer } from "../shell/announcer.ts";
import { type TipId, Tips } from "./tips.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import type { TipsWords } from "./words/tips-words.ts";

/** One tip, beside what it is about: it covers nothing and takes the focus from nothing. */
@Component({
  selector: "tc-tip",
  imports: [Notice, RoundButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-tip", role: "note", "[attr.aria-label]": "t().label" },
  template: `
    @let words = t().tips[tip()];
    <tc-notice icon="shield">
      <strong>{{ words.title }}</strong>
      <p>{{ words.text }}</p>
      <a class="tc-tip-link" [routerLink]="link()" (click)="tips.putAway()">{{ words.action }}</a>
    </tc-notice>
    <button tcRound icon="close" type="button" [label]="t().close" (click)="close()"></button>
  `,
})
export class Tip {
  readonly tip = input.required<TipId>();
  /** Where one does what it says. */
  readonly link = input.required<string | readonly string[]>();
  protected readonly tips = inject(Tips);
  protected readonly t = wordsIn<TipsWords>({ en, de, ar });

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const announcer = inject(Announcer);
    afterNextRender(() => {
      const { title, text } = this.t().tips[this.tip()];
      announcer.say(`${title}\n${text}`);
    });
  }

  /** Who closes it by keyboard goes on with what comes after it, or before it where nothing does. */
  protected close(): void {
    const all = document.querySelectorAll<HTMLElement>("a[href], button, input, textarea, [tabindex='0']");
    const others = [...all].filter((one) => !this.host.contains(one) && one.checkVisibility());
    const isBehind = (one: HTMLElement) =>
      (this.host.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    (others.find(isBehind) ?? others.at(-1))?.focus({ preventScroll: true });
    this.tips.putAway();
  }
}
