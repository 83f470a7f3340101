import type { Page } from "playwright-core";

/** Counts the tones that the page begins from here on; of what sounds nothing can be heard here. */
export async function noteTones({ context }: { readonly context: ReturnType<Page["context"]> }): Promise<void> {
  await context.addInitScript(() => {
    Object.assign(globalThis, { tones: 0 });
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (...given) {
      (globalThis as unknown as { tones: number }).tones += 1;
      return start.apply(this, given);
    };
  });
}

export function tonesOf({ page }: { readonly page: Page }): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { tones: number }).tones);
}
