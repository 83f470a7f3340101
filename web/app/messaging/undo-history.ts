/** What a field holds, and where its caret or selection is. */
export interface FieldState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Keys that follow one another closer than this are taken back together. */
const STROKE_MILLISECONDS = 600;
const MOST_STEPS = 200;
const MOST_CHARACTERS = 4_000_000;

/**
 * Takes back and does again what happened to a field. A browser's own history knows nothing of what a script puts in,
 * and its steps then spoil the text; so the field's whole history is kept here, and the browser's is not asked.
 */
export class UndoHistory {
  #past: FieldState[] = [];
  #future: FieldState[] = [];
  #now: FieldState = { text: "", start: 0, end: 0 };
  #strokeAt = Number.NEGATIVE_INFINITY;

  /** A text that nobody typed here: there is nothing to take back before it. */
  reset(text: string): void {
    this.#past = [];
    this.#future = [];
    this.#now = { text, start: text.length, end: text.length };
    this.#strokeAt = Number.NEGATIVE_INFINITY;
  }

  /** Remembers where the selection is, so that taking back selects again what was replaced. */
  select(start: number, end: number): void {
    this.#now = { ...this.#now, start, end };
  }

  /** The field was changed; `stroke` for a single key, `at` in milliseconds from anywhere. */
  change(state: FieldState, stroke: boolean, at: number): void {
    if (state.text === this.#now.text) return this.select(state.start, state.end);
    const goesOn = stroke && at - this.#strokeAt < STROKE_MILLISECONDS && this.#past.length > 0;
    if (!goesOn) this.#past.push(this.#now);
    this.#strokeAt = stroke ? at : Number.NEGATIVE_INFINITY;
    this.#future = [];
    this.#now = state;
    this.#trim();
  }

  undo(): FieldState | undefined {
    return this.#move(this.#past, this.#future);
  }

  redo(): FieldState | undefined {
    return this.#move(this.#future, this.#past);
  }

  #move(from: FieldState[], to: FieldState[]): FieldState | undefined {
    const state = from.pop();
    if (state === undefined) return undefined;
    to.push(this.#now);
    this.#now = state;
    this.#strokeAt = Number.NEGATIVE_INFINITY;
    return state;
  }

  #trim(): void {
    let characters = this.#past.reduce((sum, { text }) => sum + text.length, 0);
    while (this.#past.length > MOST_STEPS || (characters > MOST_CHARACTERS && this.#past.length > 1)) {
      characters -= this.#past.shift()!.text.length;
    }
  }
}
