import type { QueryRunner } from "typeorm";
import { hasFormat, type Format } from "../../../../generated/contracts/runtime/formats.ts";
import type { TextForms } from "../../../../generated/migrations/runtime/upgrades.ts";

// A text may have tens of kilobytes: a few dozen megabytes at most.
const AT_ONCE = 500;

/** How many of the rows that a query tells have a text without one of the forms. They are never in memory all at once. */
export async function countOthers(runner: QueryRunner, query: string, forms: TextForms): Promise<number> {
  const patterns = forms.patterns.map((each) => new RegExp(each, "u"));
  const fits = (text: string) =>
    patterns.every((each) => each.test(text)) && forms.formats.every((each) => hasFormat(text, each as Format));
  let others = 0;
  await runner.startTransaction();
  try {
    await runner.query(`DECLARE texts NO SCROLL CURSOR FOR ${query}`);
    for (;;) {
      const rows = (await runner.query(`FETCH ${AT_ONCE} FROM texts`)) as { readonly texts: readonly string[] }[];
      others += rows.filter(({ texts }) => !texts.every(fits)).length;
      if (rows.length < AT_ONCE) return others;
    }
  } finally {
    await runner.rollbackTransaction();
  }
}
