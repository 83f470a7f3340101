// @generated tenchat:server@1 hash:888d239f0322dd3ec95135540c2741ee DO NOT EDIT DIRECTLY
// From the generator alone.

import { types } from "pg";

/** The object id of PostgreSQL's bigint. */
const INT8 = 20;

/**
 * Reads bigint columns as numbers. The specification bounds them to safe integers, so nothing is lost;
 * a column that breaks the bound is an error, never a rounded number.
 */
export function configureDriver(): void {
  types.setTypeParser(INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value))
      throw new RangeError(`The database holds ${text}, which is beyond a safe integer.`);
    return value;
  });
}
