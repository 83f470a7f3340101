import { DOCUMENT, Directive, ElementRef, effect, inject, input } from "@angular/core";
import { parseBlocks } from "../../../core/content/formatting/parse-blocks.ts";
import { isOnlyEmoji } from "./is-only-emoji.ts";
import { renderBlocks, type Shown } from "./render-blocks.ts";

/** The text of a message, as its writer meant it. */
@Directive({ selector: "[tcFormattedText]" })
export class FormattedText {
  readonly tcFormattedText = input.required<string>();
  /** Whether addresses in it can be opened. */
  readonly links = input(true);
  /** Whom a mention means. */
  readonly person = input<Shown["person"]>(() => null);

  constructor() {
    const document = inject(DOCUMENT);
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    effect(() => {
      const text = this.tcFormattedText();
      nativeElement.replaceChildren(
        ...renderBlocks(document, parseBlocks(text), { links: this.links(), person: this.person() }),
      );
      nativeElement.classList.toggle("tc-message-emoji", isOnlyEmoji(text));
    });
  }
}
