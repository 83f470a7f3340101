import { MOST_ISSUES, type Issue, type Validator } from "../../../generated/contracts/runtime/check.ts";

/** What a validator says of a value, and of what is wrong at all. */
export function saysOf(validate: Validator<unknown>, value: unknown): string {
  const issues: Issue[] = [];
  try {
    const is = validate(value, "", issues);
    if (is !== (issues.length === 0)) return `both: ${is} with ${issues.length} issues`;
    if (issues.length > MOST_ISSUES) return "too-much";
    return is ? "yes" : "no";
  } catch (error) {
    return error instanceof RangeError ? "no" : `breaks: ${(error as Error).message}`;
  }
}
