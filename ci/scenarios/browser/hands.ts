import type { Page } from "playwright-core";

type Role = Parameters<Page["getByRole"]>[0];

/** As many keys as a patient person presses to get somewhere. */
const MANY = 80;

/** Once the page shows what came of the last key: nobody goes on before they see that, and a program would. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/**
 * Somebody with a keyboard and nothing else: no key is sent to anything but what has the focus, and nothing gets that but by a
 * key. Wherever they come, that is in sight and drawn as what has the focus.
 */
export class Hands {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      await painted(this.#page);
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Presses a key until something that is called so has the focus. */
  async to(role: Role, name: string | RegExp, key = "Tab"): Promise<void> {
    const wanted = this.#page.getByRole(role, { name, exact: typeof name === "string" });
    await wanted.first().waitFor();
    const passed: string[] = [];
    for (let pressed = 0; pressed <= MANY; pressed++) {
      if (await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))) return this.#seen();
      await this.press(key);
      passed.push(await this.#page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? ""));
    }
    throw new Error(
      `${MANY} times ${key} do not lead to the ${role} "${name}", but past\n${passed.slice(-15).join("\n")}`,
    );
  }

  /** Goes there, and presses Enter. */
  async take(role: Role, name: string | RegExp, key = "Tab"): Promise<void> {
    await this.to(role, name, key);
    await this.press("Enter");
  }

  /** Whoever comes to something sees that they have. */
  async #seen(): Promise<void> {
    const complaint = await this.#page.evaluate(() => {
      const here = document.activeElement;
      if (here === null || here === document.body) return "nothing has the focus";
      const what = here.outerHTML.slice(0, 120);
      const { left, right, top, bottom } = here.getBoundingClientRect();
      const inSight = left < innerWidth && right > 0 && top < innerHeight && bottom > 0;
      if (!inSight) return `out of sight: ${what}`;
      const around: Element[] = [];
      for (let one: Element | null = here; one !== null && around.length < 4; one = one.parentElement) around.push(one);
      const drawn = around.some((one) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
      });
      return drawn ? "" : `does not look as if it had the focus: ${what}`;
    });
    if (complaint !== "") throw new Error(complaint);
  }
}
