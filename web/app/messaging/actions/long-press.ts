/** A finger that rests so long asks what can be done. */
const PRESS_MILLISECONDS = 500;
const MOVED_PIXELS = 10;

/** Tells a long press, also where the browser does not make a request for a menu of it (iOS). */
export class LongPress {
  readonly #pressed: (event: PointerEvent) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #from: PointerEvent | undefined;

  constructor(pressed: (event: PointerEvent) => void) {
    this.#pressed = pressed;
  }

  begin(event: PointerEvent): void {
    this.end();
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    this.#from = event;
    this.#timer = setTimeout(() => this.#pressed(event), PRESS_MILLISECONDS);
  }

  move({ clientX, clientY }: PointerEvent): void {
    const from = this.#from;
    if (from !== undefined && Math.hypot(clientX - from.clientX, clientY - from.clientY) > MOVED_PIXELS) this.end();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#from = undefined;
  }
}
