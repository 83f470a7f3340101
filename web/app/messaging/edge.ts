import {
  DestroyRef,
  Directive,
  ElementRef,
  afterNextRender,
  afterRenderEffect,
  inject,
  input,
  output,
} from "@angular/core";

/** As far from what is in sight as somebody scrolls while more is drawn. */
const NEAR_PIXELS = 800;

/**
 * An end of what is drawn of the log: says that somebody comes near it, and says it anew whenever something else is drawn,
 * for it may still be nearer than what one step has drawn.
 */
@Directive({ selector: "[tcEdge]" })
export class Edge {
  /** What is drawn, in whatever form: another value is another part. */
  readonly drawn = input.required<unknown>({ alias: "tcEdge" });
  readonly near = output();

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    const destroyed = inject(DestroyRef);
    let observer: IntersectionObserver | undefined;
    afterNextRender(() => {
      const seen = (entries: readonly IntersectionObserverEntry[]) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.near.emit();
      };
      const rootMargin = `${NEAR_PIXELS}px 0px`;
      observer = new IntersectionObserver(seen, { root: nativeElement.closest(".tc-log"), rootMargin });
      destroyed.onDestroy(() => observer?.disconnect());
    });
    afterRenderEffect(() => {
      this.drawn();
      observer?.unobserve(nativeElement);
      observer?.observe(nativeElement);
    });
  }
}
