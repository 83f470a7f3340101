import { signal } from "@angular/core";

/** So close to the end counts as at the end. */
const NEAR_PIXELS = 64;

/**
 * Keeps a log where its reader looks: at the end it follows what arrives; elsewhere the line that is read stays put,
 * whatever grows above or below.
 */
export class ScrollKeeper {
  readonly #atEnd = signal(true);
  /** Whether the newest is in sight. */
  readonly atEnd = this.#atEnd.asReadonly();
  readonly #onEnd: () => void;
  #viewport: HTMLElement | undefined;
  readonly #reachesEnd: () => boolean;
  /** While lines are put in and let go of: the one that is read, and how far below the upper edge it stands. */
  #held: { readonly line: Element; readonly below: number } | undefined;
  #lastTop = 0;

  /** `reachesEnd`: whether the newest is among what is drawn. */
  constructor(onEnd: () => void, reachesEnd: () => boolean) {
    this.#onEnd = onEnd;
    this.#reachesEnd = reachesEnd;
  }

  /** Begins to watch; the answer ends it. */
  watch(viewport: HTMLElement, content: HTMLElement): () => void {
    this.#viewport = viewport;
    const onScroll = () => this.#scrolled();
    viewport.addEventListener("scroll", onScroll, { passive: true });
    const sizes = new ResizeObserver(() => this.#resized());
    sizes.observe(content);
    sizes.observe(viewport);
    return () => {
      viewport.removeEventListener("scroll", onScroll);
      sizes.disconnect();
      this.#viewport = undefined;
    };
  }

  /** The first look: at the mark of the unread, else at the end. */
  begin(selector: string | null): void {
    const mark = selector === null ? null : this.#viewport?.querySelector<HTMLElement>(selector);
    if (mark === null || mark === undefined || this.#viewport === undefined) this.toEnd();
    else {
      // Nothing has moved up yet, and what is drawn a moment later would lead to the end.
      this.#atEnd.set(false);
      this.#viewport.scrollTop = mark.offsetTop - this.#viewport.clientHeight / 4;
      this.#scrolled();
    }
  }

  /** Shows this element in the middle, and stays there. */
  to(element: HTMLElement): void {
    if (this.#viewport === undefined) return;
    this.#atEnd.set(false);
    element.scrollIntoView({ block: "center" });
    this.#lastTop = this.#viewport.scrollTop;
  }

  /** Whatever comes now, the line that is read stays where it is. */
  stay(): void {
    this.#atEnd.set(false);
  }

  toEnd(): void {
    this.#atEnd.set(true);
    this.#resized();
    this.#onEnd();
  }

  /** Notes which of the lines is read: the first in sight. */
  hold(lines: string): void {
    const viewport = this.#viewport;
    if (viewport === undefined || this.#atEnd()) return;
    const edge = viewport.getBoundingClientRect().top;
    for (const line of viewport.querySelectorAll(lines)) {
      const { bottom, top } = line.getBoundingClientRect();
      if (bottom <= edge) continue;
      this.#held = { line, below: top - edge };
      return;
    }
  }

  /** Puts the line that was read back to where it stood. */
  release(): void {
    const held = this.#held;
    this.#held = undefined;
    const viewport = this.#viewport;
    if (viewport === undefined || held === undefined || this.#atEnd() || !held.line.isConnected) return;
    const below = held.line.getBoundingClientRect().top - viewport.getBoundingClientRect().top;
    viewport.scrollTop += below - held.below;
    this.#lastTop = viewport.scrollTop;
  }

  #scrolled(): void {
    const viewport = this.#viewport;
    if (viewport === undefined) return;
    const distance = viewport.scrollHeight - viewport.clientHeight - viewport.scrollTop;
    // Content that grew before the observer ran also fires scroll events: only moving up is leaving the end.
    const movedUp = viewport.scrollTop < this.#lastTop - 1;
    this.#lastTop = viewport.scrollTop;
    if (distance <= NEAR_PIXELS && this.#reachesEnd()) {
      this.#atEnd.set(true);
      this.#onEnd();
    }
    // What gives way above moves all of it up: near the end of what is drawn nobody has left it.
    else if (movedUp && distance > NEAR_PIXELS) this.#atEnd.set(false);
  }

  #resized(): void {
    if (this.#viewport !== undefined && this.#atEnd()) {
      this.#viewport.scrollTop = this.#viewport.scrollHeight;
      this.#lastTop = this.#viewport.scrollTop;
    }
  }
}
