import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of WCAG 2.2 at the levels A and AA, and what axe-core's makers think good. */
const EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that another colour scheme can break. */
const RULES_OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe-core has to say about the page as it stands. Through the debugger, which the page's policy does not govern. */
export async function barriers(page: Page, about: "everything" | "colours" = "everything"): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(axe);
  const runOnly =
    about === "everything"
      ? ({ type: "tag", values: EVERY_RULE } as const)
      : ({ type: "rule", values: RULES_OF_COLOURS } as const);
  return page.evaluate(
    async (options) => {
      const engine = (globalThis as unknown as { axe: typeof import("axe-core") }).axe;
      const { violations } = await engine.run(document, options as import("axe-core").RunOptions);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    },
    { runOnly, resultTypes: ["violations"] },
  );
}
